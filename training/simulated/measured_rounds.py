"""Sums rounds up over people, with intervals, and draws them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import numpy as np
from numpy.typing import NDArray

from training.benchmark.plots import ACCENT, FAINT, FONT, INK, PAPER, QUIET, svg
from training.simulated.rounds import CHECKS, Shown

DRAWS = 1000
GREYS = (INK, QUIET, "#9c9282", FAINT)
MARGINS = {"left": 8, "top": 12, "right": 8, "bottom": 8}
# Names of lines stand this far apart, in shares.
APART = 0.04

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Played:
    """What one method showed: (people, CHECKS) each."""

    loved: Floats
    liked: Floats
    compatibility: Floats

    @classmethod
    def of(cls, people: Sequence[Sequence[Shown]]) -> "Played":
        """Columns of what everybody was shown."""
        return cls(
            *(
                np.array([[getattr(one, name) for one in rounds] for rounds in people])
                for name in ("loved", "liked", "compatibility")
            )
        )

    def figures(self) -> dict[str, float]:
        """After all rounds: the share loved, the mean liking, the looks' compatibility."""
        last = {"hit_rate": self.loved, "liking": self.liked, "compatibility": self.compatibility}
        return {name: round(float(values[:, -1].mean()), 4) for name, values in last.items()}

    def interval(self) -> dict[str, tuple[float, float]]:
        """Of the hit rate, over people."""
        return {"hit_rate": bounds(self.loved[:, -1])}

    def gain_over(self, other: "Played") -> dict[str, Any]:
        """How much higher the hit rate is after all rounds, person by person, with its interval."""
        more = self.loved[:, -1] - other.loved[:, -1]
        return {"hit_rate": round(float(more.mean()), 4), "interval": bounds(more)}

    def by_rounds(self) -> list[dict[str, float]]:
        """The hit rate at each of CHECKS, with its interval over people."""
        return [_point(rounds, people) for rounds, people in zip(CHECKS, self.loved.T, strict=True)]


def _point(rounds: int, people: Floats) -> dict[str, float]:
    low, high = bounds(people)
    return {"round": rounds, "hit_rate": round(float(people.mean()), 4), "low": low, "high": high}


def bounds(people: Floats, seed: int = 0) -> tuple[float, float]:
    """95 % bootstrap interval of the mean over people (Efron, 1979)."""
    drawn = np.random.default_rng(seed).integers(len(people), size=(DRAWS, len(people)))
    low, high = np.quantile(people[drawn].mean(axis=1), [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)


def rounds_plot(played: Mapping[str, Sequence[Mapping[str, float]]], accent: str) -> str:
    """Hit rate against rounds, a line and a band for each method; the accented one stands out: -> SVG."""
    rows = [{"method": name, **dict(point)} for name, points in played.items() for point in points]
    names = list(played)
    greys = iter(GREYS)
    colours = [ACCENT if name == accent else next(greys) for name in names]
    share = alt.Axis(format="%", title="shown items that the person loves")
    shared = alt.Color("method:N", scale=alt.Scale(domain=names, range=colours), legend=None)
    share = alt.Axis(format="%", title="shown items that the person loves")
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("round:Q", title="rounds", axis=alt.Axis(values=list(CHECKS), grid=False)), color=shared
    )
    band = base.mark_area(opacity=0.15).encode(y=alt.Y("low:Q", axis=share), y2="high:Q")
    line = base.mark_line(point=True, strokeWidth=2).encode(y=alt.Y("hit_rate:Q", axis=share))
    ends = alt.Chart(alt.Data(values=_labels(played))).encode(x="round:Q", color=shared)
    words = ends.mark_text(align="left", dx=8, font=FONT).encode(y="at:Q", text="method:N")
    return svg(_styled((band + line + words).properties(width=420, height=260)))


def _labels(played: Mapping[str, Sequence[Mapping[str, float]]]) -> list[dict[str, Any]]:
    """Where each method's name stands at the end of its line, names never on one another."""
    told: list[dict[str, Any]] = []
    for name in sorted(played, key=lambda name: played[name][-1]["hit_rate"]):
        least = told[-1]["at"] + APART if told else 0.0
        last = played[name][-1]
        told.append({"method": name, "round": last["round"], "at": max(last["hit_rate"], least)})
    return told


def _styled(chart: Any) -> Any:
    return (
        chart.configure(background=PAPER, font=FONT, padding=MARGINS)
        .configure_axis(labelColor=QUIET, titleColor=INK, gridColor=FAINT, domainColor=FAINT, tickColor=FAINT)
        .configure_view(stroke=None)
    )
