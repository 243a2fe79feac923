"""On every page and width: nothing sticks out, everything has a name, fingers can hit it."""

import pytest
from playwright.sync_api import Page, expect

PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
WAYS = {"phone": PHONE, "desktop": {}, "dark phone": PHONE | {"color_scheme": "dark"}}

NAMELESS = """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, [role=img]")]
    .filter((each) => each.checkVisibility() && !each.closest("[aria-hidden=true]"))
    .filter((each) => !(each.labels?.[0]?.textContent.trim() || each.getAttribute("aria-label")
        || each.getAttribute("aria-labelledby") || each.textContent.trim()))
    .map((each) => each.outerHTML.slice(0, 120))"""
WITHOUT_ALT = "() => [...document.images].filter((each) => !each.hasAttribute('alt')).map((each) => each.src)"
SMALL = """() =>
    [...document.querySelectorAll("button, select, .swap, .tile, .sources label, summary, nav a")]
    .filter((each) => each.checkVisibility() && !each.closest(".unseen, [aria-hidden=true]"))
    .filter((each) => each.getBoundingClientRect().height < 43.5)
    .map((each) => each.outerHTML.slice(0, 120))"""
DUPLICATE_IDS = """() => { const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
    return ids.filter((id, row) => ids.indexOf(id) !== row); }"""


def check(page: Page) -> None:
    width, room = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert width <= room
    assert page.evaluate(NAMELESS) == []
    assert page.evaluate(WITHOUT_ALT) == []
    assert page.evaluate(SMALL) == []
    assert page.evaluate(DUPLICATE_IDS) == []
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("way", WAYS)
def test_every_page_fits_and_names_its_controls(visitor, site, way):
    page = visitor.open(site, **WAYS[way])
    check(page)
    page.locator(".card .tile").first.click()
    page.locator("#complete").click()
    expect(page.locator("#look-0")).to_be_visible()
    check(page)
    page.get_by_role("button", name="Keep this look").first.click()
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()
    page.goto(f"{site}/looks/kept")
    check(page)
    page.goto(site)
    address = page.locator(".card .name").first.get_attribute("href")
    page.goto(f"{site}{address}")
    check(page)


@pytest.mark.parametrize("way", WAYS)
def test_the_empty_page_fits(visitor, empty_site, way):
    page = visitor.open(empty_site, **WAYS[way])
    check(page)
    page.goto(f"{empty_site}/looks/kept")
    check(page)


def test_nothing_jumps_while_pictures_load(visitor, site):
    page = visitor.open(site)
    page.evaluate(
        """() => { window.moved = 0;
        new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) window.moved += shift.value;
        }).observe({type: "layout-shift", buffered: true}); }"""
    )
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") < 0.01


def test_a_page_that_is_not_there_is_a_page_all_the_same(visitor, site):
    page = visitor.open(site)
    page.goto(f"{site}/items/itm_none")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing hangs here.")
    visitor.forgive("404")
