"""How garments fit."""

from apiflask import APIBlueprint

from webapp.current_owner import current_owner_id
from webapp.operations.size_hint import tell_fit
from webapp.shapes.fit_shape import FitAnswer, FitRequest

bp = APIBlueprint("fit", __name__, tag="Fit")


@bp.post("/fit")
@bp.input(FitRequest, location="json")
@bp.output(FitAnswer)
def fit(json_data: FitRequest) -> FitAnswer:
    """Say whether an item runs small or large, and which size a person should take, with its reliability.

    Sizes and bodies are womenswear's, as rented in the United States. A shop's own feedback counts at once.
    """
    current_owner_id()
    return tell_fit(json_data)
