"""A week in the browser: planned, a piece locked, the rest again, worn, undone; with and without scripts."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import _furnish, _serving
from tests.webapp.dressed import DRESSED
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.service import Service
from webapp.settings import Settings

PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture(scope="session")
def dressed_home(home, models, tmp_path_factory) -> Path:
    """A home with a drawn wardrobe that dresses somebody for a week."""
    folder = tmp_path_factory.mktemp("dressed") / "home"
    folder.mkdir()
    (folder / "encoders").symlink_to((home / "encoders").resolve(), target_is_directory=True)
    _furnish(Service(Settings(home=folder), models.recogniser), LOCAL_OWNER_ID, "mine", "wardrobe", DRESSED)
    return folder


@pytest.fixture
def dressed_site(visitor, models, dressed_home, tmp_path):
    """The address of a service for somebody who can dress for a week."""
    folder = tmp_path / "home"
    shutil.copytree(dressed_home, folder, symlinks=True)
    with _serving(folder, models) as address:
        yield address
        visitor.leave()


def summaries(page):
    """What each day of the strip shows, in words."""
    return [lay.text_content() for lay in page.locator(".strip .flat-lay title").all()]


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_a_week_is_planned_locked_done_again_worn_and_undone(visitor, dressed_site):
    page = visitor.open(f"{dressed_site}/calendar")
    page.get_by_role("button", name="Plan these seven days").click()
    expect(page.locator(".strip .is-planned")).to_have_count(7)

    page.locator(".strip .is-planned a").nth(1).click()
    expect(page.get_by_role("button", name="Delete from the calendar")).to_be_visible()
    locks = page.get_by_role("button", name="Lock ")
    locked = page.locator(".piece .name").first.text_content()
    locks.first.click()
    expect(locks.first).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name=f"Swap {locked}")).to_have_count(0)
    page.get_by_role("link", name="Back to the calendar").click()

    page.locator(".strip").get_by_role("button", name="Lock ").first.click()
    expect(page.locator(".strip [aria-pressed=true]")).to_have_count(1)
    before = summaries(page)
    page.get_by_role("button", name="Plan the rest again").click()
    expect(page.get_by_role("status").first).to_contain_text("Planned")
    after = summaries(page)
    assert after[0] == before[0]
    assert locked in after[1]
    assert after != before

    page.get_by_role("button", name="Wore it").click()
    expect(page.locator(".strip .is-worn")).to_have_count(1)
    expect(page.get_by_text("1 day logged")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".strip .is-worn")).to_have_count(0)
    expect(page.locator(".strip .is-planned")).to_have_count(7)


def test_wishes_are_typed_and_kept_without_scripts(visitor, dressed_site):
    page = visitor.open(f"{dressed_site}/calendar", java_script_enabled=False)
    page.get_by_text("Occasions and weather").click()
    page.get_by_label("Occasion").nth(2).select_option("work")
    page.get_by_label("Coldest, in °C").nth(2).fill("-4")
    page.get_by_role("button", name="Plan these seven days").click()
    expect(page.locator(".strip .is-planned")).to_have_count(7)
    expect(page.locator(".strip .day").nth(2)).to_contain_text("Work")
    expect(page.get_by_label("Coldest, in °C").nth(2)).to_have_value("-4")
    page.get_by_role("button", name="Another look for").first.click()
    expect(page.locator(".strip .is-planned")).to_have_count(7)


def test_on_a_phone_the_days_stand_below_each_other(visitor, dressed_site):
    page = visitor.open(f"{dressed_site}/calendar", **PHONE)
    page.get_by_role("button", name="Plan these seven days").click()
    expect(page.locator(".strip .is-planned")).to_have_count(7)
    first, second = (page.locator(".strip .day").nth(row).bounding_box() for row in (0, 1))
    assert second["y"] >= first["y"] + first["height"]
    page.get_by_text("Occasions and weather").click()
    assert overflow(page) <= 0
    small = [
        button.get_attribute("id")
        for button in page.locator(".calendar button:visible").all()
        if (box := button.bounding_box()) and box["height"] < 44
    ]
    assert small == []
    page.locator(".strip .is-planned a").first.click()
    expect(page.get_by_label("Note")).to_be_visible()
    assert overflow(page) <= 0


def test_a_shown_look_is_worn_today_with_the_keyboard(visitor, dressed_site):
    page = visitor.open(dressed_site)
    page.locator(".card .pick").first.check(force=True)
    page.get_by_role("button", name="Complete my look").click()
    page.locator("#look-0 .wear-it summary").focus()
    page.keyboard.press("Enter")
    wore = page.locator("#look-0").get_by_role("button", name="Wore it")
    wore.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("in your calendar")
    page.goto(f"{dressed_site}/calendar")
    expect(page.locator(".strip .is-worn")).to_have_count(1)


def test_pieces_are_chosen_for_a_day_of_the_strip(visitor, dressed_site):
    page = visitor.open(f"{dressed_site}/calendar")
    page.get_by_role("link", name="Choose something for").nth(2).click()
    for row in (0, 1):
        page.locator(".card .pick").nth(row).check(force=True)
    page.get_by_role("button", name="Wear these on").click()
    expect(page.get_by_role("status").first).to_contain_text("Planned")
    expect(page.locator(".strip .is-planned")).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".strip .is-planned")).to_have_count(0)
