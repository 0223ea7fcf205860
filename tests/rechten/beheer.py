"""Rights: accounts, lists of values and the key. Only the beheerder writes."""

from tests.rechten import Toegang

ALLEEN_BEHEERDER = (403, 403, 403, 403, 403, 403, 403, 403, 200)
POST_BEHEERDER = (403, 403, 403, 403, 403, 403, 403, 403, 302)
ANDER = ("deskundige.user.pk",)  # an account that only deskundige may see
ANDER_ACCOUNT = (404, 403, 404, 404, 404, 404, 404, 404, 200)
POST_ACCOUNT = (404, 403, 404, 404, 404, 404, 404, 404, 302)
LIJST = ("=themas",)
WAARDE = ("=themas", "=eenzaamheid")
SLEUTEL = ("sleutel.pk",)
ZIET_SLEUTEL = (403, 403, 403, 200, 200, 200, 200, 200, 200)

TABEL = [
    Toegang("gebruiker_list", ALLEEN_BEHEERDER),
    Toegang("gebruiker_create", ALLEEN_BEHEERDER),
    Toegang("gebruiker_create", ALLEEN_BEHEERDER, "post"),
    Toegang("gebruiker_update", ANDER_ACCOUNT, args=ANDER),
    Toegang("gebruiker_update", ANDER_ACCOUNT, "post", args=ANDER),
    Toegang("gebruiker_deactiveren", POST_ACCOUNT, "post", args=ANDER),
    Toegang("gebruiker_activeren", POST_ACCOUNT, "post", args=ANDER),
    Toegang("gebruiker_uitnodigen", POST_ACCOUNT, "post", args=ANDER),
    Toegang("lijst_list", ALLEEN_BEHEERDER),
    Toegang("lijst_detail", ALLEEN_BEHEERDER, args=LIJST),
    Toegang("lijstwaarde_create", ALLEEN_BEHEERDER, args=LIJST),
    Toegang("lijstwaarde_create", ALLEEN_BEHEERDER, "post", args=LIJST),
    Toegang("lijstwaarde_update", ALLEEN_BEHEERDER, args=WAARDE),
    Toegang("lijstwaarde_update", ALLEEN_BEHEERDER, "post", args=WAARDE),
    Toegang("lijstwaarde_verplaatsen", POST_BEHEERDER, "post", args=WAARDE),
    Toegang("verdeelsleutel_list", ZIET_SLEUTEL),
    Toegang(
        "verdeelsleutel_detail", (404, 404, 404, 200, 200, 200, 200, 200, 200), args=SLEUTEL
    ),
    Toegang("verdeelsleutel_create", ALLEEN_BEHEERDER),
    Toegang("verdeelsleutel_create", ALLEEN_BEHEERDER, "post"),
    Toegang("verdeelsleutel_importeren", ALLEEN_BEHEERDER),
    Toegang("verdeelsleutel_importeren", ALLEEN_BEHEERDER, "post"),
    Toegang(
        "verdeelsleutel_verwijderen",
        (404, 404, 404, 403, 403, 403, 403, 403, 200),
        args=SLEUTEL,
    ),
    Toegang(
        "verdeelsleutel_verwijderen",
        (404, 404, 404, 403, 403, 403, 403, 403, 302),
        "post",
        args=SLEUTEL,
    ),
    Toegang(
        "verdeelsleutel_update", (404, 404, 404, 403, 403, 403, 403, 403, 200), args=SLEUTEL
    ),
    Toegang(
        "verdeelsleutel_update",
        (404, 404, 404, 403, 403, 403, 403, 403, 200),
        "post",
        args=SLEUTEL,
    ),
    Toegang(
        "verdeelsleutel_vaststellen",
        (404, 404, 404, 403, 403, 403, 200, 403, 403),
        args=SLEUTEL,
    ),
    Toegang(
        "verdeelsleutel_vaststellen",
        (404, 404, 404, 403, 403, 403, 302, 403, 403),
        "post",
        args=SLEUTEL,
    ),
]
