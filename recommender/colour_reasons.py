"""What the colours of a look do together, measured in Oklch."""

from collections.abc import Sequence
from itertools import combinations

from recommender.listed import listed
from recommender.looks import Reason
from recommender.oklch import Oklch, hue_distance
from recommender.worded_items import WordedItem

# Degrees between hues: up to TONAL one family, up to NEIGHBOURS side by side, from OPPOSITE on complementary.
TONAL, NEIGHBOURS, OPPOSITE = 25, 70, 145
# Degrees below which nobody sees two hues.
SAME = 3
# Lightness apart from which two neutrals read as dark against light.
DARK_AGAINST_LIGHT = 0.5

Coloured = tuple[WordedItem, Oklch]


def colour_reason(items: Sequence[WordedItem], number: int) -> Reason | None:
    """One reason from the colours, worded by the look's number; None for fewer than two colours read."""
    read = [(item, item.colour) for item in items if item.colour is not None]
    bright = [each for each in read if not each[1].neutral]
    if len(read) < 2:
        return None
    if not bright:
        return _neutrals(read, number)
    if len(bright) == 1:
        return _accent(bright[0], [item for item, colour in read if colour.neutral], number)
    return _hues(bright, number)


def _neutrals(read: Sequence[Coloured], number: int) -> Reason:
    items = [item for item, _ in read]
    names = _colours(items)
    if len({item.colour_name for item in items}) == 1:
        return _reason(
            (f"all in {names}", f"{names} from head to foot", f"{names} and nothing else"), number, items
        )
    dark = min(read, key=lambda each: each[1].lightness)
    light = max(read, key=lambda each: each[1].lightness)
    wording = (
        f"neutrals throughout: {names}",
        f"{names}: all neutral, nothing competes",
        f"a quiet palette of {names}",
    )
    if light[1].lightness - dark[1].lightness >= DARK_AGAINST_LIGHT:
        wording = (
            f"only neutrals, with a clear contrast: {dark[0].name} against {light[0].name}",
            f"{light[0].name} with {dark[0].name}: light against dark, all neutral",
            f"no strong colour here: {light[0].name} is set off by {dark[0].name}",
        )
        return _reason(wording, number, [dark[0], light[0]])
    return _reason(wording, number, items)


def _accent(bright: Coloured, neutrals: Sequence[WordedItem], number: int) -> Reason:
    item, colour = bright
    kind = "quiet colour" if colour.muted else "strong colour"
    around = _colours(neutrals)
    wording = (
        f"{item.name} {item.verb} the one {kind}; {around} around it",
        f"one {kind}, the {item.name}, and {around} otherwise",
        f"{around} {'leave' if ' and ' in around else 'leaves'} the stage to the {item.name}",
    )
    return _reason(wording, number, [item])


def _hues(bright: Sequence[Coloured], number: int) -> Reason:
    one, other = max(combinations(bright, 2), key=lambda pair: hue_distance(pair[0][1], pair[1][1]))
    degrees = hue_distance(one[1], other[1])
    pair, quiet = f"{one[0].name} and {other[0].name}", _quiet(one[1], other[1])
    return _reason(_hue_wording(pair, degrees, quiet), number, [one[0], other[0]])


def _hue_wording(pair: str, degrees: int, quiet: str) -> tuple[str, str, str]:
    apart = f"{degrees} degrees apart"
    if degrees < SAME:
        return (
            f"tone on tone: {pair}, the same hue{quiet}",
            f"{pair} share one hue{quiet}",
            f"one hue twice: {pair}{quiet}",
        )
    if degrees <= TONAL:
        return (
            f"tone on tone: {pair}, hues {apart}{quiet}",
            f"{pair} stay in one family of hues, {apart}{quiet}",
            f"one hue in two tones: {pair}, {apart}{quiet}",
        )
    if degrees <= NEIGHBOURS:
        return (
            f"{pair}: neighbouring hues, {apart}{quiet}",
            f"side by side on the colour wheel: {pair}, {apart}{quiet}",
            f"{pair} lie {apart} on the colour wheel, close enough to blend{quiet}",
        )
    if degrees >= OPPOSITE:
        return (
            f"{pair}: complementary hues, {apart}{quiet}",
            f"opposites on the colour wheel: {pair}, {apart}{quiet}",
            f"{pair} face each other on the colour wheel, {apart}{quiet}",
        )
    return (
        f"{pair}: contrasting hues, {apart}{quiet}",
        f"a contrast of hues: {pair}, {apart}{quiet}",
        f"{pair} pull in different directions, hues {apart}{quiet}",
    )


def _quiet(one: Oklch, other: Oklch) -> str:
    if one.muted and other.muted:
        return ", both muted"
    return ", both strong" if not (one.muted or other.muted) else ""


def _colours(items: Sequence[WordedItem]) -> str:
    return listed(list(dict.fromkeys(item.colour_name or "" for item in items)))


def _reason(wording: Sequence[str], number: int, items: Sequence[WordedItem]) -> Reason:
    return Reason("colour", wording[number % len(wording)], tuple(item.id for item in items))
