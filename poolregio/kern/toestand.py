"""From one state to another: what may follow what is data, and the refusal is said once."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, ClassVar

from poolregio.kern.errors import ActieError


class MetStatus:
    """For a model with a ``status`` that only changes as ``overgangen`` allow."""

    overgangen: ClassVar[Mapping[str, Collection[str]]]
    deze: ClassVar[str]  # the row, as the sentence of a refusal begins: Deze afspraak
    status: Any
    get_status_display: Callable[[], str]

    def kan_naar(self, status: str) -> bool:
        return status in self.overgangen[self.status]

    def set_status(self, status: Any) -> None:
        """Raises ActieError, with a sentence for the user, when the state does not allow it."""
        if status == self.status:
            raise ActieError(f"{self.deze} is al {status.label}. Er is niets veranderd.")
        if not self.kan_naar(status):
            raise ActieError(
                f"{self.deze} is {self.get_status_display()} en kan niet {status.label} "
                "worden. Ververs de pagina om te zien hoe het nu staat."
            )
        self.status = status
