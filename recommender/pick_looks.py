"""Picks looks one after the other, each good and unlike those before it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from compatibility.calibration import Calibration
from recommender.blend import CLASH
from recommender.diversity import aim_after
from recommender.look_space import Aim, Found, LookSpace
from recommender.looks import LookQuery
from recommender.plan import Course
from recommender.polish import look_totals
from recommender.search import best_look
from recommender.search_pool import SearchPool


@dataclass(frozen=True)
class Picked:
    """One look as rows of the search pool, by place of its course."""

    course: Course
    space: LookSpace
    rows: tuple[int, ...]


def pick_looks(
    pool: SearchPool, courses: Sequence[Course], query: LookQuery, curve: Calibration
) -> tuple[Picked, ...]:
    """As many looks as are asked for: all courses compete for each; fewer when nothing different is left.

    `curve` turns mean pair scores into probabilities.
    """
    spaces = [(course, pool.space(course)) for course in courses]
    leanings = [_leaning(pool, space, curve) for _, space in spaces]
    picked: list[Picked] = []
    while len(picked) < query.looks:
        best = _next(pool, spaces, leanings, picked, query)
        if best is None:
            break
        picked.append(best)
    return tuple(picked)


def _leaning(pool: SearchPool, space: LookSpace, curve: Calibration) -> Aim:
    """What taste and context add to the sum of pair scores, and the sum from which looks go together."""
    if pool.leaning is None:
        return Aim(np.zeros(len(pool.index), np.float32))
    pull = pool.leaning.pull(space.places, pool.fixed_count + len(space.places))
    return Aim(pull * np.float32(space.pairs / curve.slope), floor=space.pairs * curve.score_at(CLASH))


def _next(
    pool: SearchPool,
    spaces: Sequence[tuple[Course, LookSpace]],
    leanings: Sequence[Aim],
    picked: Sequence[Picked],
    query: LookQuery,
) -> Picked | None:
    """The look with the highest value by MMR among the best of each course, ties to the first course.

    A course whose best look clashes stands back behind those whose best goes together.
    """
    shown = [look.rows for look in picked]
    found: list[tuple[tuple[bool, float], Picked]] = []
    for (course, space), lean in zip(spaces, leanings, strict=True):
        aim = aim_after(pool.likeness, shown, space.pairs, len(space.places), query.diversity)
        look = best_look(space, replace(lean, bonus=aim.bonus + lean.bonus, twins=aim.twins), query.beams)
        if look is not None:
            value = round(look.total / space.pairs, 5)
            found.append(((_together(space, look, lean.floor), value), Picked(course, space, look.rows)))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _together(space: LookSpace, look: Found, floor: float | None) -> bool:
    if floor is None:
        return True
    nothing = np.zeros_like(space.with_fixed)
    return float(look_totals(space, nothing, np.asarray([look.rows], np.intp))[0]) >= floor
