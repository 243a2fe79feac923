"""Writes the benchmark page in Markdown from measured facts, and nothing else."""

from collections.abc import Mapping
from typing import Any

from training.benchmark.markdown import (
    NOTHING,
    both,
    codes,
    joined,
    plot,
    recalls,
    span,
    spread,
    table,
)
from training.benchmark.methods import Method, methods
from training.benchmark.page_checks import CLOSET, closet_section, leakage_section, retrieval_section
from training.benchmark.page_plots import TOGETHER, ahead

COMMAND = "ensemble evaluate report --data DIR --out docs"


def page(facts: Mapping[str, Any]) -> str:
    """The whole page; sections whose facts are missing say so or stay away."""
    sections = [
        _opening(facts),
        _methods(facts),
        _reliability(facts),
        _curve(facts),
        _trials(facts),
        retrieval_section(facts),
        leakage_section(facts),
        closet_section(facts),
        _errors(facts),
        _again(facts),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _opening(facts: Mapping[str, Any]) -> str:
    data, versions = facts["evaluation"]["data"], facts["evaluation"]["versions"]
    return (
        "# Benchmark: which garments go together\n\n"
        f"Measured on `{data['protocol']}/{data['split']}`: {data['questions']:,} fill-in-the-blank "
        "questions and "
        f"{data['examples']:,} outfits to judge, out of {data['outfits']:,} stylists' outfits whose "
        "garments "
        f"stand in no other part. Fitted on {data['train_outfits']:,} train outfits, chosen and calibrated "
        "on "
        f"valid. Chance is 25 % and 0.5. Ranges are 95 % bootstraps over outfits. "
        f"[What is measured, and how](evaluation.md).\n\n"
        f"Served: `{versions['scorer']}` on {codes(versions['encoders'])}, weights "
        f"`{versions['weights'][:16]}`; "
        f"data `{data['sha256'][:16]}`. This page is made by one command, [below](#how-to-make-it-again)."
    )


def _methods(facts: Mapping[str, Any]) -> str:
    rows = methods(facts["evaluation"], facts["cards"], facts["spreads"])
    head = (
        "",
        "kind",
        "FITB % (95 %)",
        "AUC (95 %)",
        "its seeds: FITB",
        "its seeds: AUC",
        "ECE",
        "R@10 / 30 / 50",
    )
    body = [_method(row) for row in reversed(rows)]
    parts = [
        "## All methods, the same questions",
        plot("methods_fitb", "Fill in the blank of every method, with ranges"),
        plot("methods_auc", "Compatibility AUC of every method, with ranges"),
        table(head, body),
        "Seeds: mean ± standard deviation of the fits that are put side by side, each by itself. A "
        "reference "
        "mechanism is a published model, fitted with the losses of its paper on the same pictures. ECE is "
        "the "
        "expected calibration error, R@k the share of right items among the first k of their type.",
        _intruder(facts["evaluation"].get("intruder")),
    ]
    return joined(parts)


def _method(row: Method) -> tuple[str, ...]:
    if row.figures is None:
        return (row.name, row.group, *[NOTHING] * 6)
    name = f"**{row.name}**" if row.group == "served" else row.name
    error = f"{row.figures['ece']:.3f}" if "ece" in row.figures else NOTHING
    return (
        name,
        row.group,
        f"{row.figures['fitb']:.1f} ({span(row.intervals['fitb'], 1)})",
        f"{row.figures['auc']:.3f} ({span(row.intervals['auc'], 3)})",
        spread(row.spread, "fitb", 1),
        spread(row.spread, "auc", 3),
        error,
        recalls(row.recalls),
    )


def _intruder(found: Mapping[str, Any] | None) -> str:
    if not found or found["right"] is None:
        return ""
    return (
        f"**Blame.** In {found['outfits']:,} stylists' outfits one item was swapped for another of its "
        "type, "
        f"family and season. The item that the served model blames is that one in **{found['right']:.1f} "
        "%** "
        f"({span(found['interval'], 1)}); blaming at random would find {found['chance']:.1f} %."
    )


def _reliability(facts: Mapping[str, Any]) -> str:
    found = facts["evaluation"]["reliability"]["served"]
    return joined(
        [
            "## Do probabilities mean what they say?",
            plot("reliability", "Reliability diagram of the served model"),
            f"Expected calibration error **{found['ece']:.3f}** ({found['method']}; told for the share of "
            "worn "
            f"outfits in {found['share_of']}, {100 * found['share_worn']:.0f} %). On the dashed line, "
            "outfits "
            "that are said to be worn together so often are so often.",
        ]
    )


def _curve(facts: Mapping[str, Any]) -> str:
    head = ("train outfits", "valid: FITB %", "valid: AUC", "test: FITB %", "test: AUC")
    body = [(f"{one['outfits']:,}", *both(one, "valid"), *both(one, "test")) for one in facts["curve"]]
    fitb, auc = ahead(facts, "fitb"), ahead(facts, "auc")
    return joined(
        [
            "## Learning curve: what more outfits would bring",
            plot("learning_curve_fitb", "Fill in the blank over the number of train outfits"),
            plot("learning_curve_auc", "Compatibility AUC over the number of train outfits"),
            table(head, body),
            "The kind of model that serves, fitted on its encoders by its plain loss, three seeds; each "
            "draws "
            "its own outfits and takes as many steps as on all of them. Means over seeds, ranges of the "
            "mean. "
            f"A straight line over doublings gains {fitb.per_doubling:.1f} points and "
            f"{auc.per_doubling:.3f} each "
            f"time. **Twice the outfits ({fitb.outfits:,}) would give {fitb.value:.1f} % ({fitb.low:.1f} "
            "to "
            f"{fitb.high:.1f}) and {auc.value:.3f} ({auc.low:.3f} to {auc.high:.3f}) on test**, if the "
            "curve does "
            "not bend. Encoders stay as they are, so the curve says nothing about what more outfits would "
            "teach "
            "them.",
        ]
    )


def _trials(facts: Mapping[str, Any]) -> str:
    named = {TOGETHER: facts["whole"], **facts["ablations"], **facts["oracle"]}
    head = ("three seeds, each alone", "valid: FITB %", "valid: AUC", "test: FITB %", "test: AUC")
    body = [(name, *both(one, "valid"), *both(one, "test")) for name, one in named.items()]
    oracle = (
        "The last two rows are an **oracle**, not a model: they read the true colour, fabric and type that "
        "a "
        "shop wrote down. No photo brings these; the rows show what perfect recognition of them would be "
        "worth."
        if facts["oracle"]
        else "This data has no true colour, fabric and type fields, so that there is no oracle."
    )
    return joined(
        [
            "## Ablations, and an oracle",
            plot("trials_fitb", "Fill in the blank with parts left out or added"),
            plot("trials_auc", "Compatibility AUC with parts left out or added"),
            table(head, body),
            _seeds_side_by_side(facts["whole"]),
            oracle,
        ]
    )


def _seeds_side_by_side(whole: Mapping[str, Any]) -> str:
    alone, together = whole["mean"]["test"], whole["together"]["test"]
    return (
        f"One seed against three: a seed alone reaches {alone['fitb']:.1f} % and {alone['auc']:.3f} in the "
        "mean, "
        f"three side by side {together['fitb']:.1f} % and {together['auc']:.3f}."
    )


def _errors(facts: Mapping[str, Any]) -> str:
    body = [(one.family, f"{one.questions:,}", f"{one.fitb:.1f}") for one in facts["families"]]
    return joined(
        [
            "## Where it errs",
            table(("the missing item", "questions", "FITB %"), body),
            "The command also draws a contact sheet of the questions that the served model gets most "
            "wrong, "
            "`report/most_wrong.png` in the home folder. It is not shown here: the licence of the pictures "
            "does "
            "not allow them to be passed on.",
        ]
    )


def _again(facts: Mapping[str, Any]) -> str:
    return joined(
        [
            "## How to make it again",
            f"    {COMMAND}",
            "Vectors of pictures and every finished fit are kept in the home folder, so that a stopped run "
            "goes "
            f"on. With `--closet FILE`, the output of `{CLOSET}` is told, too. Members are read from "
            "`compatibility/models/members`, or from `--members`.",
            "\n".join(f"- {note}" for note in facts["evaluation"]["data"]["notes"]),
        ]
    )
