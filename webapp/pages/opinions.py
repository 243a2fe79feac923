"""Like, not for me, never suggest: said of one item with one press, wherever it is shown."""

from flask import g, redirect, render_template, request
from werkzeug.wrappers import Response

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.items import show_item
from webapp.operations.opinions import Opinion, opinions, press
from webapp.pages.blueprint import bp
from webapp.pages.item_card import ItemCard
from webapp.pages.way_back import way_back

# What the line says after a press, by what was pressed.
NOTICES = {"like": "liked", "dislike": "disliked", "hide": "hidden"}


@bp.post("/opinions")
def say_of_item() -> str | Response:
    """Say something of an item, or take it back; scripts get the buttons back instead of a page."""
    service, owner_id = current_service(), current_owner_id()
    item_id, kind = request.form.get("item", ""), request.form.get("kind", "")
    said = press(service, owner_id, item_id, kind)
    if request.args.get("part") == "opinions":
        card = ItemCard(show_item(service, owner_id, item_id), yours=False)
        return render_template("opinions.html", card=card, back=request.form.get("back", ""))
    return redirect(way_back(request.form, notice=NOTICES[kind] if said else "unsaid"), 303)


@bp.app_template_global("opinion_of")
def opinion_of(item_id: str) -> Opinion:
    """What was said of an item; every template may ask."""
    if "opinions" not in g:
        g.opinions = opinions(current_service(), current_owner_id())
    said: Opinion = g.opinions.get(item_id, Opinion())
    return said
