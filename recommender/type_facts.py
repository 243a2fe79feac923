"""What a type alone tells about an item: how dressed up it is, and for what weather.

Set by hand, and only where a type leaves no doubt:
- Formality follows common dress codes: what a business dress code asks for is dressed up, what it rules
  out is casual. A shop catalogue of 5,996 products that labels each one's usage agrees at the clear ends
  (ties 98 % and formal shoes 97 % formal; jeans, flip-flops and sports shoes none) and shows what must stay
  silent: trousers are 44 % formal, shirts 27 %. It calls heels casual (97 %); dress codes do not.
- Weather follows what a garment covers and how thick it is made. The catalogue's season was of no use: it
  names the selling season (watches 97 % winter).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class TypeFacts:
    """`formality` is casual or dressed up, `weather` cold or heat; None where the type says nothing."""

    formality: str | None = None
    weather: str | None = None
    knit: bool = False


CASUAL, DRESSED_UP = "casual", "dressed up"
COLD, HEAT = "cold", "heat"
SILENT = TypeFacts()

TYPE_FACTS = {
    "t-shirt": TypeFacts(CASUAL),
    "tank top": TypeFacts(CASUAL, HEAT),
    "sweatshirt": TypeFacts(CASUAL, knit=True),
    "hoodie": TypeFacts(CASUAL, knit=True),
    "jeans": TypeFacts(CASUAL),
    "joggers": TypeFacts(CASUAL),
    "leggings": TypeFacts(CASUAL),
    "shorts": TypeFacts(CASUAL, HEAT),
    "trainers": TypeFacts(CASUAL),
    "sandals": TypeFacts(weather=HEAT),
    "flip-flops": TypeFacts(CASUAL, HEAT),
    "backpack": TypeFacts(CASUAL),
    "tote bag": TypeFacts(CASUAL),
    "cap": TypeFacts(CASUAL),
    "beanie": TypeFacts(CASUAL, COLD),
    "gloves": TypeFacts(weather=COLD),
    "sweater": TypeFacts(knit=True),
    "cardigan": TypeFacts(knit=True),
    "coat": TypeFacts(weather=COLD),
    "puffer coat": TypeFacts(CASUAL, COLD),
    "trench coat": TypeFacts(DRESSED_UP),
    "blazer": TypeFacts(DRESSED_UP),
    "waistcoat": TypeFacts(DRESSED_UP),
    "blouse": TypeFacts(DRESSED_UP),
    "formal shoes": TypeFacts(DRESSED_UP),
    "heels": TypeFacts(DRESSED_UP),
    "clutch": TypeFacts(DRESSED_UP),
    "tie": TypeFacts(DRESSED_UP),
}


def facts_of(type_name: str) -> TypeFacts:
    """What the type says; nothing for most types and for an unsure one."""
    return TYPE_FACTS.get(type_name, SILENT)
