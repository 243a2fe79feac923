"""Leaves out a fifth of everybody's clicks, always the same, whoever else is in the folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from training.readers.malformed import MalformedDataError
from training.users.click_rows import Clicks
from training.users.peers import Taken, taken_matrix
from training.users.trial import Rows, Trial

SHARE = 0.2
SEED = "left out"


@dataclass(frozen=True)
class ClickTrial(Trial):
    """One question per person who has clicks on both sides.

    `taken` (users, outfits) is what may be fitted on and given as history; `outfits` are their names,
    `items` the names of the items of each, none where the folder does not say. `total` counts all clicks.
    """

    taken: Taken
    outfits: Sequence[str]
    items: Sequence[tuple[str, ...]]
    total: int
    problems: tuple[str, ...]

    def clicked(self, person: int) -> Rows:
        """The outfits that come with the question of this row of `taken`."""
        return _row(self.taken, person)


def left_out(user: str, outfit: str, seed: str = SEED) -> bool:
    """Whether this click is to be found: a fifth are, by a hash of both names.

    What is fitted on the others can be scored on any folder that has some of the same clicks.
    """
    digest = blake2b(f"{seed}\n{user}\n{outfit}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") < SHARE * 2**64


def split_clicks(clicks: Clicks) -> ClickTrial:
    """Leave out a fifth of the clicks; raises MalformedDataError where nobody has clicks on both sides."""
    users = {user: row for row, user in enumerate(sorted({user for user, _ in clicks.clicks}))}
    outfits = {outfit: row for row, outfit in enumerate(clicks.outfits)}
    people = np.array([users[user] for user, _ in clicks.clicks], np.intp)
    things = np.array([outfits[outfit] for _, outfit in clicks.clicks], np.intp)
    out = np.array([left_out(*click) for click in clicks.clicks], np.bool_)
    taken = taken_matrix(people[~out], things[~out], (len(users), len(outfits)))
    asked, wanted = _questions(people[out], things[out], taken)
    if not len(asked):
        raise MalformedDataError("nobody there has clicks both to learn from and to be found")
    items: dict[str, list[str]] = {outfit: [] for outfit in outfits}
    for outfit, item in clicks.outfit_items:
        items[outfit].append(item)
    parts = [tuple(each) for each in items.values()]
    return ClickTrial(
        asked, wanted, len(outfits), taken, tuple(outfits), parts, len(clicks.clicks), clicks.problems
    )


def _questions(
    people: NDArray[np.intp], things: NDArray[np.intp], taken: Taken
) -> tuple[NDArray[np.intp], list[Rows]]:
    """Who has something to be found and a history, and what is to be found."""
    found: dict[int, list[int]] = {}
    for person, thing in zip(people.tolist(), things.tolist(), strict=True):
        found.setdefault(person, []).append(thing)
    asked = [person for person in sorted(found) if len(_row(taken, person))]
    return np.array(asked, np.intp), [np.array(found[person], np.intp) for person in asked]


def _row(taken: Taken, person: int) -> Rows:
    return np.asarray(taken.indices[taken.indptr[person] : taken.indptr[person + 1]], np.intp)
