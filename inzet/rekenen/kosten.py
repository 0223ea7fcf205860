"""What the second phase of a proposal weighs, in whole costs."""

from typing import Any

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from inzet.rekenen.model import Model, groepen, per_deskundige

# Per dagdeel unless told otherwise. The hours per gemeente come first, in a phase of their own;
# nothing here can take an hour from them.
GEWICHT_TEKORT = 200  # for each quarter that a gemeente stays further below its hours
GEWICHT_SCHEEF = 15  # above someone's fair part
GEWICHT_WENS = 8  # a wish (role, theme) that this does not meet
GEWICHT_KM = 1  # for each 4 km from home
KM_PER_GEWICHT = 4
GEWICHT_PERSOON = 60  # each expert at a need, once
GEWICHT_RITME = 10  # each rhythm, once: rather one every week than two every other week


def bouw_rest(model: Model) -> Any:
    """Second objective: shortage spread evenly, priority, wishes, travel, persons, work."""
    kosten: list[Any] = []
    cp, probleem = model.cp, model.probleem
    for pot in probleem.potten:
        gevraagd = sum(v.dagdelen for v in probleem.vragen if v.pot == pot.sleutel)
        haalbaar = min(pot.dagdelen, gevraagd)
        for kwart in range(4):
            verder = cp.new_int_var(0, haalbaar, f"tekort_{pot.sleutel}_{kwart}")
            cp.add(4 * verder >= (4 - kwart) * haalbaar - 4 * model.per_pot[pot.sleutel])
            kosten.append(GEWICHT_TEKORT * verder)
    for (vraag, nummer), aantal in model.aantal.items():
        deskundige, wat = probleem.deskundigen[nummer], probleem.vragen[vraag]
        per_dagdeel = (
            GEWICHT_WENS * deskundige.gemist.get(wat.sleutel, 0)
            + GEWICHT_KM * deskundige.km.get(wat.pot, 0) // KM_PER_GEWICHT
        )
        kosten.append((per_dagdeel - wat.belang) * aantal)
    kosten.append(sum(v.belang * v.dagdelen for v in probleem.vragen))
    return sum(kosten) + _personen(model) + _spreiding(model)


def _personen(model: Model) -> Any:
    """Each expert at a need, and each rhythm, costs once."""
    paren = groepen(((r.vraag, r.deskundige), i) for i, r in enumerate(model.ritmes))
    kosten = []
    for (vraag, deskundige), nummers in paren.items():
        doet_mee = model.cp.new_bool_var(f"persoon_{vraag}_{deskundige}")
        for i in nummers:
            model.cp.add_implication(model.gekozen[i], doet_mee)
        gevraagd = model.probleem.vragen[vraag].dagdelen
        model.cp.add(model.aantal[vraag, deskundige] <= gevraagd * doet_mee)
        kosten.append(GEWICHT_PERSOON * doet_mee)
    return sum(kosten) + GEWICHT_RITME * sum(model.gekozen)


def _spreiding(model: Model) -> Any:
    """What someone does above a part in proportion to their hours, planned work included."""
    probleem = model.probleem
    capaciteit = sum(d.capaciteit for d in probleem.deskundigen)
    werk = sum(d.belast for d in probleem.deskundigen) + MINUTEN_PER_DAGDEEL * min(
        sum(pot.dagdelen for pot in probleem.potten),
        sum(v.dagdelen for v in probleem.vragen),
    )
    kosten = []
    for nummer, aantallen in per_deskundige(model).items():
        deskundige = probleem.deskundigen[nummer]
        if not capaciteit:
            continue
        deel = max(0, werk * deskundige.capaciteit // capaciteit - deskundige.belast)
        hoogst = max(0, deskundige.halfjaar_over) // MINUTEN_PER_DAGDEEL
        boven = model.cp.new_int_var(0, hoogst, f"boven_{nummer}")
        model.cp.add(boven >= sum(aantallen) - -(-deel // MINUTEN_PER_DAGDEEL))
        kosten.append(GEWICHT_SCHEEF * boven)
    return sum(kosten)
