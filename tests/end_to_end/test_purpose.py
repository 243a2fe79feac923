"""Saying what the looks are for, in a real browser."""

from playwright.sync_api import expect


def test_a_purpose_is_said_by_keyboard_and_stays_through_a_swap(site, visitor):
    page = visitor.open(site)
    page.locator("#purpose > summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Work", exact=True).check(force=True)
    page.get_by_label("Coldest, in degrees Celsius").fill("2")
    page.locator(".pick").first.check(force=True)
    page.locator("#complete").click()
    expect(page.locator(".asked-for")).to_have_text("For work · 2 °C")
    expect(page.locator(".parts").first).to_contain_text("Suits")
    assert "occasion=work" in page.url
    page.locator(".swap").first.click()
    expect(page.locator(".busy")).to_have_count(0)
    expect(page.locator(".asked-for")).to_have_text("For work · 2 °C")


def test_a_purpose_works_on_a_phone_without_scripts(site, visitor):
    phone = {"width": 360, "height": 740}
    page = visitor.open(f"{site}/?occasion=party", viewport=phone, java_script_enabled=False)
    expect(page.get_by_label("Party", exact=True)).to_be_checked()
    page.get_by_label("or in your own words").fill("Standesamt")
    page.get_by_label("Budget for what has to be bought").fill("cheap")
    page.locator(".card label.tile").first.click()
    page.locator("#complete").click()
    expect(page.get_by_role("alert")).to_contain_text("'cheap' is no price")
    page.get_by_text("Back to choosing").click()
    expect(page.get_by_label("Budget for what has to be bought")).to_have_value("cheap")
    page.get_by_label("Budget for what has to be bought").fill("")
    page.locator("#complete").click()
    expect(page.locator(".asked-for")).to_have_text("For Standesamt")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    visitor.forgive("422")
