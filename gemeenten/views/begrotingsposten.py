"""Writing the posts of the budget."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from gemeenten.acties.geld import begroting as acties
from gemeenten.forms.geld import BegrotingspostForm
from gemeenten.models import Begrotingspost
from gemeenten.permissions.geld import (
    mag_begrotingspost_create,
    mag_begrotingspost_update,
    mag_begrotingspost_verwijderen,
)
from gemeenten.views.bewaren import bewaar


@require_http_methods(["GET", "HEAD", "POST"])
def begrotingspost_create(request):
    if not mag_begrotingspost_create(request.user):
        raise PermissionDenied
    vooraf = {"jaar": request.GET.get("jaar")} if request.GET.get("jaar") else {}
    form = BegrotingspostForm(request.POST or None, initial=vooraf)
    return bewaar(
        request,
        form,
        lambda: acties.begrotingspost_create(
            post=form.save(commit=False), door=request.user
        ),
        klaar="De post is toegevoegd.",
        template="gemeenten/begrotingspost_form.html",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def begrotingspost_update(request, pk):
    if not mag_begrotingspost_update(request.user):
        raise PermissionDenied
    post = _post(request, pk)
    staat = {"jaar": post.jaar, "titel": post.omschrijving, "pk": post.pk}
    form = BegrotingspostForm(request.POST or None, instance=post)
    return bewaar(
        request,
        form,
        lambda: acties.begrotingspost_update(
            post=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=request.user,
        ),
        klaar="De post is gewijzigd.",
        template="gemeenten/begrotingspost_form.html",
        nu=lambda: BegrotingspostForm(instance=_post(request, pk)),
        **staat,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def begrotingspost_verwijderen(request, pk):
    if not mag_begrotingspost_verwijderen(request.user):
        raise PermissionDenied
    post = _post(request, pk)
    if request.method == "POST":
        versie = request.POST.get("versie", "")
        acties.begrotingspost_verwijderen(
            post=post, versie=int(versie) if versie.isdecimal() else 0, door=request.user
        )
        messages.success(request, f"De post {post.omschrijving} is verwijderd.")
        return redirect(post)
    return render(request, "gemeenten/begrotingspost_verwijderen.html", {"post": post})


def _post(request, pk):
    return get_object_or_404(Begrotingspost.objects.visible_to(request.user), pk=pk)
