"""Items: photos in, one item on its own page, corrected, deleted, and taken back."""

from flask import redirect, render_template, request, url_for
from pydantic import ValidationError
from werkzeug.wrappers import Response

from webapp.api.question import refusal
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.arrivals import receive
from webapp.operations.items import correct, show_item
from webapp.operations.take_back import delete_for_now, take_back
from webapp.operations.wear import item_wear
from webapp.pages.blueprint import bp
from webapp.pages.choice import Choice
from webapp.pages.home import studio
from webapp.pages.item_card import ItemCard
from webapp.pages.notice import notice_in
from webapp.pages.shelf import collections_seen, shelf_for
from webapp.pages.slot_words import types_by_slot
from webapp.pages.uploading import arrivals, uploads_in_form, wardrobe_for
from webapp.pages.way_back import way_back
from webapp.pages.wear_card import WearCard
from webapp.pages.worn import worn_page
from webapp.refusals import AbsentError
from webapp.shapes.colour_shape import ColourShape
from webapp.shapes.item_shape import ItemCorrection


@bp.post("/items")
def upload() -> str | Response | tuple[str, int]:
    """Take photos in; the queue on the page sends them one by one and gets lines back instead of a page."""
    owner_id = current_owner_id()
    wardrobe = wardrobe_for(current_service(), owner_id, request.form.get("collection"))
    came = receive(current_service(), owner_id, wardrobe, uploads_in_form())
    if request.args.get("part") == "arrivals":
        return arrivals(came, wardrobe)
    if came.worn:
        return worn_page(came.worn, wardrobe, came.results)
    if not came.refused:
        return redirect(url_for("pages.home", browse=wardrobe, notice="added"), 303)
    choice = Choice(browse=wardrobe)
    return studio(choice, shelf_for(current_service(), owner_id, choice), refused=came.refused), 422


@bp.get("/items/<item_id>")
def item(item_id: str) -> str:
    """One item: what was recognised, and a form to set it right."""
    found = show_item(current_service(), current_owner_id(), item_id)
    yours = {each.name for each in collections_seen(current_service(), current_owner_id()) if each.yours}
    return render_template(
        "item.html",
        card=ItemCard(found, found.collection in yours),
        types=types_by_slot(),
        back=way_back(request.args),
        wear=WearCard(item_wear(current_service(), current_owner_id(), item_id), current_service().today),
        notice=notice_in(request.args),
    )


@bp.post("/items/<item_id>")
def correct_item(item_id: str) -> Response:
    """Set right what was recognised."""
    found = show_item(current_service(), current_owner_id(), item_id)
    correct(current_service(), current_owner_id(), item_id, _correction(ItemCard(found, yours=True)))
    return redirect(way_back(request.form, notice="corrected"), 303)


@bp.post("/items/<item_id>/delete")
def delete_item(item_id: str) -> Response:
    """Delete an item; it can be taken back for a while."""
    delete_for_now(current_service(), current_owner_id(), item_id)
    return redirect(way_back(request.form, notice="deleted", undo=item_id), 303)


@bp.post("/items/<item_id>/take-back")
def take_item_back(item_id: str) -> Response:
    """Undo the deletion of an item."""
    try:
        take_back(current_service(), current_owner_id(), item_id)
    except AbsentError:
        return redirect(way_back(request.form, notice="too-late"), 303)
    return redirect(way_back(request.form, notice="undone"), 303)


def _correction(card: ItemCard) -> ItemCorrection:
    """What differs from what is stored; a colour that was unticked is left out for good."""
    form = request.form
    item_type, title = form.get("type"), form.get("title", card.item.title).strip()
    said = {
        "type": item_type if item_type and item_type != card.item.type else None,
        "title": title if title != card.item.title else None,
        "colours": _colours(card),
        "attributes": _attributes(card),
        "state": form.get("state"),
        "price": form.get("price"),
    }
    try:
        return ItemCorrection.model_validate(
            {name: value for name, value in said.items() if value is not None}
        )
    except ValidationError as error:
        raise refusal(error) from None


def _colours(card: ItemCard) -> list[ColourShape] | None:
    keep = request.form.getlist("colour")
    colours = [colour for colour in card.colours if colour.hex in keep]
    return colours if "colours" in request.form and colours != card.colours else None


def _attributes(card: ItemCard) -> dict[str, str | None]:
    """What differs; an attribute whose field was emptied is not shown again."""
    said = {each.name: request.form.get(f"attribute-{each.name}") for each in card.item.attributes}
    told = {each.name: each.value for each in card.item.attributes}
    changed = {name: value.strip().lower() for name, value in said.items() if value is not None}
    return {name: value or None for name, value in changed.items() if value != told[name]}
