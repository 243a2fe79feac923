"""How well a whole look suits a context, and what was traded off, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, prod

from compatibility.item_types import Slot
from recommender.context.against import against
from recommender.context.asked import Context
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.item_fit import fit
from recommender.context.item_words import ItemWords, words_of
from recommender.context.warmth import clo_of, comfortable_at, needed_clo, underwear_clo
from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.worded_items import worded

# What rain can ruin, where nobody says what it is made of.
EXPOSED = frozenset({Slot.FOOTWEAR, Slot.OUTERWEAR, Slot.BAG})


@dataclass(frozen=True)
class LookFit:
    """How well a look suits: `value` above 0 to 1; `notes` name in words what speaks against it."""

    value: float
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Judged:
    factor: float
    notes: tuple[str, ...] = ()


def look_fit(items: ItemTable, context: Context) -> LookFit:
    """Judge the items of one look together.

    The value is the product of the items' own fits (see item_fit) and of what only the whole look can break:
    its warmth, and whether any of it has a wanted colour.
    """
    context = with_typical_weather(context)
    words = words_of(items)
    warmth, colours = _warmth(items, words, context), _colours(words, context)
    value = prod(fit(items, context).tolist()) * warmth.factor * colours.factor
    notes = [
        *against(items, words, context),
        *warmth.notes,
        *colours.notes,
        *_unknown(items, words, context),
    ]
    return LookFit(value, tuple(dict.fromkeys(notes)))


def _warmth(items: ItemTable, words: ItemWords, context: Context) -> _Judged:
    """Too light for the coldest with everything on, or too warm for the warmest with the outer layer off."""
    if context.coldest is None or context.warmest is None:
        return _Judged(1.0)
    said = [words.of(row) for row in range(len(items))]
    worn = underwear_clo() + sum(map(clo_of, said))
    inside = underwear_clo() + sum(clo_of(each) for each in said if str(Slot.OUTERWEAR) not in each["slot"])
    short = needed_clo(context.coldest, context) - worn
    over = inside - needed_clo(context.warmest, context)
    spread = figure("spread", context)
    if short > spread:
        mild = comfortable_at(worn, context)
        return _Judged(
            _worth(short, spread),
            (f"comfortable from about {mild:.0f} degrees on; it gets {context.coldest:g}",),
        )
    if over > spread:
        cool = comfortable_at(inside, context)
        return _Judged(
            _worth(over, spread),
            (f"comfortable up to about {cool:.0f} degrees; it gets {context.warmest:g}",),
        )
    return _Judged(1.0)


def _worth(off: float, spread: float) -> float:
    """1 within the spread, then a bell: 0.6 at twice the spread, 0.14 at three times."""
    return exp(-0.5 * (off / spread - 1) ** 2)


def _colours(words: ItemWords, context: Context) -> _Judged:
    wanted = context.colours_wanted
    if not wanted or any(said & wanted for said in words.column("colour")):
        return _Judged(1.0)
    return _Judged(figure("no wanted colour", context), (f"nothing in {' or '.join(sorted(wanted))}",))


def _unknown(items: ItemTable, words: ItemWords, context: Context) -> Iterator[str]:
    """What could not be held against the rain."""
    material = words.column("material")
    named = [
        item
        for row, item in enumerate(worded(items))
        if context.rain and item.slot in EXPOSED and not material[row]
    ]
    if named:
        verb = named[0].verb if len(named) == 1 else "are"
        yield f"nobody knows what {listed([item.noun for item in named])} {verb} made of: mind the rain"
