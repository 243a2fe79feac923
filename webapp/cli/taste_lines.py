"""A taste, a profile and what they rest on, as lines."""

from collections.abc import Sequence

from recommender.taste.profile import QUESTIONS
from recommender.taste.signal_kinds import KINDS
from webapp.shapes.profile_shape import ProfileShape
from webapp.shapes.signal_shape import SignalPage
from webapp.shapes.taste_shape import SaidTraitShape, TasteShape

NOTHING = "nothing is certain yet: like, dislike, keep and wear things, or say it with `ensemble taste edit`"


def taste_lines(taste: TasteShape) -> Sequence[str]:
    """The taste in words, each trait with what it rests on, and how much was taken in."""
    hidden = [f"hidden: {', '.join(taste.hidden)}"] if taste.hidden else []
    count = f"{taste.signals} signal{'' if taste.signals == 1 else 's'}"
    return [taste.words or NOTHING, *map(_trait_line, taste.traits), *hidden, count]


def signal_lines(page: SignalPage) -> Sequence[str]:
    """Acts, one a line, newest first."""
    return [
        f"{each.act}  {each.at:%Y-%m-%d}  {KINDS[each.kind].words}: {', '.join(each.items)}"
        for each in page.signals
    ] or ["nothing was done yet"]


def profile_lines(profile: ProfileShape) -> Sequence[str]:
    """What was told; every question that was not answered stays away."""
    told = [(QUESTIONS[name].words, getattr(profile, name)) for name in QUESTIONS]
    lines = [
        f"{words}: {', '.join(each) if isinstance(each, list) else each}" for words, each in told if each
    ]
    return lines or ["nothing was told"]


def _trait_line(each: SaidTraitShape) -> str:
    why = "you said so" if each.by_hand else f"{each.liked:.0%} likely liked"
    evidence = f"; {each.evidence}" if each.evidence else ""
    return f"  {each.stance:8}{each.words}  ({each.trait}; {why}{evidence})"
