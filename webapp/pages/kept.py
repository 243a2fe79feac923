"""The looks that were kept, forgetting one, and taking that back."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.keep import list_kept
from webapp.operations.take_back import forget_for_now, forget_outfit_for_now, take_back
from webapp.pages.blueprint import bp
from webapp.pages.look_card import items_in, look_card
from webapp.pages.notice import notice_in
from webapp.pages.outfit_card import worn_outfits
from webapp.pages.shelf import cards_of, collections_seen
from webapp.refusals import AbsentError

PAGE = 24


@bp.get("/looks/kept")
def kept() -> str:
    """Every look that was kept, newest first."""
    owner_id = current_owner_id()
    page = list_kept(current_service(), owner_id, request.args.get("after"), PAGE)
    looks = [each.look for each in page.looks]
    cards = cards_of(
        current_service(), owner_id, sorted(items_in(looks)), collections_seen(current_service(), owner_id)
    )
    worn = [] if "after" in request.args else worn_outfits(current_service(), owner_id)
    shown = [(each, look_card(row, each.look, cards, kept=True)) for row, each in enumerate(page.looks)]
    return render_template(
        "kept.html", shown=shown, worn=worn, next=page.next, notice=notice_in(request.args)
    )


@bp.post("/looks/kept/<look_id>/forget")
def forget_look(look_id: str) -> Response:
    """Forget a look; it can be taken back for a while."""
    forget_for_now(current_service(), current_owner_id(), look_id)
    return redirect(url_for("pages.kept", notice="forgotten", undo=look_id), 303)


@bp.post("/outfits/<outfit_id>/forget")
def forget_worn(outfit_id: str) -> Response:
    """Forget an outfit as worn; it can be taken back for a while, and its pieces stay."""
    forget_outfit_for_now(current_service(), current_owner_id(), outfit_id)
    return redirect(url_for("pages.kept", notice="unworn", undo=outfit_id), 303)


@bp.post("/looks/kept/<look_id>/take-back")
def take_look_back(look_id: str) -> Response:
    """Undo the forgetting of a look, or of an outfit as worn."""
    try:
        take_back(current_service(), current_owner_id(), look_id)
    except AbsentError:
        return redirect(url_for("pages.kept", notice="too-late"), 303)
    return redirect(url_for("pages.kept", notice="undone"), 303)
