"""How common a trait is: to like a plain garment says little about plain garments, since most are plain."""

COMMON: dict[str, float] = {}


def surprise(name: str) -> float:
    """What share of things lacks the trait, 0 to 1: how much of a trait counts in learning."""
    return 1.0 - COMMON.get(name, 0.0)
