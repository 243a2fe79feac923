"""Rates how well garments go together."""

from collections.abc import Sequence

from recommender.outfit_score import score_outfit
from webapp.operations.given import Given, given_garments
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.outfit_score_shape import FEWEST, MOST, Blame, OutfitScoreAnswer, ScoredPair
from webapp.uploads import Upload


def score(
    service: Service, owner_id: str, item_ids: Sequence[str], uploads: Sequence[Upload]
) -> OutfitScoreAnswer:
    """The compatibility score of 2 to 16 garments, with each pair's and each garment's part.

    Raises RefusedError for too few, too many or unreadable garments and AbsentError for unknown items.
    """
    count = len(item_ids) + len(uploads)
    if not FEWEST <= count <= MOST:
        detail = f"{FEWEST} to {MOST} garments can be rated together; {count} given"
        raise RefusedError(detail, FieldFault("items", detail))
    with service.store.session() as session:
        given = given_garments(service, session, owner_id, item_ids, uploads)
    return _answer(service, given)


def _answer(service: Service, given: Given) -> OutfitScoreAnswer:
    rated = score_outfit(given.table, service.scorer)
    return OutfitScoreAnswer(
        score=rated.score,
        pairs=[ScoredPair(items=pair.items, compatibility=pair.compatibility) for pair in rated.pairs],
        blame=[
            Blame(item=item_id, type=type_name, blame=share)
            for item_id, type_name, share in zip(given.table.ids, given.table.types, rated.blame, strict=True)
        ],
        photos=[photo.result() for photo in given.photos],
        notes=list(given.notes),
        model=service.scorer.version,
        encoder="+".join(service.scorer.encoders),
    )
