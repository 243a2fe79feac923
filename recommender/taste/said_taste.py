"""What was learned of a person, as far as it is certain, with what it rests on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compatibility.item_types import ITEM_TYPES
from recommender.taste.edits import AVOIDS, LIKES
from recommender.taste.item_traits import COLOUR, COLOUR_FAMILY, FAMILY, TYPE, Trait
from recommender.taste.learn import Evidence, Learned
from recommender.taste.signal_kinds import KINDS
from recommender.taste.trait_words import words_for
from wardrobe.person_models import Signal
from wardrobe.recognition.colour_tree import family_of

# How probable a liking must be, and how many signals must speak for it, before it is said (docs/taste.md
# tells how often that is so). Who only ever says yes is held against what is usual, which is known less well
# than what the same person says no to: there more is asked.
SURE, SURE_ONE_SIDED, LEAST_SIGNALS = 0.85, 0.95, 3
# With less of the other side than this, signals are one-sided.
LEAST_OTHER_SIDE = 0.1
# An item that has less of a trait (one of its colours) is no evidence to show for it.
LEAST_SHARE = 0.25
MOST_SAID = 8
_Vote = tuple[str, bool]


@dataclass(frozen=True)
class SaidTrait:
    """One trait of a taste: `stance` is likes, avoids or ignored; `by_hand` when the person said so.

    `liked` is the probability that it is liked more than the usual (None where nothing was learned), and
    `signals` how many of each kind were about items that have it.
    """

    trait: str
    stance: str
    by_hand: bool
    liked: float | None
    signals: Mapping[str, int]

    @property
    def words(self) -> str:
        """The trait in words: navy, trousers, florals."""
        return words_for(self.trait)

    @property
    def evidence(self) -> str:
        """What it rests on, in words: 4 liked, 2 worn."""
        return ", ".join(f"{count} {KINDS[kind].words}" for kind, count in self.signals.items())


def said_taste(
    signals: Sequence[Signal], evidence: Sequence[Evidence], learned: Learned, edits: Mapping[str, str]
) -> list[SaidTrait]:
    """What the person said, then what is certain enough of what was learned, the surest first."""
    counts = _counts(signals)
    by_hand = [SaidTrait(trait, stance, True, None, counts.get(trait, {})) for trait, stance in edits.items()]
    sure = [
        SaidTrait(trait, stance, False, learned.liked[trait], counts[trait])
        for trait, stance in certain(evidence, learned)
    ]
    sure.sort(key=lambda each: (-_sureness(each), each.trait))
    kept = [each for each in sure if not _said_better(each, sure)]
    return by_hand + _first(kept, LIKES) + _first(kept, AVOIDS)


def sentence(said: Sequence[SaidTrait]) -> str:
    """The taste in one line: `likes: navy, trousers; avoids: florals`; empty where nothing is certain."""
    parts = [(stance, [each.words for each in said if each.stance == stance]) for stance in (LIKES, AVOIDS)]
    return "; ".join(f"{stance}: {', '.join(words)}" for stance, words in parts if words)


def _first(said: Sequence[SaidTrait], stance: str) -> list[SaidTrait]:
    return [each for each in said if each.stance == stance][:MOST_SAID]


def certain(evidence: Sequence[Evidence], learned: Learned) -> Iterator[tuple[str, str]]:
    """Traits and stances that are sure, rest on enough signals, and on more for them than against them."""
    votes, weights = _votes(evidence)
    level = SURE_ONE_SIDED if _one_sided(evidence) else SURE
    for trait, liked in sorted(learned.liked.items()):
        likes = liked > 0.5
        enough = votes[trait, likes] >= LEAST_SIGNALS and weights[trait, likes] > weights[trait, not likes]
        if enough and max(liked, 1 - liked) >= level:
            yield trait, LIKES if likes else AVOIDS


def _one_sided(evidence: Sequence[Evidence]) -> bool:
    sides = [sum(each.weight for each in evidence if each.liked == liked) for liked in (True, False)]
    return min(sides) < LEAST_OTHER_SIDE * sum(sides)


def _votes(evidence: Sequence[Evidence]) -> tuple[dict[_Vote, int], dict[_Vote, float]]:
    """How many signals speak for and against each trait, and what they are worth."""
    votes: defaultdict[_Vote, int] = defaultdict(int)
    weights: defaultdict[_Vote, float] = defaultdict(float)
    for each in evidence:
        for trait, share in each.traits:
            if share >= LEAST_SHARE:
                votes[trait, each.liked] += each.count
                weights[trait, each.liked] += each.weight
    return votes, weights


def _counts(signals: Sequence[Signal]) -> dict[str, dict[str, int]]:
    """Trait -> kind -> how many signals, kinds in the order of KINDS."""
    counts: dict[str, dict[str, int]] = {}
    for each in sorted(signals, key=lambda signal: list(KINDS).index(signal.kind)):
        kind = each.kind
        for trait in each.traits:
            if trait["share"] >= LEAST_SHARE:
                kinds = counts.setdefault(trait["name"], {})
                kinds[kind] = kinds.get(kind, 0) + 1
    return counts


def _said_better(each: SaidTrait, others: Sequence[SaidTrait]) -> bool:
    """Whether a family and one of its own say the same: the surer of them is said, the finer of equals."""
    alike = [other for other in others if other.stance == each.stance]
    finer = [_sureness(other) for other in alike if _family(other.trait) == each.trait]
    wider = [_sureness(other) for other in alike if _family(each.trait) == other.trait]
    return any(sure >= _sureness(each) for sure in finer) or any(sure > _sureness(each) for sure in wider)


def _sureness(each: SaidTrait) -> float:
    # Rounded: a family that was met in one of its own only is as sure as that one.
    return round(abs((each.liked or 0.0) - 0.5), 6)


def _family(name: str) -> str | None:
    """The trait of the family that a type or a colour belongs to; None for other traits."""
    trait = Trait.read(name)
    if trait.field == TYPE and trait.value in ITEM_TYPES:
        return f"{FAMILY}:{ITEM_TYPES[trait.value].family}"
    return f"{COLOUR_FAMILY}:{family_of(trait.value)}" if trait.field == COLOUR else None
