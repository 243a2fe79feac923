"""Turns a choice into looks: asks for them, then replays the swaps that were asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import ValidationError

from webapp.operations.complete import complete_look
from webapp.pages.choice import MOST_CHOSEN, Choice
from webapp.refusals import RefusedError
from webapp.service import Service
from webapp.shapes.collection_shape import CollectionShape
from webapp.shapes.look_query_shape import LookRequest
from webapp.shapes.look_shape import LooksAnswer, LookShape

LOOKS = 3


@dataclass(frozen=True)
class Pools:
    """Where items may come from: a wardrobe of one's own and the shops."""

    mine: str | None
    shops: tuple[str, ...]

    @classmethod
    def among(cls, collections: Sequence[CollectionShape], browse: str | None) -> "Pools":
        """The wardrobe on show, else the first; the shop on show, else all of them."""
        wardrobes = [each.name for each in collections if each.kind == "wardrobe"]
        shops = [each.name for each in collections if each.kind == "inventory"]
        mine = browse if browse in wardrobes else next(iter(wardrobes), None)
        return cls(mine, (browse,) if browse in shops else tuple(shops))

    def asked(self, source: str) -> list[str]:
        """The names of the collections that a source stands for."""
        mine = [self.mine] if self.mine and source != "shop" else []
        return mine + (list(self.shops) if source != "mine" else [])


def completed(service: Service, owner_id: str, choice: Choice, pools: Pools) -> LooksAnswer:
    """The looks for a choice, swaps and all; raises RefusedError. Same choice, same looks."""
    names = pools.asked(choice.source)
    if not names:
        raise RefusedError("there is nothing yet that the rest could come from")
    if len(choice.items) > MOST_CHOSEN:
        raise RefusedError(
            f"a look is completed around 1 to {MOST_CHOSEN} garments; {len(choice.items)} were chosen"
        )
    request = _request(choice, names, pools.mine if choice.source == "both" else None)
    answer = complete_look(service, owner_id, request, [])
    looks = list(answer.looks)
    relaxed = list(answer.relaxed)
    for place in range(len(looks)):
        relaxed += _swap(service, owner_id, request, choice, looks, place)
    return answer.model_copy(update={"looks": looks, "relaxed": relaxed})


def _request(choice: Choice, names: Sequence[str], prefer: str | None) -> LookRequest:
    """The question that a choice asks; raises RefusedError for words that cannot be understood."""
    asked = {
        "items": choice.items,
        "pools": [{"collection": name} for name in names],
        "prefer": prefer,
        "slots": choice.also,
        "looks": LOOKS,
        "known_by": None if choice.at is None else datetime.fromtimestamp(choice.at / 1000, UTC),
    }
    try:
        return LookRequest.model_validate(asked | choice.purpose.question())
    except ValidationError as error:
        wrong = dict.fromkeys(each["msg"].removeprefix("Value error, ") for each in error.errors())
        raise RefusedError("; ".join(wrong)) from None


def _swap(
    service: Service, owner_id: str, request: LookRequest, choice: Choice, looks: list[LookShape], place: int
) -> list[str]:
    leaving = [step.item for step in choice.swaps if step.place == place]
    for count, item in enumerate(leaving, start=1):
        others = _without(request, looks[place], item, leaving[:count])
        answer = complete_look(service, owner_id, others, [])
        if not answer.looks:
            return ["there is nothing else to swap to"]
        looks[place] = answer.looks[0]
    return []


def _without(request: LookRequest, look: LookShape, item: str, ban: list[str]) -> LookRequest:
    """Ask for the same look with every other item locked and the banned ones left out."""
    added = [part for part in look.items if not part.given]
    return request.model_copy(
        update={
            "slots": [part.slot for part in added],
            "only_slots": True,
            "looks": 1,
            # Next best is next best, also where somebody wants to be surprised.
            "exploration": 0.0,
            "lock": [part.item for part in added if part.item != item],
            "ban": ban,
        }
    )
