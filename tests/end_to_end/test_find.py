"""Finding a piece in a real browser: typed, dropped, by keyboard, on a phone, without scripts."""

import pytest
from playwright.sync_api import Page, expect

PHONE = {"viewport": {"width": 360, "height": 740}}


def fits(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scripts", [True, False])
def test_words_find_a_piece_and_say_why(visitor, site, scripts):
    page = visitor.open(f"{site}/find", java_script_enabled=scripts)
    page.get_by_label("What are you looking for?").fill("schwarze Hose")
    page.keyboard.press("Enter")
    expect(page.locator(".finds .card").first).to_contain_text("colour black")
    assert "words=schwarze" in page.url


def test_a_chosen_picture_is_searched_with_at_once(visitor, site, photo_files):
    page = visitor.open(f"{site}/find", **PHONE)
    assert fits(page)
    page.set_input_files("#picture", photo_files[0])
    expect(page.locator(".finds .card").first).to_be_visible()
    assert fits(page)


def test_more_like_this_but_in_another_colour_by_keyboard(visitor, site):
    page = visitor.open(f"{site}/find?words=shirt&from=mine")
    page.locator(".finds .more").first.focus()
    page.keyboard.press("Enter")
    page.get_by_label("but").select_option("colour=red")
    page.locator("#search").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#understood")).to_contain_text("colour red")
    expect(page.locator(".finds .card").first).to_be_visible()
    assert "change=colour" in page.url
