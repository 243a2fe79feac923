"""What people do with items, how much it tells about their taste, and how fast that fades: the one table.

Only the order of the weights is known from elsewhere, not their size: what is said outright tells more than
what can be gathered from behaviour, and behaviour tells it with a confidence of its own (Hu, Koren and
Volinsky, ICDM 2008). How little the size matters is measured in docs/taste.md.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class SignalKind:
    """One kind of signal: whether it speaks for the item, how many outright answers it is worth, and why.

    `own` when the item was chosen among the person's own things, and not of all there is.
    """

    liked: bool
    weight: float
    words: str
    why: str
    own: bool = False


LIKE, DISLIKE, KEEP, WEAR = "like", "dislike", "keep", "wear"
SWAP_AWAY, BUY, RETURN, HIDE = "swap_away", "buy", "return", "hide"

KINDS = {
    LIKE: SignalKind(True, 1.0, "liked", "said outright: the unit of all others"),
    DISLIKE: SignalKind(False, 1.0, "not liked", "said outright"),
    KEEP: SignalKind(True, 0.5, "kept in a look", "the look was kept, and each item in part", own=True),
    WEAR: SignalKind(True, 0.5, "worn", "chosen in earnest, but often of need", own=True),
    SWAP_AWAY: SignalKind(False, 0.3, "swapped away", "it may only have been wrong for that look"),
    BUY: SignalKind(True, 1.5, "bought", "paid for: the surest of all that people do"),
    RETURN: SignalKind(False, 0.7, "sent back", "of 185,495 rentals 26 % did not fit: fit, not taste"),
    HIDE: SignalKind(False, 0.5, "hidden", "keeps this item away at once; says less of others like it"),
}
# Said outright of one item: only the last word counts.
SAID = frozenset({LIKE, DISLIKE})
