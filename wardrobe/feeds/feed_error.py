"""Why a feed, or one row of it, was not taken."""


class FeedError(ValueError):
    """A feed cannot be read at all; the message names the file and what to do."""


class RowRefusedError(ValueError):
    """One row cannot be taken: `field` says where it is wrong, `reason` what is wrong. The rest go on."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
