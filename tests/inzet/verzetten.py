"""What a drag on the board asks for, with as few words as possible."""

from inzet.acties.planbord import inzet_verzetten
from tests.bouwers import UUR


def verzet(inzet, door, *, naar=None, uren=2, wie=None, versie=None, toch=None):
    begin = naar or inzet.begin
    return inzet_verzetten(
        inzet=inzet,
        begin=begin,
        eind=begin + uren * UUR,
        deskundige=wie,
        versie=inzet.versie if versie is None else versie,
        toch=toch,
        door=door,
    )
