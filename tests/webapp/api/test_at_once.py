"""What one person does in two windows at the same moment comes one after the other, and nothing breaks."""

import pytest

from tests.webapp.at_once import at_once

DAYS = "/v1/calendar?from=2026-11-25&to=2026-11-29"


def entries(client):
    return client.get(DAYS).json["entries"]


def items(client):
    return [item["id"] for item in client.get("/v1/collections/mine/items").json["items"]]


def test_weeks_give_each_day_one_look(dressed):
    statuses = at_once(dressed, *[("POST", "/v1/week", {"days": 5})] * 3)
    assert statuses == [200, 200, 200]
    assert len(entries(dressed)) == len({entry["day"] for entry in entries(dressed)}) == 5


def test_one_entry_is_changed_swapped_and_deleted(dressed):
    dressed.post("/v1/week", json={"days": 1})
    (entry,) = entries(dressed)
    path, first = f"/v1/calendar/{entry['id']}", entry["items"][0]["id"]
    swap = ("POST", f"{path}/swap", {"item": first})
    assert sorted(at_once(dressed, swap, swap, swap)) == [200, 422, 422]
    own = items(dressed)
    changes = [("PATCH", path, {"items": own[row : row + 4]}) for row in range(3)]
    assert at_once(dressed, *changes) == [200, 200, 200]
    statuses = at_once(dressed, ("DELETE", path, None), ("PATCH", path, {"note": "x"}), changes[0])
    assert set(statuses) <= {200, 204, 404}
    assert entries(dressed) == []


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/taste", {"edits": {"colour:navy": "likes"}}),
        ("/v1/profile", {"warmth": "feels cold"}),
    ],
)
def test_words_about_oneself_are_taken_each_time(dressed, path, body):
    assert at_once(dressed, *[("PATCH", path, body)] * 4) == [200] * 4


def test_the_same_act_counts_once(dressed):
    like = ("POST", "/v1/signals", {"kind": "like", "items": items(dressed)[:1], "act": "act_1"})
    assert at_once(dressed, like, like, like) == [201] * 3
    assert dressed.get("/v1/taste").json["signals"] == 1
    assert len(dressed.get("/v1/signals").json["signals"][0]["items"]) == 1
