"""The trials of the report: learning curve, oracle, ablations."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from training.benchmark.fields import FIELD_BLOCKS
from training.benchmark.trial import Trial
from training.fit_config import BLOCKS, FitConfig
from training.input_space import Block

SHARES = (0.125, 0.25, 0.5, 1.0)
SEEDS = (0, 1, 2)
WHOLE = "all train outfits"


def config_of(card: Mapping[str, Any]) -> FitConfig:
    """The settings that the served model was fitted with, on its own encoders.

    One that was taught by another has no settings that stand by themselves: it gets the usual ones.
    """
    told = dict(card.get("fitted_on", {}).get("config", {}))
    if "teacher" in card.get("fitted_on", {}) or "blocks" not in told:
        return FitConfig(blocks=tuple(_usual_block(name) for name in card["encoders"]), seeds=SEEDS)
    blocks = tuple(Block(**block) for block in told.pop("blocks"))
    return FitConfig(**{**told, "blocks": blocks, "seeds": SEEDS})


def learning_curve(config: FitConfig) -> list[Trial]:
    """The same steps on fewer outfits: batches shrink with them, so that no outfit is seen more often."""
    parts = [
        Trial(
            f"{share:.1%} of train outfits", replace(config, batch=max(2, round(config.batch * share))), share
        )
        for share in SHARES[:-1]
    ]
    return [*parts, whole(config)]


def whole(config: FitConfig) -> Trial:
    """The model as it is fitted to be served."""
    return Trial(WHOLE, config)


def oracle(config: FitConfig) -> dict[str, Trial]:
    """With the true fields beside the vectors, and with nothing but them."""
    fields = tuple(FIELD_BLOCKS.values())
    with_fields = replace(config, blocks=(*config.blocks, *fields))
    return {
        "with true colour, fabric and type": Trial("oracle with fields", with_fields),
        "true colour, fabric and type alone": Trial("oracle fields alone", replace(config, blocks=fields)),
    }


def ablations(config: FitConfig) -> dict[str, Trial]:
    """Each kind of vector by itself, and all of them without masks of types."""
    alone = {
        f"{name_of(block)} only": Trial(f"only {block.encoder}", replace(config, blocks=(block,)))
        for block in config.blocks
        if len(config.blocks) > 1
    }
    return {**alone, "without masks of types": Trial("no type masks", config, type_masks=False)}


def name_of(block: Block) -> str:
    """An encoder in words: what it looks at."""
    return f"{'colour' if block.encoder.startswith('oklab') else 'picture'} (`{block.encoder}`)"


def _usual_block(encoder: str) -> Block:
    tried = {block.encoder: block for block in BLOCKS}
    return tried.get(encoder, Block(encoder, power=1.0, axes=128, weight=3.0))
