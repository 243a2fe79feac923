"""The front page: the shelf to choose from, and room for the looks."""

from flask import render_template, request
from werkzeug.datastructures import MultiDict

from recommender.context.context import DRESS_CODES, OCCASIONS, SEASONS
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.pages.blueprint import bp
from webapp.pages.choice import EXTRA_SLOTS, MOST_CHOSEN, Choice
from webapp.pages.completing import Pools
from webapp.pages.look_card import LookCard
from webapp.pages.notice import notice_in
from webapp.pages.shelf import Shelf, shelf_for
from webapp.pages.slot_words import SLOT_WORDS
from webapp.shapes.import_shape import AddedPhoto


@bp.get("/")
def home() -> str:
    """The wardrobe, or the shop, to choose from."""
    choice = Choice.of(request.args)
    return studio(choice, shelf_for(current_service(), current_owner_id(), choice))


def studio(
    choice: Choice,
    shelf: Shelf,
    looks: list[LookCard] | None = None,
    relaxed: list[str] | None = None,
    rules: list[str] | None = None,
    problem: str | None = None,
    refused: list[AddedPhoto] | None = None,
) -> str:
    """The page with the shelf on one side and, once asked for, the looks on the other."""
    return render_template(
        "studio.html",
        choice=choice,
        shelf=shelf,
        pools=Pools.among(shelf.collections, choice.browse),
        looks=looks,
        relaxed=relaxed or [],
        rules=rules or [],
        problem=problem,
        refused=refused or [],
        notice=notice_in(request.args if request.method == "GET" else MultiDict()),
        slots=SLOT_WORDS,
        extra_slots=EXTRA_SLOTS,
        occasions=OCCASIONS,
        dress_codes=DRESS_CODES,
        seasons=SEASONS,
        most_chosen=MOST_CHOSEN,
    )
