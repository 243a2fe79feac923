"""Shows, changes and forgets what a person told about themselves."""

import recommender.taste.profile as stored
from wardrobe.owner_lock import lock_owner
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.profile_shape import ProfileShape


def show_profile(service: Service, owner_id: str) -> ProfileShape:
    """What the owner told."""
    with service.store.session() as session:
        return ProfileShape.model_validate(stored.answers_of(session, owner_id))


def change_profile(service: Service, owner_id: str, answers: ProfileShape) -> ProfileShape:
    """Take the answers that were sent; raises RefusedError for one that is none, and changes nothing then."""
    with service.store.session() as session:
        lock_owner(session, owner_id)
        try:
            told = stored.answer(session, owner_id, answers.told(), service.now)
        except stored.ProfileError as error:
            raise RefusedError(str(error), FieldFault(error.field, str(error))) from error
        return ProfileShape.model_validate(told)


def forget_profile(service: Service, owner_id: str) -> None:
    """Forget everything that the owner told."""
    with service.store.session() as session:
        stored.forget_profile(session, owner_id)
