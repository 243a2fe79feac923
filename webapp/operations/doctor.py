"""Examines an outfit: stored items, a kept look, an outfit as worn, or a photo of somebody."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from recommender.looks import ItemTable
from recommender.planning.cures import Cure
from recommender.planning.doctor import Diagnosis, doctor
from recommender.taste.taste_of import taste_of
from wardrobe.items import item_readable_by
from wardrobe.kept_looks import kept_look
from wardrobe.outfits import items_of, outfit_of
from webapp.operations.given import given_garments
from webapp.operations.own_needs import own_needs
from webapp.operations.plan_items import DIGITS, Told, plan_items, refusing, without
from webapp.operations.worn_given import WornOutfit, worn_outfit
from webapp.refusals import AbsentError, FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.doctor_shape import CureShape, DoctorAnswer, DoctorRequest, PatientShape
from webapp.shapes.kept_look_shape import KeptLookShape
from webapp.shapes.look_shape import ReasonShape
from webapp.shapes.outfit_score_shape import FEWEST
from webapp.uploads import Upload

WAYS = "items, kept_look, outfit or one photo"


@dataclass(frozen=True)
class Examined:
    """What the doctor says; `worn` is the photo that was read, where one came."""

    answer: DoctorAnswer
    worn: WornOutfit | None


def examine(service: Service, owner_id: str, request: DoctorRequest, uploads: Sequence[Upload]) -> Examined:
    """Rate an outfit, find who spoils it, and up to three swaps from the pools that help.

    Raises RefusedError for a question that makes no sense, UnreadablePhotosError, AbsentError for what is not
    there.
    """
    _check_one_way(request, uploads)
    worn = worn_outfit(service, uploads[0]) if uploads else None
    with service.store.session() as session:
        pool = plan_items(service, session, owner_id, request.pools)
        outfit = worn.table if worn else _stored(service, session, owner_id, request)
        taste = taste_of(session, owner_id, service.now, service.settings.home)
        needs = own_needs(session, owner_id)
    pool = without(pool, taste.hidden)
    with refusing("context"):
        context = needs.fill_any(request.context.context() if request.context else None)
    with refusing("items"):
        found = doctor(outfit, pool, service.scorer, context=context, taste=taste)
    return Examined(_answer(found, outfit, pool, worn, service.scorer.version), worn)


def _check_one_way(request: DoctorRequest, uploads: Sequence[Upload]) -> None:
    ways = [bool(request.items), request.kept_look is not None, request.outfit is not None, bool(uploads)]
    if sum(ways) != 1 or len(uploads) > 1:
        detail = f"an outfit comes as one of {WAYS}; {sum(ways) or 'none'} of these given"
        if len(uploads) > 1:
            detail = f"one photo at a time can be examined; {len(uploads)} given"
        raise RefusedError(detail, FieldFault("items" if not uploads else "photos", detail))


def _stored(service: Service, session: Session, owner_id: str, request: DoctorRequest) -> ItemTable:
    field, item_ids = _item_ids(session, owner_id, request)
    if len(item_ids) < FEWEST:
        detail = f"an outfit has {FEWEST} pieces or more; {len(item_ids) or 'none'} given"
        raise RefusedError(detail, FieldFault(field, detail))
    return given_garments(service, session, owner_id, item_ids, []).table


def _item_ids(session: Session, owner_id: str, request: DoctorRequest) -> tuple[str, list[str]]:
    if request.kept_look is not None:
        return "kept_look", _kept(session, owner_id, request.kept_look)
    if request.outfit is not None:
        return "outfit", _worn(session, owner_id, request.outfit)
    return "items", request.items


def _kept(session: Session, owner_id: str, look_id: str) -> list[str]:
    """The items of a kept look that are still there."""
    kept = kept_look(session, owner_id, look_id)
    if kept is None:
        raise AbsentError(f"no kept look {look_id}", FieldFault("kept_look", f"no kept look {look_id}"))
    items = [part.item for part in KeptLookShape.of(kept).look.items]
    return [item_id for item_id in items if item_readable_by(session, owner_id, item_id)]


def _worn(session: Session, owner_id: str, outfit_id: str) -> list[str]:
    outfit = outfit_of(session, owner_id, outfit_id)
    if outfit is None:
        raise AbsentError(f"no outfit {outfit_id}", FieldFault("outfit", f"no outfit {outfit_id}"))
    return [item.id for item in items_of(session, outfit)]


def _answer(
    found: Diagnosis,
    outfit: ItemTable,
    pool: ItemTable,
    worn: WornOutfit | None,
    model: str,
) -> DoctorAnswer:
    told = Told(pool, outfit)
    boxes = [garment.box for garment in worn.garments] if worn else [None] * len(outfit)
    return DoctorAnswer(
        score=round(found.score, DIGITS),
        interval=(round(found.interval[0], DIGITS), round(found.interval[1], DIGITS)),
        verdict=found.verdict,
        spoiler=found.spoiler,
        why=found.why,
        outfit=[
            PatientShape(item=told.item(item_id), blame=round(blame, DIGITS), box=box)
            for item_id, blame, box in zip(outfit.ids, found.blame, boxes, strict=True)
        ],
        reasons=[
            ReasonShape(kind=each.kind, text=each.text, items=list(each.items)) for each in found.reasons
        ],
        complaints=list(found.complaints),
        cures=[_cure(each, told, outfit) for each in found.cures],
        model=model,
    )


def _cure(cure: Cure, told: Told, outfit: ItemTable) -> CureShape:
    swap = cure.swap
    return CureShape(
        replaces=swap.replaces,
        item=told.item(swap.item),
        gain=round(swap.gain, DIGITS),
        after=round(cure.after, DIGITS),
        reason=cure.reason,
        outfit=[swap.item if item_id == swap.replaces else item_id for item_id in outfit.ids],
    )
