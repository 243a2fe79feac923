"""The outfit doctor's page: choose pieces, a look or a photo, and hear what would help."""

from collections.abc import Sequence

from flask import render_template, request
from pydantic import ValidationError

from recommender.context.context import OCCASIONS
from webapp.api.question import refusal
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.doctor import Examined, examine
from webapp.operations.items import list_items
from webapp.operations.keep import list_kept
from webapp.pages.blueprint import bp
from webapp.pages.doctor_card import DoctorCard, doctor_card
from webapp.pages.item_card import ItemCard
from webapp.pages.look_card import LookCard, items_in, look_card
from webapp.pages.outfit_card import worn_outfits
from webapp.pages.plan_form import PlanPools, occasion_in
from webapp.pages.shelf import cards_of, collections_seen
from webapp.pages.slot_words import SLOT_WORDS
from webapp.refusals import RefusedError
from webapp.shapes.collection_shape import CollectionShape
from webapp.shapes.doctor_shape import DoctorRequest
from webapp.uploads import Upload

MOST_SHOWN, MOST_LOOKS = 200, 12
ASKED = ("item", "kept", "worn")
NO_PHOTO = "Choose a photo of somebody wearing the outfit first."


@bp.get("/plan/doctor")
def plan_doctor() -> str | tuple[str, int]:
    """The ways to bring an outfit and, once one was brought, what the doctor says."""
    if not any(name in request.args for name in ASKED):
        return _page()
    return _examined([])


@bp.post("/plan/doctor")
def plan_doctor_photo() -> str | tuple[str, int]:
    """Examine what somebody wears in a photo, which is not kept."""
    file = request.files.get("photo")
    if file is None or not file.filename:
        return _page(problem=NO_PHOTO), 422
    return _examined([Upload(file.filename, file.read())])


def _examined(uploads: Sequence[Upload]) -> str | tuple[str, int]:
    service, owner_id = current_service(), current_owner_id()
    collections = collections_seen(service, owner_id)
    try:
        found: Examined = examine(service, owner_id, _asked(collections), uploads)
    except RefusedError as error:
        return _page(problem=error.detail), 422
    return _page(doctor=doctor_card(service, owner_id, found, collections))


def _asked(collections: Sequence[CollectionShape]) -> DoctorRequest:
    pools = PlanPools.of(collections, request.values)
    args = request.args
    try:
        return DoctorRequest(
            pools=pools.every if request.values.get("from") != "mine" else pools.owned,
            items=list(dict.fromkeys(args.getlist("item"))),
            kept_look=args.get("kept"),
            outfit=args.get("worn"),
            context=occasion_in(request.values),
        )
    except ValidationError as error:
        raise refusal(error) from None


def _page(doctor: DoctorCard | None = None, problem: str | None = None) -> str:
    service, owner_id = current_service(), current_owner_id()
    collections = collections_seen(service, owner_id)
    pools = PlanPools.of(collections, request.values)
    return render_template(
        "plan_doctor.html",
        pools=pools,
        source=request.values.get("from", "both"),
        rails=_rails(pools.wardrobe) if doctor is None else {},
        occasions=OCCASIONS,
        occasion=request.values.get("occasion"),
        chosen=request.args.getlist("item"),
        kept=_kept(collections) if doctor is None else [],
        worn=worn_outfits(service, owner_id)[:MOST_LOOKS] if doctor is None else [],
        doctor=doctor,
        problem=problem,
    )


def _rails(wardrobe: str | None) -> dict[str, list[ItemCard]]:
    """The pieces of a wardrobe by the word for their slot, in body order."""
    if wardrobe is None:
        return {}
    page = list_items(current_service(), current_owner_id(), wardrobe, None, MOST_SHOWN, newest_first=True)
    rails: dict[str, list[ItemCard]] = {}
    for slot, word in SLOT_WORDS.items():
        cards = [ItemCard(item, yours=True) for item in page.items if item.slot is slot]
        if cards:
            rails[word] = cards
    return rails


def _kept(collections: Sequence[CollectionShape]) -> list[tuple[str, LookCard]]:
    """The newest kept looks, by id."""
    service, owner_id = current_service(), current_owner_id()
    kept = list_kept(service, owner_id, None, MOST_LOOKS).looks
    cards = cards_of(service, owner_id, sorted(items_in([each.look for each in kept])), collections)
    return [(each.id, look_card(row, each.look, cards)) for row, each in enumerate(kept)]
