"""Chooses a capsule from a person's pools."""

from recommender.looks import ItemTable
from recommender.planning.capsule import Capsule, CapsuleItem, capsule
from recommender.taste.taste_of import taste_of
from recommender.varied import varied
from webapp.operations.own_needs import own_needs
from webapp.operations.plan_items import Told, away, plan_items, refusing
from webapp.refusals import AbsentError, FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.capsule_shape import CapsuleAnswer, CapsuleItemShape, CapsuleRequest


def choose_capsule(service: Service, owner_id: str, request: CapsuleRequest) -> CapsuleAnswer:
    """The few items that make the most different looks; the same for the same state of the wardrobe.

    Raises RefusedError for a question that makes no sense and for empty pools, AbsentError for pools and
    locked items that are not there.
    """
    with service.store.session() as session:
        table = plan_items(service, session, owner_id, request.pools)
        taste = taste_of(session, owner_id, service.now, service.settings.home)
        needs = own_needs(session, owner_id)
    _check_locked(request, table.ids)
    with refusing("contexts"):
        contexts = [needs.fill(each.context()) for each in request.contexts]
    with refusing("lock"):
        found = capsule(
            table,
            service.scorer,
            request.items,
            contexts=contexts,
            taste=taste,
            lock=frozenset(request.lock),
            ban=frozenset(request.ban) | (taste.hidden - set(request.lock)),
        )
    return _answer(found, table, request, service.scorer.version)


def _check_locked(request: CapsuleRequest, known: tuple[str, ...]) -> None:
    there = set(known)
    if contrary := sorted(set(request.lock) & set(request.ban)):
        detail = f"banned, but also locked: {', '.join(contrary)}"
        raise RefusedError(detail, FieldFault("ban", detail))
    faults = [
        FieldFault(f"lock.{row}", f"no item {item_id} in the pools")
        for row, item_id in enumerate(request.lock)
        if item_id not in there
    ]
    if faults:
        raise AbsentError("; ".join(fault.detail for fault in faults), *faults)


def _answer(found: Capsule, table: ItemTable, request: CapsuleRequest, model: str) -> CapsuleAnswer:
    told = Told(table)
    return CapsuleAnswer(
        items=[_item(each, told) for each in found.items],
        looks=[told.look(look) for look in varied(found.looks, request.looks)],
        different=found.different,
        at_most=found.at_most,
        chosen_from=len(table),
        notes=[*found.notes, *away(table)],
        model=model,
    )


def _item(each: CapsuleItem, told: Told) -> CapsuleItemShape:
    return CapsuleItemShape(
        item=told.item(each.item),
        looks=each.looks,
        needed_by=each.needed_by,
        locked=each.locked,
        reason=each.reason,
    )
