"""What somebody wears in a photo: a person says which pieces to keep before anything is kept."""

import base64
import binascii
from collections.abc import Sequence

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from compatibility.item_types import TYPE_NAMES
from wardrobe.keep_worn import Chosen, Worn
from wardrobe.photos.intake import open_again
from wardrobe.photos.refusal import PhotoRefusedError
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.calendar import add_entry
from webapp.operations.outfits import keep_chosen
from webapp.pages.blueprint import bp
from webapp.pages.slot_words import types_by_slot
from webapp.pages.worn_card import WornCard
from webapp.refusals import RefusedError
from webapp.settings import MIB
from webapp.shapes.calendar_shape import NewEntry
from webapp.shapes.import_shape import AddedPhoto

# A photo of 1600 pixels that comes back in a form, and some of them at once.
LARGEST_FORM, MOST_FIELDS = 24 * MIB, 2000
NOTHING_TICKED = "Tick at least one piece, or go back: nothing is kept until you say so."


@bp.post("/worn")
def choose_worn() -> str:
    """The garments of the photos sent, to choose from; nothing is kept."""
    return worn_page(_photos(), request.form.get("collection", ""))


@bp.post("/worn/keep")
def keep_worn() -> Response | tuple[str, int]:
    """Keep what was ticked, and the outfits as worn; log them as today's where asked."""
    worn, wardrobe = _photos(), request.form.get("collection", "")
    chosen = [_chosen(row) for row in range(len(worn))]
    if not any(chosen):
        return worn_page(worn, wardrobe, problem=NOTHING_TICKED), 422
    kept = [
        keep_chosen(current_service(), current_owner_id(), wardrobe, photo, garments)
        for photo, garments in zip(worn, chosen, strict=True)
        if garments
    ]
    if "today" in request.form:
        for outfit in kept:
            add_entry(current_service(), current_owner_id(), NewEntry(outfit=outfit))
        return redirect(url_for("pages.calendar", notice="logged"), 303)
    return redirect(url_for("pages.home", browse=wardrobe, notice="worn"), 303)


def worn_page(
    worn: Sequence[Worn], wardrobe: str, others: Sequence[AddedPhoto] = (), problem: str | None = None
) -> str:
    """The page to choose on; `others` are photos that came along and needed no word."""
    ticked = None if problem is None else ()
    return render_template(
        "worn.html",
        photos=[WornCard.of(row, each, ticked) for row, each in enumerate(worn)],
        wardrobe=wardrobe,
        added=sum(each.item is not None for each in others),
        refused=[each for each in others if each.refused],
        problem=problem,
        types=types_by_slot(),
    )


def _photos() -> list[Worn]:
    """The photos that the page carried, read again: they are read just as they were before."""
    request.max_form_memory_size, request.max_form_parts = LARGEST_FORM, MOST_FIELDS
    sent = zip(request.form.getlist("photo"), request.form.getlist("name"), strict=False)
    photos = [_photo(code, name) for code, name in sent]
    if not photos:
        raise RefusedError("no photo came along; send it again")
    return photos


def _photo(code: str, name: str) -> Worn:
    try:
        photo = open_again(base64.b64decode(code, validate=True), name)
    except (PhotoRefusedError, binascii.Error) as error:
        raise RefusedError(f"{name}: {error}; send the photo again") from error
    return Worn(photo, current_service().recogniser.read(photo.picture))


def _chosen(row: int) -> list[Chosen]:
    """What was ticked of one photo, with the types that were set right."""
    places = [key.partition(".")[2] for key in request.form.getlist("keep") if key.startswith(f"{row}.")]
    types = {place: request.form.get(f"type-{row}.{place}", "") for place in places}
    return [
        Chosen(int(place), types[place] if types[place] in TYPE_NAMES else None)
        for place in places
        if place.isdecimal()
    ]
