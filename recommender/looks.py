"""The question and the answer of completing a look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import Slot
from compatibility.pair_scorer import EmbeddedItems
from recommender.blend import Parts
from recommender.context.asked import Context
from recommender.diversity import DIVERSITY
from recommender.preference import Preference
from wardrobe.traits import Traits


@dataclass(frozen=True, eq=False)
class ItemTable:
    """Items in columns, ready for search: row i of every column is one item. A table equals itself alone.

    `sources` says which pool an item comes from ("mine", "shop:demo"); `colours` holds
    (hex, plain name, share) of the dominant colours, strongest first, for the reasons in words; `doubts` why
    an item's part in a score may not be relied on (see recommender.doubts); `traits` all else that is known.
    """

    ids: tuple[str, ...]
    types: tuple[str, ...]
    sources: tuple[str, ...]
    titles: tuple[str, ...]
    colours: tuple[tuple[tuple[str, str, float], ...], ...]
    doubts: tuple[tuple[str, ...], ...]
    traits: tuple[Traits, ...]
    embedded: EmbeddedItems

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, index: Sequence[int] | NDArray[np.intp]) -> "ItemTable":
        """The chosen rows, in the order asked for."""
        chosen = [int(row) for row in index]
        return ItemTable(
            ids=tuple(self.ids[row] for row in chosen),
            types=tuple(self.types[row] for row in chosen),
            sources=tuple(self.sources[row] for row in chosen),
            titles=tuple(self.titles[row] for row in chosen),
            colours=tuple(self.colours[row] for row in chosen),
            doubts=tuple(self.doubts[row] for row in chosen),
            traits=tuple(self.traits[row] for row in chosen),
            embedded=self.embedded.rows(chosen),
        )

    def followed_by(self, other: "ItemTable") -> "ItemTable":
        """These items, then the other ones."""
        mine, theirs = self.embedded, other.embedded
        return ItemTable(
            ids=self.ids + other.ids,
            types=self.types + other.types,
            sources=self.sources + other.sources,
            titles=self.titles + other.titles,
            colours=self.colours + other.colours,
            doubts=self.doubts + other.doubts,
            traits=self.traits + other.traits,
            embedded=EmbeddedItems(
                np.concatenate([mine.embeddings, theirs.embeddings]),
                np.concatenate([mine.families, theirs.families]),
            ),
        )


@dataclass(frozen=True)
class LookQuery:
    """What to complete, and how.

    `wanted` adds slots to the template ("bag", "outerwear") or, with `only_wanted`, replaces it; ACCESSORY
    may stand in it up to three times. `prefer` names the source to take from first, per slot (the key None is
    for all slots): while it has anything for a slot, nothing else is looked at; another source fills in only
    where it has nothing, and the answer says so.
    `lock` are ids of pool items that every look must hold; `ban` ids that none may hold. `context` says what
    the looks are for, `taste` who they are for; without them compatibility alone decides. `diversity` (0 to
    1) is how much the looks give up to differ from each other, `exploration` (0 to 1) how far the search may
    stray from what it holds for the best.
    """

    looks: int = 3
    wanted: tuple[Slot, ...] = ()
    only_wanted: bool = False
    prefer: Mapping[Slot | None, str] = field(default_factory=dict)
    lock: frozenset[str] = frozenset()
    ban: frozenset[str] = frozenset()
    beams: int = 20
    context: Context | None = None
    taste: Preference | None = None
    diversity: float = DIVERSITY
    exploration: float = 0.0


@dataclass(frozen=True)
class LookItem:
    """One item of a look. `blame` is its share of what keeps the look from being better (shares add up to 1).

    A given item whose type is unsure takes no slot from others and is shown among the accessories.
    """

    slot: Slot
    item: str
    type: str
    source: str
    given: bool
    blame: float


@dataclass(frozen=True)
class PairShare:
    """One pair's own compatibility (0 to 1), and its part of the look's; the parts add up to that."""

    items: tuple[str, str]
    compatibility: float
    contribution: float


@dataclass(frozen=True)
class Reason:
    """One reason in words, counted from the items themselves.

    `kind` is colour, type, pattern, contrast or model.
    """

    kind: str
    text: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Swap:
    """The next best item for one place of the look, and what the score would gain (usually below 0)."""

    slot: Slot
    replaces: str
    item: str
    gain: float


@dataclass(frozen=True)
class Look:
    """A completed outfit; items in body order, head to foot, then bag and accessories.

    `interval` is the range around the score that the model's seeds disagree within; `unsure_because` holds a
    sentence for every item that makes the score doubtful. `parts` is what the score is blended from,
    `traded_off` says in words what speaks against the look in its context, `costs` what has to be paid for
    what of it is for sale.
    """

    score: float
    interval: tuple[float, float]
    unsure_because: tuple[str, ...]
    items: tuple[LookItem, ...]
    pairs: tuple[PairShare, ...]
    reasons: tuple[Reason, ...]
    swaps: tuple[Swap, ...]
    parts: Parts
    traded_off: tuple[str, ...]
    costs: str | None


@dataclass(frozen=True)
class Completion:
    """Looks, best first, and everything that was missing or relaxed on the way, in words.

    `rules` says which hard rules kept items out.
    """

    looks: tuple[Look, ...]
    relaxed: tuple[str, ...]
    rules: tuple[str, ...]
    model: str
    encoders: tuple[str, ...]
