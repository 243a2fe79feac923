"""The capsule page: how many pieces, and the ones that make the most looks."""

from dataclasses import dataclass

from flask import Response, render_template, request

from recommender.context.context import OCCASIONS
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.capsule import choose_capsule
from webapp.pages.blueprint import bp
from webapp.pages.item_card import ItemCard
from webapp.pages.plan_card import PlanLook, plan_cards, plan_look
from webapp.pages.plan_form import PlanPools, number_in, occasion_in
from webapp.pages.shelf import collections_seen
from webapp.pages.slot_words import SLOT_WORDS
from webapp.refusals import RefusedError
from webapp.shapes.capsule_shape import (
    FEWEST,
    MOST,
    USUAL,
    CapsuleAnswer,
    CapsuleItemShape,
    CapsuleRequest,
)

LOOKS = 12


@dataclass(frozen=True)
class CapsuleCard:
    """A capsule ready to be shown: its pieces under the words for their slots, and some of its looks."""

    answer: CapsuleAnswer
    cards: dict[str, ItemCard]
    looks: list[PlanLook]

    @property
    def groups(self) -> dict[str, list[CapsuleItemShape]]:
        """The pieces by the word for their slot, in body order."""
        groups: dict[str, list[CapsuleItemShape]] = {}
        for each in self.answer.items:
            word = SLOT_WORDS[each.item.slot] if each.item.slot else "Others"
            groups.setdefault(word, []).append(each)
        return groups


@bp.get("/plan/capsule")
def plan_capsule() -> str | tuple[str, int]:
    """The form and, once asked, the capsule."""
    if "items" not in request.args:
        return _page()
    try:
        return _page(capsule=_card())
    except RefusedError as error:
        return _page(problem=error.detail), 422


@bp.get("/plan/capsule.json")
def capsule_as_json() -> Response:
    """The capsule of the same address as a file to share: the answer of `POST /v1/capsule`."""
    said = _answer().model_dump_json(by_alias=True, indent=2)
    headers = {"Content-Disposition": 'attachment; filename="capsule.json"'}
    return Response(said, content_type="application/json", headers=headers)


def _page(capsule: CapsuleCard | None = None, problem: str | None = None) -> str:
    collections = collections_seen(current_service(), current_owner_id())
    pools = PlanPools.of(collections, request.args)
    return render_template(
        "plan_capsule.html",
        pools=pools,
        hung=sum(each.items for each in collections if each.name == pools.wardrobe),
        asked=request.args.get("items") or USUAL,
        fewest=FEWEST,
        most=MOST,
        occasions=OCCASIONS,
        occasion=request.args.get("occasion"),
        capsule=capsule,
        problem=problem,
    )


def _answer() -> CapsuleAnswer:
    pools = PlanPools.of(collections_seen(current_service(), current_owner_id()), request.args)
    count = number_in(request.args, "items", USUAL, FEWEST, MOST, "pieces")
    context = occasion_in(request.args)
    contexts = [context] if context else []
    asked = CapsuleRequest(pools=pools.owned, items=count, looks=LOOKS, contexts=contexts)
    return choose_capsule(current_service(), current_owner_id(), asked)


def _card() -> CapsuleCard:
    service, owner_id = current_service(), current_owner_id()
    answer = _answer()
    cards = plan_cards(
        service, owner_id, [each.item for each in answer.items], collections_seen(service, owner_id)
    )
    return CapsuleCard(answer, cards, [plan_look(look, cards) for look in answer.looks])
