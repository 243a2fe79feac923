"""What the doctor says of an outfit, ready to be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from webapp.operations.doctor import Examined
from webapp.operations.worn_given import WornOutfit
from webapp.pages.item_card import ItemCard
from webapp.pages.plan_card import PlanLook, laid_out, look_address, plan_cards
from webapp.pages.seen_card import seen_card
from webapp.pages.worn_card import preview_of
from webapp.service import Service
from webapp.shapes.collection_shape import CollectionShape
from webapp.shapes.doctor_shape import CureShape, DoctorAnswer, PatientShape


@dataclass(frozen=True)
class CureCard:
    """One swap: what goes, in words, what comes, and the outfit with it."""

    cure: CureShape
    goes: str
    comes: ItemCard
    after: PlanLook

    @property
    def points(self) -> int:
        """What the score gains, of 100."""
        return round(self.cure.gain * 100)

    @property
    def why(self) -> str:
        """Why it helps; that one goes and the other comes is to be seen beside it."""
        return self.cure.reason.partition(". ")[2] or self.cure.reason


@dataclass(frozen=True)
class Seen:
    """The photo that was read: small, with its size as it came."""

    preview: str
    width: int
    height: int


@dataclass(frozen=True)
class DoctorCard:
    """An examined outfit. `seen` is the photo it was read from, None where the pieces are stored."""

    answer: DoctorAnswer
    cards: Mapping[str, ItemCard]
    look: PlanLook
    cures: Sequence[CureCard]
    seen: Seen | None

    @property
    def verdict(self) -> str:
        """What the score means, without the figure that stands above it."""
        figure, _, words = self.answer.verdict.partition(": ")
        words = words if figure.endswith("of 100") and words else self.answer.verdict
        return f"{words[:1].upper()}{words[1:]}."

    @property
    def patients(self) -> list[PatientShape]:
        """The pieces, the one to blame most first."""
        return sorted(self.answer.outfit, key=lambda each: -each.blame)


def doctor_card(
    service: Service, owner_id: str, examined: Examined, collections: Sequence[CollectionShape]
) -> DoctorCard:
    """The card of an examined outfit; what has been deleted meanwhile is left out of the drawing."""
    answer = examined.answer
    items = [each.item for each in answer.outfit]
    cards: dict[str, ItemCard] = plan_cards(
        service, owner_id, [*items, *(cure.item for cure in answer.cures)], collections
    )
    if examined.worn:
        cards |= _seen_cards(examined.worn)
    return DoctorCard(
        answer,
        cards,
        laid_out(items, cards, answer.score),
        [_cure(cure, answer, cards, stored=examined.worn is None) for cure in answer.cures],
        _seen(examined.worn),
    )


def _cure(cure: CureShape, answer: DoctorAnswer, cards: Mapping[str, ItemCard], stored: bool) -> CureCard:
    known = {each.item.item: each.item for each in answer.outfit} | {cure.item.item: cure.item}
    items = [known[item_id] for item_id in cure.outfit]
    address = look_address(items if stored else [cure.item])
    after = laid_out(items, cards, cure.after, address=address)
    return CureCard(cure, known[cure.replaces].name, cards[cure.item.item], after)


def _seen_cards(worn: WornOutfit) -> dict[str, ItemCard]:
    rows = zip(worn.table.ids, worn.table.types, worn.garments, strict=True)
    return {
        garment_id: seen_card(garment_id, worn.picture, garment, taken_for)
        for garment_id, taken_for, garment in rows
    }


def _seen(worn: WornOutfit | None) -> Seen | None:
    return Seen(preview_of(worn.picture), *worn.picture.size) if worn else None
