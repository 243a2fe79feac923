"""Everything with the keys alone, and nothing that only a mouse can reach."""

from playwright.sync_api import Page, expect

PRESSES = 80


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(PRESSES):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"{PRESSES} presses of Tab never reached {selector}")


def test_choose_complete_swap_and_keep_with_the_keys(visitor, site):
    page = visitor.open(site)
    tab_to(page, ".card .pick")
    page.keyboard.press("Space")
    tab_to(page, "#complete")
    page.keyboard.press("Enter")
    expect(page.locator("#stage-title")).to_be_focused()
    tab_to(page, "#look-0 .swap")
    page.keyboard.press("Enter")
    page.wait_for_url("**swap=**")
    tab_to(page, "#keep-0")
    page.keyboard.press("Enter")
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()


def test_enter_on_a_piece_completes_the_look(visitor, site):
    page = visitor.open(site)
    tab_to(page, ".card .pick")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("#look-0")).to_be_visible()


def test_escape_closes_the_correction_and_focus_returns(visitor, site):
    page = visitor.open(site)
    tab_to(page, "a[data-correct]")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_be_visible()
    expect(page.locator("dialog select")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator("a[data-correct]").first).to_be_focused()


def test_the_first_press_of_tab_offers_to_skip(visitor, site):
    page = visitor.open(site)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()


def test_what_has_the_focus_can_be_seen(visitor, site):
    page = visitor.open(site)
    tab_to(page, "#complete")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
