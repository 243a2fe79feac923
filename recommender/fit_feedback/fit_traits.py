"""Names what is known of a person, a garment and a size, for the verdict model."""

from collections.abc import Iterator

from recommender.fit_feedback.wearer import Wearer

# A step of size is about 6 % of the wearers' weight; half of it tells "a little large for me".
STEP = 0.03
FAR = 8


def fit_traits(category: str, size: int, wearer: Wearer, loose: float, change: float | None) -> list[str]:
    """The traits of one person in one size of a garment.

    `loose` is how much larger the size is than a body like this takes, `change` than what this person took
    before (None without earlier sizes); both in log of the wearers' weight.
    """
    told = [
        f"category:{category}",
        f"size:{size}",
        f"category size:{category} {size}",
        f"loose:{_steps(loose)}",
        *_body_traits(wearer),
    ]
    if change is not None:
        told.append(f"change:{_steps(change)}")
    return told


def _body_traits(wearer: Wearer) -> Iterator[str]:
    """Bands of the body, each with a word for what was not told: who keeps quiet is not the average."""
    yield f"body type:{wearer.body_type or 'untold'}"
    yield f"height:{_band(wearer.height, 1)}"
    yield f"weight:{_band(wearer.weight, 5)}"
    yield f"bust:{_band(wearer.bust, 1)}"
    yield f"cup:{wearer.cup or 'untold'}"
    yield f"age:{_band(wearer.age, 5)}"


def _band(value: float | None, width: int) -> str:
    return "untold" if value is None else str(int(value // width) * width)


def _steps(difference: float) -> int:
    return max(-FAR, min(FAR, round(difference / STEP)))
