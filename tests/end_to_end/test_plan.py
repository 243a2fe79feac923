"""Planning in the browser: choose a capsule, pack and tick off, ask for a purchase, see the doctor."""

import logging
from threading import Thread

import pytest
from playwright.sync_api import expect
from werkzeug.serving import make_server

from tests.wardrobe.worn import worn_photo
from tests.webapp.planner import planner
from webapp.app import create_app

PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture
def plan_site(visitor, tmp_path):
    """The address of a service with a small wardrobe and shop, and photos read by simple rules."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, create_app(service=planner(tmp_path / "home")), threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    visitor.leave()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def me(tmp_path):
    file = tmp_path / "me.png"
    file.write_bytes(worn_photo())
    return file


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_from_the_list_of_plans_to_a_packed_bag_and_a_cured_outfit(visitor, plan_site, me):
    page = visitor.open(f"{plan_site}/plan")
    page.get_by_role("link", name="Capsule").click()
    page.get_by_label("How many pieces").fill("6")
    page.get_by_role("button", name="Choose them").click()
    expect(page.locator(".planned-head h2")).to_contain_text("pieces")
    expect(page.locator("#said")).to_contain_text("pieces")
    expect(page.locator(".small-look image").first).to_be_visible()

    page.get_by_role("link", name="Packing", exact=True).click()
    page.get_by_label("Days").fill("2")
    page.get_by_role("button", name="Pack", exact=True).click()
    expect(page.locator(".trip-day")).to_have_count(2)
    page.locator(".packing-list input").first.check()
    expect(page.locator("#packed-count")).to_contain_text("1 of")
    page.reload()
    expect(page.locator(".packing-list input").first).to_be_checked()

    page.get_by_role("link", name="Gap", exact=True).click()
    page.get_by_role("button", name="Find it").click()
    expect(page.locator(".purchase h2")).to_be_visible()

    page.get_by_role("link", name="Doctor", exact=True).click()
    for name in ("shirt", "jeans", "boots"):
        page.locator(".rail-pieces li", has_text=name).first.locator(".tile").click()
    page.get_by_role("button", name="Examine what is ticked").click()
    expect(page.locator(".big-score")).to_be_visible()

    page.get_by_role("link", name="Bring another outfit").click()
    page.wait_for_url("**/plan/doctor")  # loaded, with what listens to the choice of a photo
    page.set_input_files("#photo", me)
    expect(page.locator(".with-photo .flat-lay image")).to_have_count(2)


def test_it_works_with_plain_forms(visitor, plan_site, me):
    page = visitor.open(f"{plan_site}/plan/packing", java_script_enabled=False)
    page.get_by_label("Days").fill("2")
    page.get_by_role("button", name="Pack", exact=True).click()
    expect(page.locator(".trip-day")).to_have_count(2)
    page.goto(f"{plan_site}/plan/doctor")
    page.set_input_files("#photo", me)
    page.get_by_role("button", name="Examine it").click()
    expect(page.locator(".big-score")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_plans_fit_a_small_phone(visitor, plan_site, scheme):
    page = visitor.open(f"{plan_site}/plan", color_scheme=scheme, **PHONE)
    for path in ("", "/capsule?items=6", "/packing?days=2", "/gap?shop=shop:test", "/doctor"):
        page.goto(f"{plan_site}/plan{path}")
        assert overflow(page) <= 0, path
        for each in page.locator(".plan-nav a, .plan .button:visible, .plan-form input[type=number]").all():
            assert each.bounding_box()["height"] >= 44, path


@pytest.mark.parametrize("scripts", [True, False])
def test_an_answer_below_the_fold_comes_into_view(visitor, plan_site, scripts):
    page = visitor.open(f"{plan_site}/plan/packing", java_script_enabled=scripts, **PHONE)
    expect(page.locator(".planned-example svg")).to_have_count(3)
    page.get_by_label("Days").fill("2")
    page.get_by_role("button", name="Pack", exact=True).click()
    expect(page.locator(".planned-head h2")).to_be_in_viewport()
    expect(page.locator(".planned-example")).to_have_count(0)


def test_the_doctors_bar_sticks_only_where_something_is_ticked(visitor, plan_site):
    page = visitor.open(f"{plan_site}/plan/doctor", viewport={"width": 360, "height": 480})
    press = page.get_by_role("button", name="Examine what is ticked")
    first = page.locator(".rail-pieces .tile").first
    first.scroll_into_view_if_needed()
    expect(press).not_to_be_in_viewport()
    first.click()
    expect(press).to_be_in_viewport()


def test_pieces_are_ticked_by_keyboard(visitor, plan_site):
    page = visitor.open(f"{plan_site}/plan/doctor")
    ticks = page.locator(".rail-pieces .pick")
    for row in (0, 4):
        ticks.nth(row).focus()
        page.keyboard.press("Space")
    expect(page.locator(".rail-pieces .pick:checked")).to_have_count(2)
    page.keyboard.press("Enter")
    expect(page.locator(".big-score")).to_be_visible()
    page.wait_for_load_state()  # or its scripts would be left half read
