"""The looks for what was chosen, and keeping one of them."""

from flask import redirect, request
from pydantic import ValidationError
from werkzeug.wrappers import Response

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.keep import keep_look, list_kept
from webapp.pages.blueprint import bp
from webapp.pages.choice import Choice
from webapp.pages.completing import Pools, completed
from webapp.pages.home import studio
from webapp.pages.look_card import LookCard, items_in, look_card
from webapp.pages.shelf import Shelf, cards_of, shelf_for
from webapp.pages.way_back import way_back
from webapp.refusals import RefusedError
from webapp.shapes.look_shape import LooksAnswer, LookShape

MOST_KEPT = 500
NOTHING_CHOSEN = "Choose something first: tick one piece, then press the button."


@bp.get("/looks")
def looks() -> tuple[str, int]:
    """Complete the look around what was chosen."""
    choice = Choice.of(request.args)
    if choice.at is None:
        choice = choice.but(at=int(current_service().now.timestamp() * 1000))
    shelf = shelf_for(current_service(), current_owner_id(), choice)
    if not choice.items:
        return studio(choice, shelf, problem=NOTHING_CHOSEN), 422
    try:
        answer = completed(
            current_service(), current_owner_id(), choice, Pools.among(shelf.collections, choice.browse)
        )
    except RefusedError as error:
        return studio(choice, shelf, problem=error.detail), 422
    return studio(choice, shelf, looks=_cards(answer, shelf), relaxed=answer.relaxed, rules=answer.rules), 200


@bp.post("/looks/keep")
def keep() -> Response:
    """Keep a look as it was shown; what was swapped away on the way to it tells something, too."""
    try:
        look = LookShape.model_validate_json(request.form.get("look", ""))
    except ValidationError as error:
        raise RefusedError("this is not a look as it was shown; complete it again and keep that") from error
    keep_look(current_service(), current_owner_id(), look, request.form.getlist("swapped"))
    return redirect(way_back(request.form, notice="kept"), 303)


def _cards(answer: LooksAnswer, shelf: Shelf) -> list[LookCard]:
    owner_id = current_owner_id()
    cards = cards_of(current_service(), owner_id, sorted(items_in(answer.looks)), shelf.collections)
    kept = {_garments(each.look) for each in list_kept(current_service(), owner_id, None, MOST_KEPT).looks}
    return [look_card(place, look, cards, _garments(look) in kept) for place, look in enumerate(answer.looks)]


def _garments(look: LookShape) -> frozenset[str]:
    return frozenset(part.item for part in look.items)
