"""What decides a fit of any scorer apart from the data, and reads it from a TOML file."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from training.fit_config import BLOCKS, FitConfig
from training.fit_scorer import Schedule
from training.input_space import Block
from training.recipes import objective_settings, shape_settings


class ConfigError(ValueError):
    """A configuration file says something that is not understood."""


@dataclass(frozen=True)
class ModelConfig:
    """`shape` and `objective` hold arguments of the scorer and its objective that differ from the usual ones.

    `missing_texts` is the share of items, and of outfits, that lose their texts while the scorer learns.
    """

    blocks: tuple[Block, ...] = BLOCKS
    shape: Mapping[str, Any] = field(default_factory=dict)
    objective: Mapping[str, Any] = field(default_factory=dict)
    schedule: Schedule = field(default_factory=Schedule)
    missing_texts: float = 0.3
    seeds: tuple[int, ...] = (0, 1, 2)

    def said(self) -> dict[str, Any]:
        """As it is kept in cards and checkpoints: everything but the seeds."""
        return {name: value for name, value in asdict(self).items() if name != "seeds"}


def read_config(file: Path | None) -> dict[str, Any]:
    """A TOML file as it stands; empty without one. Raises ConfigError naming file and place."""
    if file is None:
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: not TOML ({error})") from error


def model_config(read: Mapping[str, Any], model: str, objective: str) -> ModelConfig:
    """Check what was read for a kind of scorer. Raises ConfigError naming what is known."""
    _check("", read, [each.name for each in fields(ModelConfig)])
    _check("shape.", read.get("shape", {}), shape_settings(model))
    _check("objective.", read.get("objective", {}), objective_settings(model, objective))
    _check("schedule.", read.get("schedule", {}), [each.name for each in fields(Schedule)])
    given = dict(read)
    if "schedule" in read:
        given["schedule"] = Schedule(**read["schedule"])
    return ModelConfig(**{**given, **_tuples(read)})


def pair_config(read: Mapping[str, Any]) -> FitConfig:
    """Check what was read for the type-aware embedding that serves, which is fitted as it always was."""
    _check("", read, [each.name for each in fields(FitConfig)])
    return FitConfig(**{**read, **_tuples(read)})


def _tuples(read: Mapping[str, Any]) -> dict[str, Any]:
    """Lists as the frozen settings keep them."""
    found: dict[str, Any] = {"seeds": tuple(read["seeds"])} if "seeds" in read else {}
    if "blocks" in read:
        found["blocks"] = tuple(_block(number, block) for number, block in enumerate(read["blocks"], start=1))
    return found


def _block(number: int, block: Mapping[str, Any]) -> Block:
    known = [each.name for each in fields(Block)]
    _check(f"blocks {number}, ", block, known)
    missing = [name for name in known if name not in block]
    if missing:
        raise ConfigError(f"blocks {number}: {', '.join(missing)} must be set, too")
    return Block(**block)


def _check(place: str, given: Mapping[str, Any], known: Collection[str]) -> None:
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise ConfigError(f"unknown setting {place}{unknown[0]}; known: {', '.join(known)}")
