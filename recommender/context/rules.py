"""The table of rules: every fact, figure and verdict about context stands in rules.csv, one a row."""

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recommender.context.condition import Condition, read_condition

COLUMNS = ("subject", "when", "gives", "value", "unit", "words", "change", "source")
ALWAYS = "always"


class RulesError(ValueError):
    """The table is not as documented; the message names the line and what to do."""


@dataclass(frozen=True)
class Rule:
    """One row: what it is about, when it holds, what it gives, and how to say it.

    `subject` is field -> values, all of which must be met by one of the values (`type` and `material` of an
    item, `occasion` of a context); an empty one is met by everything. `gives` names the figure (`clo`,
    `dress`, `fit` ...), `never` a hard rule; `change` says what would lift a hard rule.
    """

    subject: Mapping[str, frozenset[str]]
    when: Condition | None
    gives: str
    value: str
    words: str
    change: str

    def about(self, said: Mapping[str, Collection[str]]) -> bool:
        """Whether something that says these values is meant; what is not said is never meant."""
        return all(not values.isdisjoint(said.get(field, ())) for field, values in self.subject.items())


@cache
def rules_giving(name: str) -> tuple[Rule, ...]:
    """The rules that give one figure, in the table's order."""
    return tuple(rule for rule in _table() if rule.gives == name)


def figures(name: str, said: Mapping[str, Collection[str]]) -> list[str]:
    """Every value that the table gives to something under a name, in the table's order; `when` apart."""
    return [rule.value for rule in rules_giving(name) if rule.about(said)]


@cache
def _table() -> tuple[Rule, ...]:
    with (Path(__file__).parent / "rules.csv").open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise RulesError(f"rules.csv:1: the columns must be {', '.join(COLUMNS)}")
        return tuple(_rule(row, reader.line_num) for row in reader)


def _rule(row: Mapping[str, str], line: int) -> Rule:
    if not (row["subject"] and row["gives"] and row["source"]):
        raise RulesError(f"rules.csv:{line}: subject, gives and source must be filled")
    try:
        when = read_condition(row["when"]) if row["when"] else None
        return Rule(_subject(row["subject"]), when, row["gives"], row["value"], row["words"], row["change"])
    except ValueError as error:
        raise RulesError(f"rules.csv:{line}: {error}") from error


def _subject(text: str) -> dict[str, frozenset[str]]:
    if text == ALWAYS:
        return {}
    parts = [part.partition(":") for part in text.split(" & ")]
    if not all(field and values for field, _, values in parts):
        raise ValueError(f"{text!r} is no subject; write field:value|value, joined by ' & '")
    return {field: frozenset(values.split("|")) for field, _, values in parts}
