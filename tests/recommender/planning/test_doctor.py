from decimal import Decimal

import numpy as np
import pytest

from recommender.context.context import Context
from recommender.outfit_score import score_outfit
from recommender.planning.doctor import NO_CURE, doctor
from recommender.planning.verdict import verdict_of
from wardrobe.feeds.price import Price
from wardrobe.traits import Traits

POOL = ["jeans", "skirt", "boots", "heels", "sandals", "shirt", "hoodie", "watch"]
ALIKE = np.asarray([1.0] * 8)
ODD = -ALIKE


@pytest.fixture
def ailing(table):
    """A blouse and boots that go together, with a skirt that goes with neither."""
    return table(["blouse", "skirt", "boots"], "photo", vectors=[ALIKE, ODD, ALIKE])


@pytest.fixture
def pool(table):
    noise = 0.3 * np.random.default_rng(0).normal(size=(len(POOL), 8))
    vectors = [ALIKE if name != "skirt" else ODD for name in POOL] + noise
    return table(POOL, "shop", vectors=vectors)


def test_it_names_the_spoiler_and_the_cure(scorer, ailing, pool):
    found = doctor(ailing, pool, scorer)
    rated = score_outfit(ailing, scorer)
    assert (found.score, found.interval, found.blame) == (rated.score, rated.interval, rated.blame)
    assert found.spoiler == ailing.ids[1]
    assert found.why.startswith("The grey skirt keeps it down: it goes least with the grey ")
    assert found.verdict == verdict_of(rated.score)
    cure = found.cures[0]
    assert (cure.swap.replaces, cure.swap.item, cure.source) == (ailing.ids[1], pool.ids[0], "shop")
    assert cure.after == pytest.approx(found.score + cure.swap.gain, abs=1e-4)
    assert cure.reason.startswith(f"Grey skirt out, grey jeans in: {100 * found.score:.0f} becomes ")
    assert " instead of " in cure.reason


def test_what_is_good_has_no_spoiler(scorer, table, pool):
    found = doctor(table(["blouse", "jeans", "boots"], vectors=[ALIKE] * 3), pool.rows([1]), scorer)
    assert found.spoiler is None
    assert found.why.startswith("No piece stands out")
    assert found.cures == ()
    assert found.complaints == (NO_CURE,)


def test_a_broken_rule_is_cured_first(scorer, table, pool):
    cold = Context(low_c=0, high_c=3)
    outfit = table(["blouse", "jeans", "sandals"], vectors=[ALIKE] * 3)
    found = doctor(outfit, pool, scorer, context=cold)
    assert found.complaints[0] == "Grey sandals: bare toes below 5 degrees"
    assert {cure.swap.replaces for cure in found.cures} == {outfit.ids[2]}
    assert {pool.types[pool.ids.index(cure.swap.item)] for cure in found.cures} <= {"boots", "heels"}


def test_nothing_comes_in_that_is_worn_out_of_reach_or_disliked(scorer, ailing, table):
    class HatesJeans:
        def preference(self, items):
            return np.asarray([0.1 if name == "jeans" else 0.5 for name in items.types], np.float32)

    laundry = table(["trousers"], "shop", vectors=[ALIKE], traits=[Traits({}, state="laundry")])
    assert doctor(ailing, laundry, scorer).cures == ()
    jeans = table(["jeans"], "shop", vectors=[ALIKE])
    assert doctor(ailing, jeans, scorer).cures
    assert doctor(ailing, jeans, scorer, taste=HatesJeans()).cures == ()


def test_a_cure_keeps_the_budget_beside_what_stays(scorer, table):
    def priced(*euros):
        return [Traits({}, price=Price(Decimal(each), "EUR"), for_sale=True) for each in euros]

    outfit = table(
        ["blouse", "skirt", "boots"], "shop", vectors=[ALIKE, ODD, ALIKE], traits=priced(30, 20, 40)
    )
    for cost, budget, found in ((30, 100, 1), (31, 100, 0), (31, 101, 1), (5, 60, 0)):
        pool = table(["jeans"], "other", vectors=[ALIKE], traits=priced(cost))
        context = Context(budget_total=Price(Decimal(budget), "EUR"))
        assert len(doctor(outfit, pool, scorer, context=context).cures) == found
    owned = table(["jeans"], "mine", vectors=[ALIKE])
    assert doctor(outfit, owned, scorer, context=Context(budget_total=Price(Decimal(60), "EUR"))).cures


def test_a_swap_never_suits_the_context_less(scorer, table):
    outfit = table(["shirt", "trousers", "heels"], vectors=[ALIKE, ALIKE, ODD])
    pool = table(["trainers", "formal shoes"], "shop", vectors=[ALIKE, ALIKE])
    found = doctor(outfit, pool, scorer, context=Context(occasion="wedding guest"))
    assert [cure.swap.item for cure in found.cures] == [pool.ids[1]]


def test_what_is_missing_is_said(scorer, table, pool):
    found = doctor(table(["blouse", "watch"]), pool, scorer)
    assert {"No shoes in it yet", "No bottom in it yet"} <= {*found.complaints}
    assert not any("bottom" in each for each in doctor(table(["dress", "watch"]), pool, scorer).complaints)
    with pytest.raises(ValueError, match="at least two"):
        doctor(table(["blouse"]), pool, scorer)


VERDICTS = [(0.9, "very well"), (0.62, "well, like"), (0.5, "passes"), (0.1, "not")]


@pytest.mark.parametrize(("score", "words"), VERDICTS)
def test_verdicts_follow_the_stylists(score, words):
    assert words in verdict_of(score)
    assert verdict_of(score).startswith(f"{100 * score:.0f} of 100: ")
