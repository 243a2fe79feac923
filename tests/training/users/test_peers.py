"""What every method that ranks must do, and that each has learned something."""

import numpy as np
import pytest
from scipy import sparse

from training.users.measured import measure
from training.users.peers import peers, taken_matrix
from training.users.trial import MOST, Trial

PEOPLE, THINGS = 120, 60


def quiet(what: str, done: int, total: int) -> None:
    """Nobody is told."""


@pytest.fixture(scope="module")
def taken() -> sparse.csr_matrix:
    """Even people take even things, odd people odd ones; nobody takes the last two."""
    random = np.random.default_rng(0)
    people = np.repeat(np.arange(PEOPLE), 10)
    things = 2 * random.integers(0, THINGS // 2 - 1, len(people)) + people % 2
    return taken_matrix(people, things, (PEOPLE, THINGS))


@pytest.fixture(scope="module")
def trial() -> Trial:
    """Everybody is to be found the things of their kind."""
    wanted = [np.arange(person % 2, THINGS - 2, 2) for person in range(PEOPLE)]
    return Trial(np.arange(PEOPLE), wanted, THINGS)


@pytest.fixture(scope="module")
def ranked(trial, taken):
    return dict(peers(trial, taken, quiet))


NAMES = ("popularity", "item-kNN", "implicit ALS", "implicit BPR", "plain LightFM")


def test_each_is_there_by_name(ranked):
    assert tuple(ranked) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_told_what_they_took_or_nobody_took(name, ranked, taken):
    for person, top in enumerate(ranked[name]):
        assert len(top) <= MOST
        assert len(set(top.tolist())) == len(top)
        assert not set(top.tolist()) & {*taken[person].indices.tolist(), THINGS - 2, THINGS - 1}


@pytest.mark.parametrize("name", NAMES[1:])
def test_each_finds_a_person_s_kind_better_than_popularity(name, ranked, trial):
    assert measure(trial, ranked[name]).ndcg.mean() > measure(trial, ranked["popularity"]).ndcg.mean()


def test_popularity_is_that_of_a_slow_count(ranked, taken):
    counts = taken.toarray().sum(axis=0)
    own = set(taken[0].indices.tolist())
    free = [thing for thing in range(THINGS - 2) if thing not in own]
    slow = sorted(free, key=lambda thing: (-counts[thing], thing))[:MOST]
    assert ranked["popularity"][0].tolist() == slow


def test_taking_a_thing_twice_is_taking_it():
    assert taken_matrix(np.array([0, 0]), np.array([1, 1]), (1, 2)).toarray().tolist() == [[0, 1]]
