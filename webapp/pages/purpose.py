"""What the looks are for, as typed on the page; it lives in the address with the rest of the choice."""

import re
from dataclasses import dataclass, fields
from typing import Any, Self

from werkzeug.datastructures import MultiDict

from compatibility.item_types import Slot
from recommender.context.context import DRESS_CODES, OCCASIONS, SEASONS
from recommender.diversity import DIVERSITY

LONGEST = 80
FEELS = ("cold", "warm")
# How unlike each other the looks are: name -> LookRequest.diversity.
VARIETY = {"alike": 0.05, "different": 0.5}
EXPLORATION = 0.5
_LISTS = {"season": SEASONS, "dress_code": DRESS_CODES, "feels": FEELS, "variety": tuple(VARIETY)}
_AND = re.compile(r"[;,]\s+|;")


@dataclass(frozen=True)
class Purpose:
    """The fields of the form `For what?`, as they were typed; empty or False where nothing was said."""

    occasion: str = ""
    low_c: str = ""
    high_c: str = ""
    rain: bool = False
    wind: bool = False
    season: str = ""
    dress_code: str = ""
    colours: str = ""
    never: str = ""
    budget: str = ""
    covered: bool = False
    feels: str = ""
    variety: str = ""
    explore: bool = False
    not_personal: bool = False

    @classmethod
    def of(cls, args: MultiDict[str, str]) -> Self:
        """Read an address; words of one's own go before a chip, and what no list knows is left out."""
        said: dict[str, Any] = {
            each.name: each.name in args if each.type is bool else _typed(args, each.name)
            for each in fields(cls)
        }
        said["occasion"] = _typed(args, "words") or said["occasion"]
        for name, known in _LISTS.items():
            said[name] = said[name] if said[name] in known else ""
        return cls(**said)

    def fields(self) -> list[tuple[str, str]]:
        """The pairs that an address or a form must carry to come back to this."""
        pairs = ((each.name, getattr(self, each.name)) for each in fields(self))
        return [(name, "1" if value is True else value) for name, value in pairs if value]

    @property
    def own_words(self) -> str:
        """The occasion where it is none of the chips."""
        return "" if self.occasion in OCCASIONS else self.occasion

    @property
    def empty(self) -> bool:
        """Whether nothing at all was said."""
        return self == Purpose()

    def question(self) -> dict[str, Any]:
        """The fields of a LookRequest that say what the looks are for, and for whom."""
        asked: dict[str, Any] = {"personal": not self.not_personal, "context": self._context()}
        asked["diversity"] = VARIETY.get(self.variety, DIVERSITY)
        return asked | {"exploration": EXPLORATION if self.explore else 0.0}

    @property
    def said(self) -> list[str]:
        """What was said, in few words each, for the closed form and over the looks."""
        degrees = " to ".join(dict.fromkeys(filter(None, (self.low_c, self.high_c))))
        told = {
            self.occasion: self.occasion,
            f"{degrees} °C": degrees,
            "rain": self.rain,
            "wind": self.wind,
            self.season: self.season,
            self.dress_code: self.dress_code,
            f"in {self.colours}": self.colours,
            f"no {self.never}": self.never,
            f"up to {self.budget}": self.budget,
            "covered": self.covered,
            f"feels {self.feels}": self.feels,
            {"alike": "much alike", "different": "very different"}.get(self.variety, ""): self.variety,
            "surprise me": self.explore,
            "without my taste": self.not_personal,
        }
        return [words for words, holds in told.items() if holds]

    def _context(self) -> dict[str, Any]:
        """In the shape of the API, which finds what cannot be understood."""
        weather: dict[str, Any] = {"rain": self.rain, "wind": self.wind}
        weather |= {name: text for name in ("low_c", "high_c") if (text := getattr(self, name))}
        return {
            "occasion": self.occasion or None,
            "weather": weather,
            "season": self.season or None,
            "dress_code": self.dress_code or None,
            "colours_wanted": _names(self.colours),
            "colours_banned": _names(self.never),
            "budget": dict(map(_budget, _AND.split(self.budget))) if self.budget else {},
            "modesty": "covered" if self.covered else None,
            "warmth": f"feels {self.feels}" if self.feels else None,
        }


def _typed(args: MultiDict[str, str], name: str) -> str:
    values = args.getlist(name)
    return values[-1].strip()[:LONGEST] if values else ""


def _names(text: str) -> list[str]:
    return [name for part in re.split("[,;]", text) if (name := part.strip())]


def _budget(text: str) -> tuple[str, str]:
    """`footwear 60 EUR` is a budget for a slot, `120 EUR` one for all."""
    word, _, price = text.strip().partition(" ")
    return (word.casefold(), price.strip()) if word.casefold() in set(Slot) else ("total", text.strip())
