"""Only so many photos are read at the same time."""

import os
import threading
import time

from PIL import Image

from webapp.taking_turns import TakingTurns


class SlowReader:
    """Counts how many callers it has at once."""

    def __init__(self):
        self.now = self.most = 0
        self._lock = threading.Lock()

    def recognise(self, photo):
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.02)
        with self._lock:
            self.now -= 1
        return photo


def read_by_many(turns):
    picture = Image.new("RGB", (4, 4))
    threads = [threading.Thread(target=turns.recognise, args=(picture,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_one_at_a_time_when_each_takes_all_cores():
    reader = SlowReader()
    read_by_many(TakingTurns(reader, os.cpu_count() or 1))
    assert reader.most == 1


def test_a_failure_gives_the_turn_back():
    class Failing:
        def recognise(self, photo):
            raise OSError("broken")

    turns = TakingTurns(Failing(), os.cpu_count() or 1)
    for _ in range(3):
        try:
            turns.recognise(Image.new("RGB", (4, 4)))
        except OSError:
            continue
