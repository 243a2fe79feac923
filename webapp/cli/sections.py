"""A group of many commands, listed under headings."""

from collections.abc import Mapping
from typing import Any

import click

from webapp.cli.commands import Commands


class Sections(Commands):
    """Commands by heading: `{"Looks": {"complete": "webapp.cli.complete"}}`. Help shows them so."""

    def __init__(self, *args: Any, sections: Mapping[str, Mapping[str, str]], **kwargs: Any) -> None:
        where = {name: module for listed in sections.values() for name, module in listed.items()}
        super().__init__(*args, where=where, **kwargs)
        self._sections = sections

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each heading and a line for each of its commands."""
        # One width for all headings, or their columns would not stand below each other.
        widest = max(map(len, self.list_commands(ctx)))
        for heading, names in self._sections.items():
            with formatter.section(heading):
                room = formatter.width - formatter.current_indent - widest - 2
                formatter.write_dl([(name.ljust(widest), self._line(ctx, name, room)) for name in names])

    def _line(self, ctx: click.Context, name: str, room: int) -> str:
        command = self.get_command(ctx, name)
        return command.get_short_help_str(room) if command else ""
