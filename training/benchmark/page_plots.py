"""What the plots of the page show."""

from collections.abc import Mapping, Sequence
from typing import Any

from training.benchmark.foretold import Foretold, foretold
from training.benchmark.methods import methods
from training.benchmark.plots import CurvePoint, Dot, curve_plot, dots_plot, reliability_plot

FITB, AUC = "fill in the blank, %", "compatibility AUC"
TITLES = {"fitb": (FITB, ".1f"), "auc": (AUC, ".3f")}
TOGETHER = "all of it"


def page_plots(facts: Mapping[str, Any]) -> dict[str, str]:
    """Every plot by the name of its file: -> {name: SVG}."""
    evaluation = facts["evaluation"]
    return {
        "reliability": reliability_plot(evaluation["reliability"]["served"]["bins"]),
        **{f"methods_{figure}": dots_plot(_method_dots(facts, figure), *TITLES[figure]) for figure in TITLES},
        **{f"trials_{figure}": dots_plot(_trial_dots(facts, figure), *TITLES[figure]) for figure in TITLES},
        **{f"learning_curve_{figure}": _curve(facts, figure) for figure in TITLES},
    }


def ahead(facts: Mapping[str, Any], figure: str, split: str = "test") -> Foretold:
    """What twice the outfits would bring, by the learning curve."""
    points = [
        (one["outfits"], seed[split][figure]) for one in facts["curve"] for seed in one["seeds"].values()
    ]
    outfits, values = zip(*points, strict=True)
    return foretold(outfits, values, 2 * max(outfits))


def _dot(
    name: str, value: float, interval: Sequence[float], accent: bool, points: tuple[float, ...] = ()
) -> Dot:
    low, high = interval
    return Dot(name, value, low, high, points, accent)


def _method_dots(facts: Mapping[str, Any], figure: str) -> list[Dot]:
    rows = methods(facts["evaluation"], facts["cards"], facts["spreads"])
    return [
        _dot(row.name, row.figures[figure], row.intervals[figure], row.group == "served")
        for row in rows
        if row.figures
    ]


def _trial_dots(facts: Mapping[str, Any], figure: str) -> list[Dot]:
    named = {TOGETHER: facts["whole"], **facts["ablations"], **facts["oracle"]}
    return [
        _dot(
            name.replace("`", ""),
            one["mean"]["test"][figure],
            one["intervals"]["test"][figure],
            name == TOGETHER,
            tuple(seed["test"][figure] for seed in one["seeds"].values()),
        )
        for name, one in named.items()
    ]


def _curve(facts: Mapping[str, Any], figure: str) -> str:
    lines = {split: [_point(one, split, figure) for one in facts["curve"]] for split in ("test", "valid")}
    told = ahead(facts, figure)
    end = CurvePoint(told.outfits, told.value, told.low, told.high)
    return curve_plot(lines, end, *TITLES[figure])


def _point(one: Mapping[str, Any], split: str, figure: str) -> CurvePoint:
    seeds = tuple(seed[split][figure] for seed in one["seeds"].values())
    low, high = one["intervals"][split][figure]
    return CurvePoint(one["outfits"], one["mean"][split][figure], low, high, seeds)
