"""Rating how well garments go together."""

from collections.abc import Sequence

from apiflask import APIBlueprint

from webapp.api.question import takes_question
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.score import score
from webapp.shapes.outfit_score_shape import OutfitQuestion, OutfitScoreAnswer
from webapp.uploads import Upload

bp = APIBlueprint("compatibility", __name__, tag="Compatibility")


@bp.post("/compatibility")
@takes_question(OutfitQuestion)
@bp.output(OutfitScoreAnswer)
def rate(question: OutfitQuestion, uploads: Sequence[Upload]) -> OutfitScoreAnswer:
    """Rate 2 to 16 garments as one outfit, and say what would make it better.

    Items go by id; photos come in a multipart form, in the field `photos`, and are not stored.
    """
    return score(current_service(), current_owner_id(), question.items, uploads, question.pools)
