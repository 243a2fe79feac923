"""The main job in the browser: choose, complete, swap, keep, come back."""

from playwright.sync_api import Page, expect


def complete_around_first(page: Page) -> None:
    page.locator(".card .tile").first.click()
    page.get_by_role("button", name="Complete my look").last.click()
    expect(page.locator("#look-0")).to_be_visible()


def names(page: Page, look: str) -> list[str]:
    return page.locator(f"{look} .piece .name").all_inner_texts()


def test_choose_complete_swap_keep_reload(visitor, site):
    page = visitor.open(site)
    complete_around_first(page)
    assert page.locator(".spread").count() >= 2
    expect(page.locator("#look-0 .reasons li").first).not_to_be_empty()
    expect(page.locator("#look-0 .flat-lay image").first).to_be_visible()

    before, others = names(page, "#look-0"), names(page, "#look-1")
    page.locator("#look-0 .swap").last.click()
    page.wait_for_url("**swap=0.itm_**")
    after = names(page, "#look-0")
    assert len(set(before) - set(after)) == 1
    assert names(page, "#look-1") == others

    page.get_by_role("button", name="Keep this look").first.click()
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()
    page.reload()
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()
    assert names(page, "#look-0") == after

    page.get_by_role("link", name="Kept", exact=True).click()
    expect(page.locator(".leaf")).to_have_count(1)
    assert page.locator(".leaf .name").all_inner_texts() == after


def test_the_back_button_takes_a_swap_back(visitor, site):
    page = visitor.open(site)
    complete_around_first(page)
    before = names(page, "#look-0")
    page.locator("#look-0 .swap").last.click()
    page.wait_for_url("**swap=**")
    page.go_back()
    expect(page.locator("#look-0 .piece .name").last).to_have_text(before[-1])


def test_from_my_wardrobe_only_nothing_comes_from_the_shop(visitor, site):
    page = visitor.open(site)
    page.get_by_label("Mine", exact=True).check(force=True)
    complete_around_first(page)
    expect(page.locator("#stage")).not_to_contain_text("from the shop")


def test_pieces_chosen_on_two_shelves_come_together(visitor, site):
    page = visitor.open(site)
    page.locator(".card .tile").first.click()
    page.get_by_role("button", name="Demo shop").click()
    expect(page.locator("#wardrobe-title")).to_have_text("The shop")
    page.locator(".card .tile").first.click()
    expect(page.locator(".tray li")).to_have_count(1)
    page.locator("#complete").click()
    expect(page.locator("#look-0").get_by_text("chosen", exact=True)).to_have_count(2)


def test_a_look_is_forgotten_and_taken_back(visitor, site):
    page = visitor.open(site)
    complete_around_first(page)
    page.get_by_role("button", name="Keep this look").first.click()
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()
    page.goto(f"{site}/looks/kept")
    page.get_by_role("button", name="Forget").click()
    expect(page.locator(".leaf")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".leaf")).to_have_count(1)


def test_an_item_is_deleted_and_taken_back_with_its_place_in_the_kept_look(visitor, site):
    page = visitor.open(site)
    complete_around_first(page)
    page.get_by_role("button", name="Keep this look").first.click()
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()
    page.locator("#wardrobe .card .name").first.click()
    page.get_by_role("button", name="Delete from my wardrobe").click()
    expect(page.locator(".card")).to_have_count(5)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".card")).to_have_count(6)
    page.goto(f"{site}/looks/kept")
    expect(page.locator(".leaf")).not_to_contain_text("deleted")


def test_no_more_than_eight_can_be_chosen(visitor, site):
    page = visitor.open(site)
    for tile in page.locator(".card .tile").all():
        tile.click()
    page.get_by_role("button", name="Demo shop").click()
    expect(page.locator(".tray li")).to_have_count(6)
    for row in range(4):
        page.locator(".card .tile").nth(row).click()
    expect(page.locator(".pick:checked")).to_have_count(8)
