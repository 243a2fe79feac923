"""Every command explains itself, with an example, at once."""

import re
import subprocess
import sys
import time

import click
import pytest
from click.testing import CliRunner

from webapp.cli import main


def commands(group, path=()):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name)


ALL = list(commands(main))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_each_command_shows_an_example(path):
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    assert "Example" in result.output
    assert f"ensemble {' '.join(path)}" in result.output


def test_all_commands_are_there():
    assert {" ".join(path) for path in ALL} >= {
        "complete",
        "score",
        "recognise",
        "import photos",
        "import feed",
        "serve",
        "prepare",
        "sample",
        "demo",
        "fit compatibility",
        "fit parser",
        "fit recogniser",
        "fit attributes",
        "evaluate outfits",
        "evaluate parsing",
        "evaluate recognition",
        "evaluate attributes",
        "data fetch",
        "config show",
        "wear",
        "calendar",
        "week",
        "entry",
        "undo",
        "item state",
        "item price",
    }


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from click.testing import CliRunner; from webapp.cli import main\n"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0\n"
        "heavy = {'numpy', 'torch', 'PIL', 'flask', 'sqlalchemy', 'onnxruntime', 'pydantic', 'rich'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert time.perf_counter() - started < 10  # a hang, not a measurement


@pytest.mark.parametrize("args", [["nonsense"], ["complete"], ["import"], ["serve", "--port", "many"]])
def test_a_command_that_is_not_understood_exits_with_2(args):
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_the_first_help_lists_every_command_once_under_a_heading() -> None:
    said = CliRunner().invoke(main, ["--help"]).output
    listed = said.split("Looks:\n")[1]
    for name in main.list_commands(click.Context(main)):
        assert len(re.findall(rf"^  {re.escape(name)} ", listed, re.MULTILINE)) == 1
    assert "\nPlans:\n" in said
