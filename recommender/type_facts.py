"""What a type alone tells about an item: how dressed up it is, and for what weather.

The facts stand in the table of rules (recommender/context/rules.csv), with their sources, and only where a
type leaves no doubt:
- Formality follows common dress codes: a type that goes no further than smart casual is casual, one that no
  dress code below smart casual asks for is dressed up. A shop catalogue of 5,996 products that labels each
  one's usage agrees at the clear ends (ties 98 % and formal shoes 97 % formal; jeans, flip-flops and sports
  shoes none) and shows what must stay silent: trousers are 44 % formal, shirts 27 %. It calls heels casual
  (97 %); dress codes do not.
- Weather follows what a garment covers and how thick it is made. The catalogue's season was of no use: it
  names the selling season (watches 97 % winter).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from compatibility.item_types import UNSURE
from recommender.context.asked import DRESS_CODES
from recommender.context.rules import figures


@dataclass(frozen=True)
class TypeFacts:
    """`formality` is casual or dressed up, `weather` cold or heat; None where the type says nothing."""

    formality: str | None = None
    weather: str | None = None
    knit: bool = False


CASUAL, DRESSED_UP = "casual", "dressed up"
COLD, HEAT = "cold", "heat"
SILENT = TypeFacts()
BETWEEN = DRESS_CODES.index("smart casual")


@cache
def facts_of(type_name: str) -> TypeFacts:
    """What the type says; nothing for many types and for an unsure one."""
    if type_name == UNSURE:
        return SILENT
    said = {"type": frozenset({type_name})}
    weather = next(iter(figures("weather", said)), None)
    return TypeFacts(_formality(figures("dress", said)), weather, bool(figures("knit", said)))


def _formality(levels: Sequence[str]) -> str | None:
    if not levels:
        return None
    low, high = map(int, levels[0].split("-"))
    if high <= BETWEEN:
        return CASUAL
    return DRESSED_UP if low >= BETWEEN else None
