"""Shows what was learned of a person, takes their word for it, and forgets it."""

from collections.abc import Mapping

from recommender.taste.edits import say
from recommender.taste.known_taste import known_taste
from recommender.taste.reset import reset
from recommender.taste.signals import acts_of
from wardrobe.owner_lock import lock_owner
from webapp.operations.remembered import drop_all
from webapp.operations.taste_reset import UNDO
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.taste_shape import SaidTraitShape, Stance, TasteShape


def show_taste(service: Service, owner_id: str) -> TasteShape:
    """What is certain of the owner's taste, in words."""
    with service.store.session() as session:
        known = known_taste(session, owner_id, service.now, service.settings.home)
        signals = len(acts_of(session, owner_id))
    return TasteShape(
        words=known.words,
        traits=[SaidTraitShape.of(each) for each in known.said],
        hidden=sorted(known.taste.hidden),
        signals=signals,
    )


def edit_taste(service: Service, owner_id: str, edits: Mapping[str, Stance | None]) -> TasteShape:
    """Take the owner's word for traits; raises RefusedError for what is none, and changes nothing then."""
    now = service.now
    with service.store.session() as session:
        lock_owner(session, owner_id)
        for trait, stance in edits.items():
            try:
                say(session, owner_id, trait, stance, now)
            except ValueError as error:
                raise RefusedError(str(error), FieldFault(f"edits.{trait}", str(error))) from error
    return show_taste(service, owner_id)


def forget_taste(service: Service, owner_id: str) -> None:
    """Delete all signals and edits of the owner for good, and what an undo would need; the profile stays."""
    with service.store.session() as session:
        reset(session, owner_id)
    drop_all(service, owner_id, UNDO)
