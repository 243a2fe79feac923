"""The sections of the benchmark page that check beyond the two figures."""

from collections.abc import Mapping
from typing import Any

from training.benchmark.markdown import depths, joined, span, table
from training.benchmark.methods import DEPTHS

CLOSET = "ensemble evaluate closet --data DIR --json"


def retrieval_section(facts: Mapping[str, Any]) -> str:
    """How often the right item is found among all of its type."""
    found = facts["evaluation"]["retrieval"]
    rows = {"served": facts["evaluation"]["served"], **found}
    pools = found["candidates"]
    body = [(name, *depths(told)) for name, told in rows.items() if name != "candidates"]
    return joined(
        [
            "## Retrieval: the right item among all of its type",
            table(("", *(f"recall@{depth}, %" for depth in DEPTHS)), body),
            f"Every test item of the wanted type is a candidate: {pools['median']:.0f} in the median, "
            f"{pools['most']} at most.",
        ]
    )


def leakage_section(facts: Mapping[str, Any]) -> str:
    """What train, valid and test have in common."""
    found = facts["evaluation"]["leakage"]
    kinds = ("items", "models", "outfits", "pictures")
    body = [(parts, *(str(told[kind]["count"]) for kind in kinds)) for parts, told in found.items()]
    return joined(
        [
            "## What the parts share",
            table(("", "items", "garments in any colour", "outfits", "near-identical pictures"), body),
            "Anything but zero may have been learned by heart. Two pictures count as near-identical where "
            "they "
            "could be one photograph, scaled or saved anew.",
        ]
    )


def closet_section(facts: Mapping[str, Any]) -> str:
    """What is lost on photos as people take them, or how to measure it."""
    told = facts["closet"]
    if told is None:
        return f"## On people's own photos\n\nNot measured for this page: run `{CLOSET}` and give its output."
    body = [
        (
            name,
            f"{one['fitb']:.1f}",
            f"{one['auc']:.3f}",
            f"{one['fitb_drop']:.1f} ({span(told['intervals'][name]['fitb_drop'], 1)})",
            f"{one['auc_drop']:.3f} ({span(told['intervals'][name]['auc_drop'], 3)})",
        )
        for name, one in {"served": told["served"], **told["others"]}.items()
        if "fitb_drop" in one
    ]
    data = told["data"]
    return joined(
        [
            "## On people's own photos",
            table(("", "FITB %", "AUC", "points lost (95 %)", "AUC lost (95 %)"), body),
            f"Items of {data['outfits']} test outfits, laid on beds and floors, tilted, in warm light, "
            "with a "
            f"shadow and as JPEG, then cut out again: {data['photographed']} made photos, "
            f"{data['questions']} questions. Scorer with weights `{told['versions']['weights'][:16]}`.",
        ]
    )
