"""Keeps what was worked out about a table of items for as long as the table lives."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from recommender.looks import ItemTable

T = TypeVar("T")


class KeptByTable(Generic[T]):
    """Works something out once for each table; tables of stored items live as long as they hold.

    What is kept must not refer to the table itself, or neither would ever be let go. Safe between threads.
    """

    def __init__(self, work_out: Callable[[ItemTable], T]) -> None:
        self._work_out = work_out
        self._kept: WeakKeyDictionary[ItemTable, T] = WeakKeyDictionary()
        self._lock = Lock()

    def of(self, items: ItemTable) -> T:
        """What is known of a table."""
        with self._lock:
            found = self._kept.get(items)
        if found is None:
            found = self._work_out(items)
            with self._lock:
                self._kept[items] = found
        return found
