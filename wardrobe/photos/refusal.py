"""Why a photo was not taken."""


class PhotoRefusedError(ValueError):
    """One photo cannot be taken: `name` says which, `reason` what is wrong and what to do. The rest go on."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
