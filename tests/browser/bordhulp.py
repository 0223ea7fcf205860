"""Where things are on the planning board, and how to drag them."""

import datetime as dt

from inzet.models import Inzet

UUR, DAG = dt.timedelta(hours=1), dt.timedelta(days=1)


def week(maandag, *mensen, beeld="bord"):
    jaar, nummer, _ = maandag.isocalendar()
    wie = f"&deskundige={mensen[0].pk}" if mensen else ""
    return f"/planbord/?week={jaar}-W{nummer:02}&beeld={beeld}{wie}"


def blok(page, inzet):
    return page.locator(f".ec-event:has(a[href*='/inzetten/{inzet.pk}/'])")


def cel(page, kolom, rij=0):
    """A day of a row; the row is told by its position."""
    kolommen = page.locator(".ec-header .ec-col-head").count()
    return page.locator(".ec-body .ec-day").nth(rij * kolommen + kolom)


def sleep(page, van, naar_x, naar_y, *, greep=0.5):
    doos = van.bounding_box()
    x, y = doos["x"] + doos["width"] * greep, doos["y"] + doos["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 8, y + 2, steps=3)
    page.mouse.move(naar_x, naar_y, steps=8)
    page.mouse.up()


def naar_cel(page, van, doel):
    doos = doel.bounding_box()
    sleep(page, van, doos["x"] + doos["width"] / 2, doos["y"] + doos["height"] / 2)


def begin_van(inzet):
    return Inzet.objects.get(pk=inzet.pk).begin


def status(page):
    return page.locator("#laatste")


def antwoord(page):
    return page.locator("#antwoord")
