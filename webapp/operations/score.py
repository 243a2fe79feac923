"""Rates how well garments go together."""

from collections.abc import Sequence

from recommender.answer import reason_to_dict, swap_to_dict
from recommender.doubts import unsure_because
from recommender.looks import Swap
from recommender.outfit_score import score_outfit
from recommender.outfit_swaps import outfit_swaps
from recommender.reasons import reasons
from webapp.operations.given import Given, given_garments
from webapp.operations.pools import items_in_pools
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.look_query_shape import Pool
from webapp.shapes.look_shape import ReasonShape, SwapShape
from webapp.shapes.outfit_score_shape import FEWEST, MOST, Blame, OutfitScoreAnswer, ScoredPair
from webapp.uploads import Upload


def score(
    service: Service,
    owner_id: str,
    item_ids: Sequence[str],
    uploads: Sequence[Upload],
    pools: Sequence[Pool] = (),
) -> OutfitScoreAnswer:
    """The compatibility score of 2 to 16 garments, with each pair's and each garment's part.

    With pools, the three best swaps too. Raises RefusedError for too few, too many or unreadable garments
    and AbsentError for unknown items and pools.
    """
    count = len(item_ids) + len(uploads)
    if not FEWEST <= count <= MOST:
        detail = f"{FEWEST} to {MOST} garments can be rated together; {count} given"
        raise RefusedError(detail, FieldFault("items", detail))
    with service.store.session() as session:
        pool = items_in_pools(service, session, owner_id, pools) if pools else None
        given = given_garments(service, session, owner_id, item_ids, uploads)
    return _answer(service, given, outfit_swaps(given.table, pool, service.scorer) if pool else ())


def _answer(service: Service, given: Given, swaps: Sequence[Swap]) -> OutfitScoreAnswer:
    table = given.table
    rated = score_outfit(table, service.scorer)
    doubts = unsure_because(table)
    return OutfitScoreAnswer(
        score=rated.score,
        interval=rated.interval,
        sure=not doubts,
        unsure_because=list(doubts),
        pairs=[ScoredPair(items=pair.items, compatibility=pair.compatibility) for pair in rated.pairs],
        blame=[
            Blame(item=item_id, type=type_name, blame=share)
            for item_id, type_name, share in zip(table.ids, table.types, rated.blame, strict=True)
        ],
        reasons=[ReasonShape.model_validate(reason_to_dict(each)) for each in reasons(table, rated, 0)],
        swaps=[SwapShape.model_validate(swap_to_dict(each)) for each in swaps],
        photos=[photo.result() for photo in given.photos],
        notes=list(given.notes),
        model=service.scorer.version,
        encoder="+".join(service.scorer.encoders),
    )
