"""Completes a look: the main job."""

from collections.abc import Sequence

from compatibility.item_types import Slot
from compatibility.pair_scorer import PairScorer
from recommender import notes
from recommender.build_look import Draft, build_look, draft_of, in_look_order
from recommender.chosen_by_hand import chosen_by_hand
from recommender.looks import Completion, ItemTable, LookQuery
from recommender.pick_looks import pick_looks
from recommender.plan import Course, courses, query_notes, worn_slots
from recommender.purse import over_purse
from recommender.rated_look import rate_look
from recommender.search_pool import SearchPool, search_pool
from recommender.weather_slots import dressed_for_weather

MOST_GIVEN = 8
MOST_LOOKS = 12


def complete(given: ItemTable, pool: ItemTable, scorer: PairScorer, query: LookQuery) -> Completion:
    """Find the looks that complete 1 to 8 given items with items of the pool, best first.

    The same input gives the same looks, whatever the order of the pool. Whatever was missing, relaxed or
    kept out by a rule is said in words. Raises ValueError for a number of items or looks out of range, and
    for an item that is banned but also given or locked.
    """
    _check(given, query)
    fixed, absent = _fixed(given, pool, query)
    query, layered = dressed_for_weather(query, worn_slots(fixed))
    menu = courses(fixed, pool, query)
    relaxed = [*absent, *query_notes(fixed, query), *(note for course in menu for note in course.notes)]
    drafts, said = _drafts(fixed, pool, menu, scorer, query)
    drafts.sort(key=lambda draft: (-round(draft.rated.parts.score, 6), draft.items.ids))
    looks = tuple(build_look(draft, frozenset(given.ids), row) for row, draft in enumerate(drafts))
    rules = [
        *chosen_by_hand(fixed, query.context),
        *layered,
        *(rule for course in menu for rule in course.rules),
    ]
    return Completion(
        looks=looks,
        relaxed=tuple(dict.fromkeys([*relaxed, *said])),
        rules=tuple(dict.fromkeys(rules)),
        model=scorer.version,
        encoders=scorer.encoders,
    )


def _check(given: ItemTable, query: LookQuery) -> None:
    if not 1 <= len(given) <= MOST_GIVEN:
        raise ValueError(f"a look is completed around 1 to {MOST_GIVEN} items; got {len(given)}")
    if not 1 <= query.looks <= MOST_LOOKS:
        raise ValueError(f"1 to {MOST_LOOKS} looks can be asked for; got {query.looks}")
    if contrary := sorted(query.ban & (query.lock | set(given.ids))):
        raise ValueError(f"banned, but also given or locked: {', '.join(contrary)}")


def _fixed(given: ItemTable, pool: ItemTable, query: LookQuery) -> tuple[ItemTable, list[str]]:
    """What every look holds, given and locked, and a note about locked items that are not there."""
    locked = query.lock - set(given.ids)
    row_of = {item_id: row for row, item_id in enumerate(pool.ids) if item_id in locked}
    absent = sorted(locked - set(row_of))
    table = given.followed_by(pool.rows([row_of[item_id] for item_id in sorted(row_of)]))
    return table.rows(in_look_order(table)), [notes.not_in_pool(absent)] if absent else []


def _drafts(
    fixed: ItemTable, pool: ItemTable, menu: Sequence[Course], scorer: PairScorer, query: LookQuery
) -> tuple[list[Draft], list[str]]:
    if not any(course.places for course in menu):
        return _nothing_added(fixed, menu, scorer, query)
    searched = search_pool(fixed, pool, menu, scorer, query)
    picked = pick_looks(searched, menu, query, scorer.outfit_curve)
    drafts = [draft_of(fixed, pool, searched, look, scorer, query) for look in picked]
    return drafts, _too_few(searched, menu, len(picked), query)


def _too_few(searched: SearchPool, menu: Sequence[Course], found: int, query: LookQuery) -> list[str]:
    """Why fewer looks came than were asked for."""
    if found == query.looks:
        return []
    too_dear = None if found else over_purse([searched.space(course) for course in menu], query.context)
    return [too_dear or notes.few_looks(found, _scarce(menu, query.looks))]


def _nothing_added(
    fixed: ItemTable, menu: Sequence[Course], scorer: PairScorer, query: LookQuery
) -> tuple[list[Draft], list[str]]:
    complete_already = not any(course.missing for course in menu)
    said = [notes.complete_already()] if complete_already else []
    if len(fixed) > 1:
        return [Draft(fixed, rate_look(fixed, scorer, query), ())], said
    return [], [*said, notes.nothing_fits()]


def _scarce(menu: Sequence[Course], asked: int) -> dict[Slot, int]:
    counts = {place.slot: len(place.candidates) for course in menu for place in course.places}
    return {slot: count for slot, count in counts.items() if count < asked}
