"""Opinions on pieces and the page of one's taste, in a browser."""

import pytest
from playwright.sync_api import Page, expect


def complete(page: Page) -> None:
    """Ask for looks around the first piece of the shelf."""
    page.locator(".card .tile").first.click()
    page.locator("#complete").click()
    expect(page.locator("#look-0")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_like_a_piece_of_a_look_and_find_it_on_the_taste_page(visitor, site, scripts):
    page = visitor.open(site, java_script_enabled=scripts)
    complete(page)
    shown = page.locator("#look-0 .piece .name").all_inner_texts()
    like = page.locator("#look-0 .opinion[value=like]").last
    like.click()
    expect(page.locator("#look-0 .opinion[value=like]").last).to_have_attribute("aria-pressed", "true")
    assert page.locator("#look-0 .piece .name").all_inner_texts() == shown
    page.goto(f"{site}/taste")
    expect(page.locator(".act")).to_have_count(1)
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("Nothing is known of it yet")).to_be_visible()


def test_an_opinion_keeps_the_focus_and_counts_in_the_dialog_too(visitor, site):
    page = visitor.open(site)
    page.locator(".card .name").first.click()
    dialog = page.locator("#correcting")
    dislike = dialog.locator(".opinion[value=dislike]")
    dislike.focus()
    page.keyboard.press("Enter")
    expect(dislike).to_have_attribute("aria-pressed", "true")
    expect(dislike).to_be_focused()
    expect(dialog).to_be_visible()
    expect(page.locator("#said")).to_have_text("Not for me")


def test_say_undo_and_forget(visitor, site):
    page = visitor.open(f"{site}/taste")
    page.get_by_label("I have a view on").select_option("navy")
    page.locator(".say-form").get_by_role("button", name="Avoid").click()
    expect(page.get_by_role("heading", name="You avoid")).to_be_visible()
    page.locator("#undo").click()
    expect(page.get_by_role("heading", name="You avoid")).to_have_count(0)
    page.get_by_label("I have a view on").select_option("florals")
    page.locator(".say-form").get_by_role("button", name="Like").click()
    page.get_by_text("Forget everything").click()
    page.get_by_label("Yes, forget it").check()
    page.get_by_role("button", name="Forget my taste").click()
    expect(page.get_by_text("Nothing is known of it yet")).to_be_visible()
    page.locator("#undo").click()
    expect(page.get_by_role("heading", name="You like")).to_be_visible()


def test_nothing_stands_out_of_a_phone_and_targets_are_large(visitor, site):
    phone = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
    page = visitor.open(site, **phone)
    complete(page)
    for address in (page.url, f"{site}/taste"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.goto(f"{site}/taste")
    page.get_by_label("I have a view on").select_option("navy")
    page.locator(".say-form").get_by_role("button", name="Like").click()
    box = page.locator(".stances button").first.bounding_box()
    assert box is not None
    assert box["height"] >= 44
