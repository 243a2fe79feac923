"""The whole path with plain forms: no script runs at all."""

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def page(visitor, site) -> Page:
    return visitor.open(site, java_script_enabled=False)


def test_upload_correct_complete_swap_keep(page, photo_files, site):
    page.set_input_files("#photos", photo_files)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("In your wardrobe.")).to_be_visible()
    expect(page.locator(".card")).to_have_count(9)

    page.locator(".card .name").first.click()
    page.get_by_label("What it is").select_option("cardigan")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".card").first).to_contain_text("cardigan")

    page.locator(".card .tile").first.click()
    page.locator("#complete").click()
    expect(page.locator("#look-0")).to_be_visible()
    before = page.locator("#look-0 .piece .name").all_inner_texts()
    page.locator("#look-0 .swap").last.click()
    after = page.locator("#look-0 .piece .name").all_inner_texts()
    assert len(set(before) - set(after)) == 1

    page.get_by_role("button", name="Keep this look").first.click()
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()
    page.get_by_role("link", name="Kept", exact=True).click()
    page.reload()
    assert page.locator(".leaf .name").all_inner_texts() == after


def test_a_refused_file_is_named_with_its_reason(page, visitor, photo_files, tmp_path):
    bad = tmp_path / "notes.jpg"
    bad.write_text("not a picture")
    page.set_input_files("#photos", [bad, photo_files[0]])
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".arrival.refused")).to_contain_text("notes.jpg")
    expect(page.locator(".card")).to_have_count(7)
    visitor.forgive("422")


def test_filters_keep_what_was_chosen(page):
    page.locator(".card .tile").first.click()
    page.get_by_role("button", name="Bottoms").click()
    expect(page.locator(".card")).to_have_count(2)
    expect(page.locator(".tray li")).to_have_count(1)
    page.get_by_role("button", name="All", exact=True).click()
    expect(page.locator(".card .pick:checked")).to_have_count(1)


def test_asking_without_a_choice_says_what_to_do(page, visitor):
    page.locator("#complete").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose something first")
    visitor.forgive("422")


def test_delete_and_take_back(page):
    page.locator(".card .name").first.click()
    page.get_by_role("button", name="Delete from my wardrobe").click()
    expect(page.locator(".card")).to_have_count(5)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".card")).to_have_count(6)


def test_the_dark_theme_is_remembered(page):
    page.get_by_role("button", name="Use the dark theme").click()
    # The page that answers must be there before it is asked for again.
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
