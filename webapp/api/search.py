"""Finding items."""

from collections.abc import Sequence

from apiflask import APIBlueprint

from webapp.api.question import takes_question
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.search import search
from webapp.shapes.search_shape import SearchAnswer, SearchRequest
from webapp.uploads import Upload

bp = APIBlueprint("search", __name__, tag="Search")


@bp.post("/search")
@takes_question(SearchRequest)
@bp.output(SearchAnswer)
def find(question: SearchRequest, uploads: Sequence[Upload]) -> SearchAnswer:
    """Find items by words, by a picture or a part of it, by both, or like an item but for something.

    The picture is an item by id, or a photo in the field `photos` of a multipart form whose field `question`
    holds the JSON; the photo is not stored. Your own wardrobes and all inventories can be searched.
    """
    return search(current_service(), current_owner_id(), question, uploads)
