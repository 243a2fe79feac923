"""Writes a model card in Markdown from what an artifact's own card says, and nothing else."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

WHAT = {
    "type-aware": "A type-aware embedding: items are compared in the subspace of their pair of types "
    "(Vasileva et al., ECCV 2018).",
    "bi-lstm": "A Bi-LSTM that reads an outfit from head to foot and back (Han et al., ACM MM 2017).",
    "set-transformer": "Self-attention with an outfit token (OutfitTransformer, Sarkar et al., WACV 2023).",
    "csa-net": "Subspace attention by the pair of categories (Lin et al., CVPR 2020, CSA-Net).",
    "pairwise-head": "A small network that judges two items at a time by both, their difference and product.",
    "blended": "A calibrated blend of several fitted models (stacking, Wolpert 1992).",
    "picture-encoder": "EfficientNet-lite1 (Tan and Le, ICML 2019), tuned on what goes together: "
    "the mean of several seeds' weights (Wortsman et al., ICML 2022).",
    "distilled": "A type-aware embedding, small and fast, that learned from the scores of a teacher.",
}
LIMITS = (
    "It knows what stylists of its data put together, not what suits a person, a place or a time.",
    "It sees cut-outs on white: a poor cut-out or an unusual photo makes its scores worse.",
    "Figures on valid are those it was chosen by; figures on test stand in docs/benchmark.md.",
    "Kinds of garment that are rare in its data are judged by what is common.",
)


def model_card(card: Mapping[str, Any]) -> str:
    """The page: what it is, figures, data and licence, encoders, seeds, how to make it again, limits."""
    fitted = card.get("fitted_on", {})
    parts = [
        f"# {_kind(card)}\n\n{WHAT.get(_kind(card), 'A fitted model.')}",
        f"Version `{card.get('version', 'unknown')}`, weights `{card.get('sha256', 'unknown')}`.",
        *_section("Figures", _figures(card.get("figures", {}))),
        *_section("Members", _members(card.get("members", ()))),
        *_section("What it reads", _encoders(card)),
        *_section("Data and licence", _data(card, fitted)),
        *_section("How to make it again", _again(card, fitted)),
        *_section("Limits", "\n".join(f"- {limit}" for limit in LIMITS)),
    ]
    return "\n\n".join(parts) + "\n"


def _kind(card: Mapping[str, Any]) -> str:
    """What was asked for; artifacts of the embedding that serves have always been type-aware."""
    return str(card.get("kind") or card.get("model") or "type-aware")


def _section(title: str, body: str) -> list[str]:
    return [f"## {title}\n\n{body}"] if body else []


def _figures(figures: Mapping[str, Mapping[str, Any]]) -> str:
    rows = []
    for part, told in figures.items():
        rows.append(_row(part, told))
        rows += [_row(f"{part}, seed {seed} alone", one) for seed, one in told.get("seeds", {}).items()]
    head = "| measured on | fill in the blank, % | AUC |\n| --- | --- | --- |\n"
    return head + "\n".join(rows) if rows else ""


def _row(name: str, figures: Mapping[str, Any]) -> str:
    return f"| {name} | {figures['fitb']} | {figures['auc']} |"


def _members(members: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join(
        f"- {each['kind']}, weight {each['weight']}, weights `{each['sha256'][:16]}`" for each in members
    )


def _encoders(card: Mapping[str, Any]) -> str:
    sources = card.get("encoder_sources", {})
    return "\n".join(f"- `{name}`{_source(sources.get(name))}" for name in card.get("encoders", ()))


def _source(source: Mapping[str, Any] | None) -> str:
    if source is None or source["kind"] == "built in":
        return ", built in"
    revision = f", revision `{source['revision']}`" if source.get("revision") else ""
    return f", from `{source['name']}`{revision}, SHA-256 `{source['sha256']}`"


def _data(card: Mapping[str, Any], fitted: Mapping[str, Any]) -> str:
    data = f"Fitted on the protocol `{fitted.get('protocol', 'unknown')}` of data `{fitted.get('data')}`."
    return f"{data}\n\n{card.get('licence', '')}".strip() if fitted else str(card.get("licence", ""))


def _again(card: Mapping[str, Any], fitted: Mapping[str, Any]) -> str:
    seeds = [each["seed"] for each in card.get("parts", ())] or fitted.get("seeds", [])
    encoder = _kind(card) == "picture-encoder"
    command = "ensemble fit " + ("encoder" if encoder else "compatibility") + " --data DIR"
    command += "" if encoder else f" --model {_kind(card)}"
    if "objective" in fitted:
        command += f" --objective {fitted['objective']}"
    hub = [source["name"] for source in card.get("encoder_sources", {}).values() if source["kind"] == "hub"]
    named = [source["name"] for source in card.get("encoder_sources", {}).values()] if hub else []
    command += "".join(f" --encoder {name}" for name in named) + "".join(f" --seed {seed}" for seed in seeds)
    commit = f" at commit `{card['commit']}`" if "commit" in card else ""
    settings = json.dumps(fitted.get("config", {}), indent=2)
    teacher = f"\n\nIts teacher has weights `{fitted['teacher']}`." if "teacher" in fitted else ""
    return f"    {command}\n\nwith these settings{commit}:\n\n```json\n{settings}\n```{teacher}"
