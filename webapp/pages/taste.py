"""What was learned of a person's taste: in words, with its evidence, theirs to set right and to forget."""

from flask import redirect, render_template, request, url_for
from pydantic import ValidationError
from werkzeug.wrappers import Response

from recommender.taste.profile import QUESTIONS
from webapp.api.question import refusal
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import profile as profiles
from webapp.operations.signals import list_signals, take_signal_back
from webapp.operations.taste import edit_taste, show_taste
from webapp.operations.taste_reset import reset_for_now, undo_reset
from webapp.pages.blueprint import bp
from webapp.pages.notice import notice_in
from webapp.pages.shelf import cards_of, collections_seen
from webapp.pages.taste_card import TasteCard, act_cards, choices
from webapp.refusals import AbsentError, RefusedError
from webapp.shapes.profile_shape import ProfileShape
from webapp.shapes.taste_shape import TasteChange

PAGE = 12


@bp.get("/taste")
def taste() -> str:
    """The taste in words, what it rests on, and all that can be done about it."""
    service, owner_id = current_service(), current_owner_id()
    known = show_taste(service, owner_id)
    page = list_signals(service, owner_id, request.args.get("after"), PAGE)
    shown = sorted({*known.hidden, *(item for each in page.signals for item in each.items)})
    cards = cards_of(service, owner_id, shown, collections_seen(service, owner_id))
    return render_template(
        "taste.html",
        taste=TasteCard(known),
        hidden=[cards[item_id] for item_id in known.hidden if item_id in cards],
        acts=act_cards(page, cards),
        next=page.next,
        choices=choices(),
        profile=profiles.show_profile(service, owner_id),
        questions=QUESTIONS,
        notice=notice_in(request.args),
        before=request.args.get("before", ""),
    )


@bp.post("/taste")
def edit() -> Response:
    """Take the person's word for one trait; pressed with `learned`, forget it."""
    trait, stance = request.form.get("trait", ""), request.form.get("stance", "")
    service, owner_id = current_service(), current_owner_id()
    before = next((each for each in show_taste(service, owner_id).traits if each.trait == trait), None)
    try:
        change = TasteChange.model_validate({"edits": {trait: None if stance == "learned" else stance}})
    except ValidationError as error:
        raise refusal(error) from None
    edit_taste(service, owner_id, change.edits)
    was = before.stance if before and before.by_hand else "learned"
    return redirect(url_for("pages.taste", notice="told", undo=trait, before=was), 303)


@bp.post("/taste/signals/<act>/take-back")
def take_act_back(act: str) -> Response:
    """Take one act back as if it had never been."""
    take_signal_back(current_service(), current_owner_id(), act)
    return redirect(url_for("pages.taste", notice="unsaid"), 303)


@bp.post("/taste/reset")
def reset_taste() -> Response:
    """Forget everything that was learned and said; it can be taken back for a while."""
    if request.form.get("sure") != "yes":
        raise RefusedError("tick the box to say that you are sure; nothing was forgotten")
    undo = reset_for_now(current_service(), current_owner_id())
    return redirect(url_for("pages.taste", notice="forgot-taste", undo=undo), 303)


@bp.post("/taste/reset/<undo>/take-back")
def take_reset_back(undo: str) -> Response:
    """Undo the forgetting of a taste."""
    try:
        undo_reset(current_service(), current_owner_id(), undo)
    except AbsentError:
        return redirect(url_for("pages.taste", notice="too-late"), 303)
    return redirect(url_for("pages.taste", notice="undone"), 303)


@bp.post("/taste/profile")
def tell_profile() -> Response:
    """Keep what the person tells about themselves; what they left empty is forgotten."""
    told = {name: request.form.get(name) or None for name in QUESTIONS if name != "occasions"}
    try:
        answers = ProfileShape.model_validate(told | {"occasions": request.form.getlist("occasions")})
    except ValidationError as error:
        raise refusal(error) from None
    profiles.change_profile(current_service(), current_owner_id(), answers)
    return redirect(url_for("pages.taste", notice="profile") + "#profile", 303)
