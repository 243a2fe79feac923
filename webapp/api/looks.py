"""Completing a look."""

from collections.abc import Sequence

from apiflask import APIBlueprint

from webapp.api.question import takes_question
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.complete import complete_look
from webapp.shapes.look_query_shape import LookRequest
from webapp.shapes.look_shape import LooksAnswer
from webapp.uploads import Upload

bp = APIBlueprint("looks", __name__, tag="Looks")


@bp.post("/looks")
@takes_question(LookRequest)
@bp.output(LooksAnswer)
def complete(question: LookRequest, uploads: Sequence[Upload]) -> LooksAnswer:
    """Complete a look around 1 to 8 garments.

    Garments are items by id, or photos in the field `photos` of a multipart form whose field `question`
    holds the JSON. The answer is the same every time for the same question, and never empty without a reason.
    """
    return complete_look(current_service(), current_owner_id(), question, uploads)
