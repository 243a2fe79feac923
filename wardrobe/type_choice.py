"""Decides the type of an item that both a shop and the recogniser name."""

from collections.abc import Mapping

from compatibility.item_types import UNSURE
from compatibility.type_labels import types_labelled


def chosen_type(recognised: str, probabilities: Mapping[str, float], claimed: str | None) -> str:
    """The shop's type when its label means exactly one of ours; else the recogniser decides.

    Where the label means several and the recogniser is not sure, the likeliest of them is taken; when it is
    sure of something else, it is believed.
    """
    meant = types_labelled(claimed) if claimed else ()
    if len(meant) == 1:
        return meant[0]
    if meant and recognised == UNSURE:
        return max(meant, key=lambda name: probabilities.get(name, 0.0))
    return recognised
