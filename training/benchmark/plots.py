"""Draws the plots of the report as SVG, without a browser and without a network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import vl_convert as vlc

PAPER, INK, QUIET, FAINT, ACCENT = "#faf7f0", "#1c1915", "#6a6052", "#ddd5c7", "#a2391f"
FONT = "Liberation Sans, Helvetica, Arial, sans-serif"
WIDTH = 300


@dataclass(frozen=True)
class Dot:
    """A figure with its range, by name; `points` are single fits, an `accent` says where to look first."""

    name: str
    value: float
    low: float
    high: float
    points: tuple[float, ...] = ()
    accent: bool = False


@dataclass(frozen=True)
class CurvePoint:
    """What so many outfits teach: mean over seeds with its range, and each seed."""

    outfits: int
    value: float
    low: float
    high: float
    points: tuple[float, ...] = ()


def svg(chart: alt.TopLevelMixin) -> str:
    """The picture of a chart."""
    return str(vlc.vegalite_to_svg(chart.to_dict()))


def dots_plot(dots: Sequence[Dot], title: str, digits: str) -> str:
    """One line for each dot, best at the top; `digits` is how numbers are written."""
    rows = [_row(dot) for dot in sorted(dots, key=lambda dot: -dot.value)]
    order = [row["name"] for row in rows]
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y("name:N", sort=order, title=None, axis=alt.Axis(labelLimit=170, ticks=False, domain=False))
    )
    scale = alt.Scale(zero=False, nice=True)
    colour = alt.Color("colour:N", scale=None)
    x = alt.X("value:Q", title=title, scale=scale, axis=alt.Axis(grid=True, tickCount=5))
    spans = base.mark_rule(strokeWidth=2).encode(x=alt.X("low:Q"), x2="high:Q", color=colour)
    marks = base.mark_point(filled=True, size=70, opacity=1).encode(x=x, color=colour)
    words = base.mark_text(align="left", dx=6, fontSize=12).encode(
        x=alt.X("high:Q"), text=alt.Text("value:Q", format=digits), color=colour
    )
    height = alt.Step(26)
    return svg(_styled(alt.layer(spans, *_seeds(dots, order), marks, words), height, 190))


def reliability_plot(bins: Sequence[Mapping[str, float]]) -> str:
    """What was said against what came true; the diagonal is where both agree."""
    shares = alt.Axis(format="%", tickCount=5)
    x = alt.X("said:Q", title="the model says", axis=shares, scale=alt.Scale(domain=[0, 1]))
    y = alt.Y("came_true:Q", title="worn together", axis=shares, scale=alt.Scale(domain=[0, 1]))
    ends = alt.Chart(alt.Data(values=[{"said": 0, "came_true": 0}, {"said": 1, "came_true": 1}]))
    perfect = ends.mark_line(color=QUIET, strokeDash=[3, 4], strokeWidth=1).encode(x=x, y=y)
    found = alt.Chart(alt.Data(values=[dict(one) for one in bins]))
    line = found.mark_line(color=ACCENT, strokeWidth=1.5).encode(x=x, y=y)
    points = found.mark_point(color=ACCENT, filled=True, size=60, opacity=1).encode(x=x, y=y)
    label = alt.Chart(alt.Data(values=[{"said": 0.8, "came_true": 0.86, "word": "as said, so worn"}]))
    words = label.mark_text(color=QUIET, align="right", fontSize=12, dy=-6).encode(x=x, y=y, text="word:N")
    return svg(_styled(alt.layer(perfect, line, points, words), WIDTH, WIDTH))


def curve_plot(lines: Mapping[str, Sequence[CurvePoint]], ahead: CurvePoint, title: str, digits: str) -> str:
    """Figures over the number of outfits on a log axis; `ahead` continues the first of the lines.

    Only the first shows its range and its seeds: two shaded bands would hide each other.
    """
    first = next(iter(lines))
    ticks = [point.outfits for point in (*lines[first], ahead)]
    x = alt.X(
        "outfits:Q",
        title="train outfits, each mark twice as many",
        scale=alt.Scale(type="log", base=2, domain=[ticks[0] / 1.15, ticks[-1] * 1.7], nice=False),
        axis=alt.Axis(values=ticks, format=",d", grid=False),
    )
    y = alt.Y("value:Q", title=title, scale=alt.Scale(zero=False), axis=alt.Axis(tickCount=5))
    layers: list[alt.Chart] = []
    highest = max(lines, key=lambda name: lines[name][0].value)
    for name, points in lines.items():
        colour, above = INK if name == first else QUIET, name == highest
        layers += [
            *(_range(points, x, y) if name == first else []),
            *_curve(name, points, x, y, colour, above),
        ]
    return svg(_styled(alt.layer(*layers, *_ahead(lines[first][-1], ahead, x, y, digits)), 210, WIDTH))


def _range(points: Sequence[CurvePoint], x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """The range of the mean as a band, and each seed as a short stroke."""
    band = alt.Chart(alt.Data(values=[vars(point) for point in points]))
    seeds = [{"outfits": point.outfits, "value": each} for point in points for each in point.points]
    stroke = alt.Chart(alt.Data(values=seeds)).mark_tick(orient="horizontal", size=14, thickness=1, color=INK)
    return [
        band.mark_area(color=INK, opacity=0.08).encode(x=x, y=alt.Y("low:Q"), y2="high:Q"),
        stroke.encode(x=x, y=y),
    ]


def _curve(
    name: str, points: Sequence[CurvePoint], x: alt.X, y: alt.Y, colour: str, above: bool
) -> list[alt.Chart]:
    rows = [{**vars(point), "name": name} for point in points]
    base = alt.Chart(alt.Data(values=rows)).encode(x=x, y=y)
    start = alt.Chart(alt.Data(values=rows[:1])).encode(x=x, y=y, text="name:N")
    return [
        base.mark_line(color=colour, strokeWidth=1.5),
        base.mark_point(color=colour, filled=True, size=45, opacity=1),
        start.mark_text(color=colour, dy=-14 if above else 16, fontSize=12),
    ]


def _ahead(last: CurvePoint, ahead: CurvePoint, x: alt.X, y: alt.Y, digits: str) -> list[alt.Chart]:
    way = alt.Chart(alt.Data(values=[vars(last), vars(ahead)]))
    end = alt.Chart(alt.Data(values=[vars(ahead)])).encode(x=x)
    return [
        way.mark_line(color=ACCENT, strokeDash=[3, 4], strokeWidth=1.5).encode(x=x, y=y),
        end.mark_rule(color=ACCENT, strokeWidth=2).encode(y=alt.Y("low:Q"), y2="high:Q"),
        end.mark_point(color=ACCENT, filled=True, size=70, opacity=1).encode(y=y),
        end.mark_text(color=ACCENT, align="left", dx=7, fontSize=12).encode(
            y=y, text=alt.Text("value:Q", format=digits)
        ),
    ]


def _row(dot: Dot) -> dict[str, Any]:
    return {
        "name": dot.name,
        "value": dot.value,
        "low": dot.low,
        "high": dot.high,
        "colour": ACCENT if dot.accent else INK,
    }


def _seeds(dots: Sequence[Dot], order: Sequence[str]) -> list[alt.Chart]:
    rows = [{"name": dot.name, "seed": each} for dot in dots for each in dot.points]
    if not rows:
        return []
    base = alt.Chart(alt.Data(values=rows)).mark_tick(color=QUIET, size=12, thickness=1.5)
    return [base.encode(y=alt.Y("name:N", sort=list(order)), x=alt.X("seed:Q"))]


def _styled(chart: alt.LayerChart | alt.FacetChart, height: int | alt.Step, width: int) -> alt.TopLevelMixin:
    """Paper, ink, one accent; as wide as a phone."""
    styled: alt.TopLevelMixin = (
        chart.properties(width=width, height=height, background=PAPER, padding=14)
        .configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=INK,
            labelFontSize=12,
            titleColor=QUIET,
            titleFontSize=12,
            titleFontWeight="normal",
            titlePadding=10,
            gridColor=FAINT,
            domainColor=FAINT,
            tickColor=FAINT,
        )
    )
    return styled
