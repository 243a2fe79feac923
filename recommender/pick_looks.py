"""Picks looks one after the other, each good and unlike those before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.diversity import taste_after
from recommender.look_space import LookSpace
from recommender.plan import Course
from recommender.search import best_look
from recommender.search_pool import SearchPool


@dataclass(frozen=True)
class Picked:
    """One look as rows of the search pool, by place of its course."""

    course: Course
    space: LookSpace
    rows: tuple[int, ...]


def pick_looks(pool: SearchPool, courses: Sequence[Course], count: int, beams: int) -> tuple[Picked, ...]:
    """Up to `count` looks: all courses compete for each one; fewer when nothing different is left."""
    spaces = [pool.space(course) for course in courses]
    picked: list[Picked] = []
    while len(picked) < count:
        best = _next(pool, list(zip(courses, spaces, strict=True)), picked, beams)
        if best is None:
            break
        picked.append(best)
    return tuple(picked)


def _next(
    pool: SearchPool, spaces: Sequence[tuple[Course, LookSpace]], picked: Sequence[Picked], beams: int
) -> Picked | None:
    """The look with the highest value by MMR among the best of each course, ties to the first course."""
    shown = [look.rows for look in picked]
    found: list[tuple[float, Picked]] = []
    for course, space in spaces:
        taste = taste_after(pool.likeness, shown, space.pairs, len(space.places))
        look = best_look(space, taste, beams)
        if look is not None:
            found.append((look.total / space.pairs, Picked(course, space, look.rows)))
    return max(found, key=lambda pair: round(pair[0], 5))[1] if found else None
