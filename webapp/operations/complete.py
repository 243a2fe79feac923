"""Completes a look around given garments."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from compatibility.item_types import Slot
from recommender.answer import completion_to_dict
from recommender.complete import complete
from recommender.context.context import Context
from recommender.looks import Completion, LookQuery
from recommender.taste.taste import Taste
from recommender.taste.taste_of import taste_of
from webapp.operations.given import Given, given_garments
from webapp.operations.own_needs import own_needs
from webapp.operations.pools import items_in_pools
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.look_query_shape import MOST_GIVEN, LookRequest
from webapp.shapes.look_shape import LooksAnswer
from webapp.uploads import Upload


@dataclass(frozen=True)
class Completed:
    """The looks, and the garments that they are around."""

    completion: Completion
    given: Given

    def answer(self) -> LooksAnswer:
        """What is told about it."""
        answer = completion_to_dict(self.completion)
        answer["relaxed"] = [*self.given.notes, *answer["relaxed"]]
        return LooksAnswer.model_validate(
            answer | {"photos": [photo.result() for photo in self.given.photos]}
        )


def complete_look(
    service: Service, owner_id: str, request: LookRequest, uploads: Sequence[Upload]
) -> LooksAnswer:
    """Looks around 1 to 8 garments, as they are told; raises as `find_looks` does."""
    return find_looks(service, owner_id, request, uploads).answer()


def find_looks(service: Service, owner_id: str, request: LookRequest, uploads: Sequence[Upload]) -> Completed:
    """Looks around 1 to 8 garments, from the pools asked for; the same every time for the same input.

    Raises RefusedError for a request that makes no sense, AbsentError for unknown items and collections.
    """
    _check_count(len(request.items) + len(uploads))
    _check_preference(request)
    with service.store.session() as session:
        pool = items_in_pools(service, session, owner_id, request.pools)
        given = given_garments(service, session, owner_id, request.items, uploads)
        taste = _taste(service, session, owner_id, request)
        context = _context(session, owner_id, request)
    try:
        return Completed(complete(given.table, pool, service.scorer, _query(request, taste, context)), given)
    except ValueError as error:
        raise RefusedError(str(error)) from error


def _taste(service: Service, session: Session, owner_id: str, request: LookRequest) -> Taste:
    """What is known of the person; of a question that is not personal only what they never want to see."""
    known = taste_of(session, owner_id, service.now, service.settings.home, request.known_by)
    return known if request.personal else Taste(hidden=known.hidden)


def _context(session: Session, owner_id: str, request: LookRequest) -> Context | None:
    asked = request.context.context() if request.context else None
    return own_needs(session, owner_id).fill_any(asked) if request.personal else asked


def _check_count(count: int) -> None:
    if not 1 <= count <= MOST_GIVEN:
        detail = f"a look is completed around 1 to {MOST_GIVEN} garments; {count} given"
        raise RefusedError(detail, FieldFault("items", detail))


def _preference(request: LookRequest) -> dict[Slot | None, str]:
    if isinstance(request.prefer, str):
        return {None: request.prefer}
    return {slot: name for slot, name in (request.prefer or {}).items()}


def _check_preference(request: LookRequest) -> None:
    pools = {pool.collection for pool in request.pools}
    strange = sorted(set(_preference(request).values()) - pools)
    if strange:
        detail = f"{', '.join(strange)} is preferred but not among the pools: {', '.join(sorted(pools))}"
        raise RefusedError(detail, FieldFault("prefer", detail))


def _query(request: LookRequest, taste: Taste, context: Context | None) -> LookQuery:
    return LookQuery(
        looks=request.looks,
        wanted=tuple(request.slots),
        only_wanted=request.only_slots,
        prefer=_preference(request),
        lock=frozenset(request.lock),
        ban=frozenset(request.ban),
        context=context,
        taste=None if taste is None or taste.empty else taste,
        diversity=request.diversity,
        exploration=request.exploration,
    )
