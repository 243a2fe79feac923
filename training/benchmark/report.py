"""Makes the benchmark page: measures what is not kept yet, draws the plots, writes the Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import OF_TEXTS, Encoder, Vectors
from compatibility.pair_scorer import PairScorer
from training.benchmark.contact_sheet import draw_sheet
from training.benchmark.fields import field_vectors
from training.benchmark.kept import KeptPieces
from training.benchmark.member_seeds import member_seeds
from training.benchmark.most_wrong import answer_scores, most_wrong, right_by_family
from training.benchmark.page import page
from training.benchmark.page_plots import page_plots
from training.benchmark.planned import ablations, config_of, learning_curve, oracle, whole
from training.benchmark.trial import Trials
from training.data_hash import data_hash
from training.evaluate_outfits import evaluate_outfits
from training.features import Progress, encoded_items
from training.measure import measure_outfits
from training.members import lacking, member_rater, read_members
from training.outfit_vectors import split_texts, split_vectors
from training.readers.outfits import OutfitData, read_outfits
from training.run_record import git_commit
from training.told_outfits import seeds_summary

SPLIT = "test"
PICTURES = 12


@dataclass(frozen=True)
class ReportAsked:
    """What the report is about: outfits, the served artifact, members beside it, their encoders.

    `cache` keeps vectors, `work` finished pieces and the contact sheet; the page lands in `out`. `closet` is
    what `ensemble evaluate closet --json` printed, where it has been run.
    """

    folder: Path
    artifact: Path
    members: Path
    encoders: Sequence[Encoder]
    cache: Path
    work: Path
    out: Path
    progress: Progress
    closet: Mapping[str, Any] | None = None
    protocol: str = "disjoint"


@dataclass(frozen=True)
class Written:
    """The page, its plots, and the sheet of pictures that must not be committed."""

    page: Path
    plots: tuple[Path, ...]
    most_wrong: Path


def write_report(asked: ReportAsked) -> Written:
    """Measure, draw, write. Run again after a stop, it goes on with what is missing.

    Raises MalformedDataError with file and line, ArtifactError for a damaged artifact.
    """
    data = read_outfits(asked.folder, asked.protocol, needed=("train", "valid", SPLIT))
    sheet = asked.work / "most_wrong.png"
    facts = {**_measured(asked, data), **_tried(asked, data), **_wrong(asked, data, sheet)}
    facts["closet"] = asked.closet
    plots = {asked.out / "benchmark" / f"{name}.svg": drawn for name, drawn in page_plots(facts).items()}
    (asked.out / "benchmark").mkdir(parents=True, exist_ok=True)
    for file, drawn in plots.items():
        file.write_text(drawn, encoding="utf-8")
    written = asked.out / "benchmark.md"
    written.write_text(page(facts), encoding="utf-8")
    return Written(written, tuple(plots), sheet)


def _measured(asked: ReportAsked, data: OutfitData) -> dict[str, Any]:
    """Every method on the same questions, as `ensemble evaluate outfits` does it, and the members' seeds."""
    members = read_members(asked.members)
    cards = {name: load_artifact(asked.members / name)[1] for name in members}
    weights = {name: card["sha256"] for name, card in cards.items()}
    _, card = load_artifact(asked.artifact)
    of = {"data": data_hash(data), "served": card["sha256"], "members": weights, "commit": git_commit()}
    kept = KeptPieces(asked.work)

    def evaluation() -> dict[str, Any]:
        return evaluate_outfits(
            asked.folder,
            asked.artifact,
            asked.encoders,
            asked.cache,
            asked.progress,
            asked.protocol,
            SPLIT,
            members,
        )

    spreads = {
        name: kept.piece(
            f"seeds of {name}",
            {"data": of["data"], "member": weights[name]},
            partial(_spread, asked, data, name),
        )
        for name in members
    }
    return {"evaluation": kept.piece("evaluation", of, evaluation), "cards": cards, "spreads": spreads}


def _spread(asked: ReportAsked, data: OutfitData, name: str) -> dict[str, dict[str, float]]:
    """How the seeds of a member spread on test; empty where it has but one, or cannot be measured here."""
    seeds = member_seeds(asked.members / name)
    vectors = split_vectors(data, SPLIT, asked.encoders, asked.cache, asked.progress) if seeds else {}
    if any(OF_TEXTS.intersection(one.encoders) for one in seeds.values()):
        vectors |= split_texts(data, SPLIT, asked.cache, asked.progress)
    figures = []
    for number, one in enumerate(seeds.values()):
        asked.progress(f"Measuring the seeds of {name}", number, len(seeds))
        if lacking(one, vectors):
            return {}
        rate = member_rater(one, vectors, data.types())
        figures.append(measure_outfits(rate, data.questions[SPLIT], data.examples[SPLIT]).figures())
    return seeds_summary(figures)


def _tried(asked: ReportAsked, data: OutfitData) -> dict[str, Any]:
    """Learning curve, oracle and ablations: fits of the kind that serves."""
    config = config_of(load_artifact(asked.artifact)[1])
    wanted = {block.encoder for block in config.blocks}
    encoders = [encoder for encoder in asked.encoders if encoder.id in wanted]
    vectors = encoded_items(data.items, encoders, asked.cache, asked.progress)
    fields = field_vectors(data)
    trials = Trials(data, {**vectors, **fields}, asked.work, asked.progress)
    return {
        "whole": trials.result(whole(config)),
        "curve": [trials.result(trial) for trial in learning_curve(config)],
        "oracle": {name: trials.result(trial) for name, trial in oracle(config).items()} if fields else {},
        "ablations": {name: trials.result(trial) for name, trial in ablations(config).items()},
    }


def _wrong(asked: ReportAsked, data: OutfitData, sheet: Path) -> dict[str, Any]:
    """Where the served scorer errs: figures for the page, pictures for the sheet."""
    scorer = PairScorer.load(asked.artifact)
    wanted = [encoder for encoder in asked.encoders if encoder.id in scorer.encoders]
    vectors: dict[str, Vectors] = split_vectors(data, SPLIT, wanted, asked.cache, asked.progress)
    scores = answer_scores(scorer, vectors, data, SPLIT)
    said = scorer.outfit_probability(scores.astype("float32")).astype("float64")
    draw_sheet(most_wrong(said, data.questions[SPLIT], PICTURES), data.items, sheet)
    return {"families": right_by_family(scores, data.questions[SPLIT], data.types())}
