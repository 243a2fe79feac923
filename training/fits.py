"""All that `fit compatibility --model` can fit, by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from compatibility.encoders.encoder import OF_TEXTS, Encoder
from compatibility.scorer_kinds import BLENDED
from training.features import Progress
from training.fit_blend import fit_blend
from training.fit_compatibility import fit_compatibility
from training.fit_config import BLOCKS, FitConfig
from training.fit_distilled import fit_distilled
from training.fit_model import fit_model
from training.input_space import Block
from training.model_config import ConfigError, ModelConfig, model_config, pair_config
from training.recipes import PUBLISHED, RANKING, RECIPES

DISTILLED, TYPE_AWARE = "distilled", "type-aware"
# The type-aware embedding as an outfit scorer among others, for a blend.
MEMBER = "type-aware-member"


@dataclass(frozen=True)
class Asked:
    """One fit, as the command line asks for it; `read` is what stands in the configuration file.

    `seeds` and `epochs`, where given, go before the file. Encoders that nobody `named` are the usual ones.
    """

    folder: Path
    output: Path
    work: Path
    encoders: Sequence[Encoder]
    progress: Progress
    read: Mapping[str, Any] = field(default_factory=dict)
    named: bool = False
    seeds: Sequence[int] = ()
    epochs: int | None = None
    texts: bool = False
    objective: str = RANKING
    protocol: str = "disjoint"
    device: str = "cpu"
    workers: int = 1
    members: Sequence[Path] = ()
    teacher: Path | None = None

    @property
    def places(self) -> tuple[Path, Path, Sequence[Encoder], Path, Progress]:
        """What every fit takes first."""
        return self.folder, self.output, self.encoders, self.work, self.progress


def fit_named(model: str, asked: Asked) -> dict[str, Any]:
    """Fit a model by its name: -> its card. Raises ConfigError for a name or settings that are not known."""
    if model not in FITS:
        raise ConfigError(f"unknown model {model!r}; known: {', '.join(FITS)}")
    return FITS[model](asked)


def _pairs(asked: Asked) -> dict[str, Any]:
    """The type-aware embedding: as it always was, unless asked for its paper's losses, texts or workers."""
    if asked.objective == PUBLISHED or asked.texts or asked.workers > 1:
        return _whole(TYPE_AWARE)(asked)
    config = _pair_config(asked)
    return fit_compatibility(*asked.places, config, protocol=asked.protocol, device=asked.device)


def _whole(model: str) -> Callable[[Asked], dict[str, Any]]:
    def fit(asked: Asked) -> dict[str, Any]:
        return fit_model(
            *asked.places,
            model,
            asked.objective,
            _whole_config(asked, model),
            protocol=asked.protocol,
            device=asked.device,
            workers=asked.workers,
        )

    return fit


def _blended(asked: Asked) -> dict[str, Any]:
    return fit_blend(*asked.places, asked.members, protocol=asked.protocol)


def _distilled(asked: Asked) -> dict[str, Any]:
    if asked.teacher is None:
        raise ConfigError("a distilled model needs --teacher FOLDER, a fitted blend or another model")
    config = _pair_config(asked)
    return fit_distilled(*asked.places, asked.teacher, config, protocol=asked.protocol, device=asked.device)


def _pair_config(asked: Asked) -> FitConfig:
    config = replace(pair_config(asked.read), **_seeds_and_blocks(asked))
    return replace(config, epochs=asked.epochs) if asked.epochs else config


def _whole_config(asked: Asked, model: str) -> ModelConfig:
    config = replace(model_config(asked.read, model, asked.objective), **_seeds_and_blocks(asked))
    return replace(config, schedule=replace(config.schedule, epochs=asked.epochs)) if asked.epochs else config


def _seeds_and_blocks(asked: Asked) -> dict[str, Any]:
    """What the command line decides of every configuration."""
    seeds = {"seeds": tuple(asked.seeds)} if asked.seeds else {}
    return seeds if "blocks" in asked.read else {**seeds, "blocks": _blocks_for(asked)}


def _blocks_for(asked: Asked) -> tuple[Block, ...]:
    """A block for each encoder: those that were tried as they did best, others as the picture vectors."""
    tried = {block.encoder: block for block in BLOCKS}
    names = [encoder.id for encoder in asked.encoders] if asked.named else list(tried)
    names += sorted(OF_TEXTS) if asked.texts else []
    return tuple(tried.get(name, Block(name, power=1.0, axes=128, weight=3.0)) for name in names)


FITS: dict[str, Callable[[Asked], dict[str, Any]]] = {
    **{model: _whole(model) for model in RECIPES},
    TYPE_AWARE: _pairs,
    MEMBER: _whole(TYPE_AWARE),
    BLENDED: _blended,
    DISTILLED: _distilled,
}
