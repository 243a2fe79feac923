"""Says a score no more precisely than it is known."""


def likely(score: float, interval: tuple[float, float] | None) -> str:
    """`82% (74% to 88%)`; the score alone where no range is known."""
    if interval is None:
        return f"{score:.0%}"
    low, high = interval
    return f"{score:.0%} ({low:.0%} to {high:.0%})"
