"""A group that loads a command only when it is needed, and shows errors of ours without a traceback."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

OURS = frozenset({"compatibility", "wardrobe", "recommender", "training", "webapp"})


class Failure(click.ClickException):
    """Something was refused or failed: said in one line, exit code 1."""

    exit_code = 1


class Misuse(click.ClickException):
    """The command asks for what there is not: said in one line, exit code 2."""

    exit_code = 2


class Commands(click.Group):
    """Finds each command in the module that `where` names; the module calls it `command`."""

    def __init__(self, *args: Any, where: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._where = where

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order they were given."""
        return list(self._where)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in self._where:
            return None
        command: click.Command = import_module(self._where[cmd_name]).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run; what our code refuses becomes one line, anything else is a fault and is shown whole."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            shown = in_words(error)
            if shown is None:
                raise
            raise shown from error


def in_words(error: Exception) -> click.ClickException | None:
    """The line to show for an error that is meant to be read; None for a fault in the code."""
    if isinstance(error, OSError) and error.filename is not None:
        return Misuse(f"{error.filename}: {error.strerror}")
    if type(error).__module__.split(".")[0] not in OURS and type(error) is not FileNotFoundError:
        return None
    return _of_ours(error)


def _of_ours(error: Exception) -> click.ClickException:
    from webapp.refusals import NotReadyError, RefusedError, UnreadablePhotosError
    from webapp.settings import SettingsError

    if isinstance(error, (NotReadyError, UnreadablePhotosError)):
        return Failure(str(error))
    if isinstance(error, (RefusedError, SettingsError)):
        return Misuse(str(error))
    return Failure(str(error))
