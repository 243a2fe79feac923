"""Whether outerwear goes over a look."""

from enum import Enum, auto

from recommender.context.context import Context
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.warmth import needed_clo


class Layers(Enum):
    """Whether looks stand under outerwear: always, as well, or never."""

    NEEDED = auto()
    WELCOME = auto()
    NONE = auto()


def layers_in(context: Context) -> Layers:
    """Whether it is cold or wet enough for outerwear, or so warm that a shirt is enough at the coldest."""
    asked = with_typical_weather(context)
    if asked.coldest is None:
        return Layers.NEEDED if asked.rain else Layers.WELCOME
    needed = needed_clo(asked.coldest, asked)
    if asked.rain or needed > figure("layer up", asked):
        return Layers.NEEDED
    return Layers.NONE if needed < figure("spread", asked) else Layers.WELCOME
