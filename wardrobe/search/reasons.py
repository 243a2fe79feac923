"""Says in words why an item was found, and what of the question it does not meet."""

from collections.abc import Iterator, Sequence

from wardrobe.search.conditions import Condition
from wardrobe.search.filters import Filter, Level
from wardrobe.search.told import ItemWords

VERDICTS = {"same": "looks like the same product", "similar": "looks similar"}


def reasons_for(words: ItemWords, conditions: Sequence[Condition], levels: Sequence[int]) -> Iterator[str]:
    """One reason for each condition that says something about an item: `colour navy, seen in its picture`."""
    for condition, level in zip(conditions, levels, strict=True):
        if not isinstance(condition, Filter) or condition.negated:
            yield condition.name
        else:
            yield _reason(words, condition, Level(level))


def kept_reasons(words: ItemWords, kept: Sequence[Filter]) -> Iterator[str]:
    """What is as it was, in one reason; nothing when nothing is."""
    said = [each for each in kept if each.level(words.values) is Level.SAYS]
    same = [_named(each.field, value) for each in said for value in each.values]
    if same:
        yield f"as it was: {', '.join(same)}"


def _named(field: str, value: str) -> str:
    """A value that is understood alone: `collar` for yes, `no sleeve` for none."""
    if value in ("no", "none"):
        return f"no {field}"
    return field if value == "yes" else value


def picture_reason(verdict: str | None, cosine: float) -> str:
    """How near it is to the picture that was given."""
    return f"{VERDICTS.get(verdict or '', 'the next nearest to the picture')} ({cosine:.2f})"


def _reason(words: ItemWords, asked: Filter, level: Level) -> str:
    said = words.values.get(asked.field, frozenset())
    if level is Level.UNTOLD:
        return f"does not say its {asked.field}"
    if level is Level.SAYS:
        value = next(each for each in asked.values if each in said)
        return f"{asked.field} {value}, {words.sources[asked.field, value]}"
    other = ", ".join(sorted(said))
    return f"{asked.field} {other}, {'near to' if level is Level.KIN else 'not'} {' or '.join(asked.values)}"
