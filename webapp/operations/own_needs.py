"""What a person told of their warmth and modesty, for whoever asks what a look is for."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from recommender.context.context import Context
from recommender.taste.profile import answers_of


@dataclass(frozen=True)
class OwnNeeds:
    """Answers of a profile that a context may ask for as well; None where nothing was told."""

    warmth: str | None = None
    modesty: str | None = None

    def fill(self, context: Context) -> Context:
        """The context with the person's own needs where it says nothing of them."""
        warmth, modesty = context.warmth or self.warmth, context.modesty or self.modesty
        return replace(context, warmth=warmth, modesty=modesty)

    def fill_any(self, context: Context | None) -> Context | None:
        """The same for one that may be missing; None where neither question nor person said anything."""
        return context if context is None and self == OwnNeeds() else self.fill(context or Context())


def own_needs(session: Session, owner_id: str) -> OwnNeeds:
    """What the owner's profile says that looks must suit."""
    answers = answers_of(session, owner_id)
    told = {name: str(answers[name]) for name in ("warmth", "modesty") if name in answers}
    return OwnNeeds(**told)
