"""Photos on their way in, from a form or one by one from the queue on the page."""

from contextlib import suppress

from flask import render_template, request, url_for
from werkzeug.datastructures import FileStorage

from webapp.operations.arrivals import Arrivals
from webapp.operations.collections import create_collection
from webapp.pages.item_card import ItemCard
from webapp.pages.shelf import collections_seen
from webapp.pages.slot_words import types_by_slot
from webapp.pages.worn_card import WornCard
from webapp.refusals import RefusedError, TakenError
from webapp.service import Service
from webapp.shapes.collection_shape import NewCollection
from webapp.uploads import Upload

FIRST_WARDROBE = "mine"


def uploads_in_form() -> list[Upload]:
    """The photos of the form; raises RefusedError when there is none."""
    files = [file for file in request.files.getlist("photos") if file.filename]
    if not files:
        raise RefusedError("no photo was chosen; pick one or more and send them again")
    return [_upload(file) for file in files]


def wardrobe_for(service: Service, owner_id: str, asked: str | None) -> str:
    """The owner's wardrobe of that name, else the first one; makes one for an owner who has none."""
    own = [
        each.name for each in collections_seen(service, owner_id) if each.yours and each.kind == "wardrobe"
    ]
    if asked in own:
        return asked
    if not own:
        # Two photos sent at once both find no wardrobe; the second need not make it again.
        with suppress(TakenError):
            create_collection(service, owner_id, NewCollection(name=FIRST_WARDROBE))
        return FIRST_WARDROBE
    return own[0]


def arrivals(came: Arrivals, wardrobe: str) -> str:
    """One line of the queue for each photo: what it was read as, why it was refused, or who wears what."""
    shown = [(result, ItemCard(result.item, yours=True) if result.item else None) for result in came.results]
    worn = [WornCard.of(row, each) for row, each in enumerate(came.worn)]
    return render_template(
        "arrivals.html",
        shown=shown,
        worn=worn,
        wardrobe=wardrobe,
        types=types_by_slot(),
        back=url_for("pages.home"),
    )


def _upload(file: FileStorage) -> Upload:
    return Upload(file.filename or "photo", file.read())
