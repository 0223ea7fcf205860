"""Who sees which rows, and questions to the database that are asked in more than one place.

The rights are those of design.md section 6. Inside a ``visible_to`` no right means no row.
"""

from inzet.querysets.mensen import (
    DienstverbandQuerySet,
    ErvaringsdeskundigeQuerySet,
    MetDagenQuerySet,
    VanDeskundigeQuerySet,
    WensThemaQuerySet,
)
from inzet.querysets.plannen import (
    ReeksQuerySet,
    VoorstelQuerySet,
    VoorstelregelQuerySet,
)
from inzet.querysets.regio import (
    ziet_hele_regio,
)
from inzet.querysets.verdeling import AfwijkingsafspraakQuerySet, OverdrachtQuerySet
from inzet.querysets.vraag import (
    AanvraagQuerySet,
    DeelopdrachtQuerySet,
    MonitormomentQuerySet,
)
from inzet.querysets.werk import (
    TOT,
    VAN,
    ActiviteitQuerySet,
    BereikQuerySet,
    InzetQuerySet,
    VerhaalQuerySet,
)

__all__ = [
    "TOT",
    "VAN",
    "AanvraagQuerySet",
    "ActiviteitQuerySet",
    "AfwijkingsafspraakQuerySet",
    "BereikQuerySet",
    "DeelopdrachtQuerySet",
    "DienstverbandQuerySet",
    "ErvaringsdeskundigeQuerySet",
    "InzetQuerySet",
    "MetDagenQuerySet",
    "MonitormomentQuerySet",
    "OverdrachtQuerySet",
    "ReeksQuerySet",
    "VanDeskundigeQuerySet",
    "VerhaalQuerySet",
    "VoorstelQuerySet",
    "VoorstelregelQuerySet",
    "WensThemaQuerySet",
    "ziet_hele_regio",
]
