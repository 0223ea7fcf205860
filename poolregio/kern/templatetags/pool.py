"""Template tags and filters that every page may use; loaded everywhere."""

from functools import lru_cache

from django import forms, template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html

from poolregio.kern import opmaak
from poolregio.kern.dagdeel import WEEKDAGEN, Dagdeel, per_dag
from poolregio.kern.menu import menu_voor, tabs_voor
from poolregio.kern.uiterlijk import GEEN_SOORT, NEUTRAAL, SOORT_ICOON, THEMA_LOOK
from poolregio.kern.uren import uren_in_kolom

register = template.Library()

LEEG = (None, "")


def _filter(function):
    """A value that is not there stays empty."""
    return lambda value: "" if value in LEEG else function(value)


for _function in (opmaak.getal, opmaak.uren, opmaak.uren_en_minuten, opmaak.honderdsten,
                  opmaak.weekuren, opmaak.procent, opmaak.euro, opmaak.bedrag, opmaak.klok,
                  opmaak.dag, opmaak.datum, opmaak.dagdatum, uren_in_kolom):  # fmt: skip
    register.filter(_function.__name__, _filter(_function))


@register.filter
def tijdvak(begin, eind):
    """``{{ inzet.begin|tijdvak:inzet.eind }}``"""
    return "" if begin in LEEG or eind in LEEG else opmaak.tijdvak(begin, eind)


@register.simple_tag
def icoon(naam):
    """An icon from the sprite. Decoration: the words stand beside it."""
    return _icoon(static("icons.svg"), naam)


@lru_cache
def _icoon(sprite, naam):
    return format_html(
        '<svg class="icoon" aria-hidden="true"><use href="{}#i-{}"/></svg>', sprite, naam
    )


@register.simple_tag
def balk(balk, groot=False):
    """The component of that name, drawn once per distinct bar: a table has many."""
    return _balk_html(balk, groot)


@lru_cache(maxsize=4096)
def _balk_html(balk, groot):
    return render_to_string("onderdelen/balk.html", {"balk": balk, "groot": groot})


@register.simple_tag
def periodekiezer(periodes, periode, actie, vast_naam="", vast_waarde=""):
    """The component of that name, drawn once per chosen half-year: the list only grows."""
    return _periodekiezer_html(tuple(periodes), periode, actie, vast_naam, vast_waarde)


@lru_cache(maxsize=512)
def _periodekiezer_html(periodes, periode, actie, vast_naam, vast_waarde):
    context = {
        "periodes": periodes,
        "periode": periode,
        "actie": actie,
        "vast_naam": vast_naam,
        "vast_waarde": vast_waarde,
    }
    return render_to_string("onderdelen/periodekiezer.html", context)


@register.filter
def thema_look(code):
    return THEMA_LOOK.get(str(code), NEUTRAAL)


@register.filter
def soort_icoon(code):
    return SOORT_ICOON.get(str(code), GEEN_SOORT)


@register.inclusion_tag("onderdelen/hoofdmenu.html", takes_context=True)
def hoofdmenu(context):
    request = context.get("request")
    return {
        "punten": menu_voor(request),
        "user": getattr(request, "user", None),
        "request": request,
    }


@register.inclusion_tag("onderdelen/tabs.html", takes_context=True)
def tabs(context):
    """The pages beside this one, for this role; under the head of a list."""
    return {"tabs": tabs_voor(context.get("request"))}


@register.inclusion_tag("onderdelen/onderbalk.html", takes_context=True)
def onderbalk(context):
    return {"punten": menu_voor(context.get("request"))}


# What the form pack asks about a field.

CSS_CLASSES = [
    (forms.CheckboxInput, ""),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    # Without --html-textarea: that colours an empty required field red before it is sent.
    (forms.Textarea, "utrecht-textarea"),
    (forms.widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
]


@register.filter
def veldsoort(field):
    """``keuzes``, ``vinkje`` or ``vak``: which of the three shapes a field has."""
    widget = field.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "keuzes"
    return "vinkje" if isinstance(widget, forms.CheckboxInput) else "vak"


@register.filter
def besturing(field):
    """The control with its classes; Django itself adds aria-describedby and aria-invalid."""
    widget = field.field.widget
    css = next((css for kind, css in CSS_CLASSES if isinstance(widget, kind)), "")
    own = widget.attrs.get("class", "")
    return field.as_widget(attrs={"class": f"{css} {own}".strip()} if css else None)


@register.filter
def optie_code(option):
    """The fixed code behind a choice: of the row it stands for, or the value itself."""
    value = option.data["value"]
    return getattr(getattr(value, "instance", None), "code", value)


@register.filter
def weekrijen(field):
    """The check boxes of a WeekKeuze per day: ``(maandag, [ochtend, middag, avond])``."""
    vakken, breed = field.subwidgets, len(Dagdeel)
    return [
        (naam, vakken[rij * breed : (rij + 1) * breed])
        for rij, naam in enumerate(WEEKDAGEN)
    ]


@register.filter
def weekpatroon(codes):
    """A pattern per day: ``(maandag, [(ochtend, True), (middag, False), …])``."""
    return [
        (naam, [(deel.label, f"{naam[:2]}_{deel}" in codes) for deel in Dagdeel])
        for naam in WEEKDAGEN
    ]


@register.filter
def weekwoorden(codes):
    """``maandag (ochtend, middag) en vrijdag (hele dag)``"""
    return per_dag(codes) or "op geen enkel dagdeel"


@register.filter
def eerste_id(field):
    """Where a link in the error list goes: the first control of the field."""
    if veldsoort(field) == "keuzes":
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.filter
def als_aanhef(label):
    """The label before its error: "Datum: …", and "Wat gaan we doen? …" without a colon."""
    return f"{label}" if str(label).endswith("?") else f"{label}:"


@register.filter
def paginanummers(page_obj):
    """Page numbers with an ellipsis where some are left out."""
    return page_obj.paginator.get_elided_page_range(
        page_obj.number, on_each_side=1, on_ends=1
    )
