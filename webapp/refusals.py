"""Why something asked for cannot be done: said once, shown by API, page and command line alike."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldFault:
    """What is wrong with one field; `field` is a path such as `pools.0.collection`."""

    field: str
    detail: str


class RefusedError(ValueError):
    """The request makes no sense as it stands; `faults` says where."""

    def __init__(self, detail: str, *faults: FieldFault) -> None:
        super().__init__(detail)
        self.detail = detail
        self.faults = faults


class UnreadablePhotosError(RefusedError):
    """Photos that the answer depends on could not be read."""


class AbsentError(RefusedError):
    """There is no such thing for this owner, whether it never was or is someone else's."""


class NotYoursError(RefusedError):
    """The thing can be seen but not changed: it belongs to someone else."""


class TakenError(RefusedError):
    """The name is in use already."""


class TooManyError(RefusedError):
    """More was sent at once than is taken."""


class NotReadyError(RefusedError):
    """The service lacks something it needs, such as the prepared encoders."""
