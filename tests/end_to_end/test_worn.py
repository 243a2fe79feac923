"""A photo of somebody: straight to the choice, nothing kept before, pieces and outfit kept after."""

import pytest
from playwright.sync_api import expect

from tests.wardrobe.garments import photo
from tests.wardrobe.worn import worn_photo

PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture
def me(tmp_path):
    file = tmp_path / "me.png"
    file.write_bytes(worn_photo())
    return file


@pytest.fixture
def piece(tmp_path):
    file = tmp_path / "piece.jpg"
    file.write_bytes(photo().data)
    return file


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_pieces_are_chosen_named_and_kept_as_worn(visitor, simple_site, me):
    page = visitor.open(simple_site)
    page.set_input_files("#photos", me)
    expect(page.get_by_role("heading", name="Which are yours?")).to_be_visible()
    ticks = page.locator(".worn-piece .pick")
    expect(ticks).to_have_count(3)
    expect(page.locator(".worn-piece .pick:checked")).to_have_count(2)
    page.get_by_text("1 left out").click()
    expect(page.get_by_text("too little of it is seen")).to_be_visible()

    page.locator(".worn-piece .tile").nth(2).click()
    page.get_by_label("What piece 3 is").select_option("cap")
    page.get_by_role("button", name="Keep what is ticked").click()
    expect(page.get_by_role("status").first).to_contain_text("kept as worn")
    expect(page.locator(".card")).to_have_count(3)
    expect(page.locator(".card", has_text="cap")).to_have_count(1)

    page.get_by_role("link", name="See kept looks").click()
    leaf = page.locator(".leaf")
    expect(leaf).to_contain_text("as worn")
    expect(leaf.locator("image")).to_have_count(3)
    leaf.get_by_role("button", name="Forget").click()
    expect(page.locator(".leaf")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".leaf")).to_have_count(1)


def test_it_works_with_plain_forms(visitor, simple_site, me, piece):
    page = visitor.open(simple_site, java_script_enabled=False)
    page.set_input_files("#photos", [me, piece])
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("1 other photo showed one piece")).to_be_visible()
    page.get_by_role("button", name="Keep what is ticked").click()
    expect(page.locator(".card")).to_have_count(3)


def test_nothing_is_kept_when_one_goes_back(visitor, simple_site, me):
    page = visitor.open(simple_site)
    page.set_input_files("#photos", me)
    page.get_by_role("link", name="Keep nothing").click()
    expect(page.locator(".card")).to_have_count(0)


def test_among_other_photos_a_worn_one_waits_in_its_line(visitor, simple_site, me, piece):
    page = visitor.open(simple_site)
    page.set_input_files("#photos", [piece, me])
    expect(page.locator(".arrival.named")).to_have_count(1)
    page.get_by_role("button", name="Choose from 3 worn pieces").click()
    expect(page.get_by_role("heading", name="Which are yours?")).to_be_visible()


def test_the_choice_can_be_made_by_keyboard(visitor, simple_site, me):
    page = visitor.open(simple_site)
    page.set_input_files("#photos", me)
    page.locator(".worn-piece .pick").first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".worn-piece .pick:checked")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.get_by_label("What piece 1 is")).to_be_focused()
    page.locator("#keep-worn").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_choice_fits_a_small_phone(visitor, simple_site, me, scheme):
    page = visitor.open(simple_site, color_scheme=scheme, **PHONE)
    page.set_input_files("#photos", me)
    expect(page.locator(".worn-piece")).to_have_count(3)
    assert overflow(page) <= 0
    expect(page.locator("#keep-worn")).to_be_in_viewport()
    for box in (each.bounding_box() for each in page.locator(".worn select, .worn .button").all()):
        assert box["height"] >= 44


def test_a_pieces_answers_are_shown_on_its_picture_and_fit_a_phone(visitor, simple_site, piece):
    page = visitor.open(simple_site, **PHONE)
    page.set_input_files("#photos", piece)
    expect(page.locator(".arrival.named")).to_have_count(1)
    page.goto(simple_site + page.locator(".card .name").first.get_attribute("href"))
    page.get_by_text("Why do you think so?").click()
    shown = page.locator(".looked img")
    expect(shown).to_have_count(3)
    for image in shown.all():
        image.scroll_into_view_if_needed()
        page.wait_for_function(
            "(image) => image.complete && image.naturalWidth > 0", arg=image.element_handle()
        )
    assert overflow(page) <= 0
