"""Tells what was fitted."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click


def tell_card(card: Mapping[str, Any], folder: Path, as_json: bool) -> None:
    """Print a model's figures and where it lies; with `as_json` its whole card."""
    if as_json:
        click.echo(json.dumps(card, indent=2))
        return
    click.echo(f"fitted {card.get('version', folder.name)} in {folder}")
    for name, figures in card.get("figures", {}).items():
        click.echo(f"  {name}: {json.dumps(figures)}")
