"""The main job on photos that people really took."""

import csv

import pytest
from playwright.sync_api import expect

WANTED = {"T-Shirt": "t-shirt", "Pants": "jeans", "Shoes": "trainers", "Outwear": "jacket", "Skirt": "skirt"}


@pytest.fixture
def closet(data) -> dict:
    """One grown-up's photo of each label, by label."""
    folder = data / "closet-photos"
    found = {}
    with (folder / "images.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            if row["kids"] == "False" and row["label"] in WANTED:
                found.setdefault(row["label"], folder / "images" / f"{row['image']}.jpg")
    return found


def test_real_photos_become_a_look_that_is_kept(visitor, empty_site, closet):
    page = visitor.open(empty_site)
    page.set_input_files("#photos", list(closet.values()))
    expect(page.locator(".arrival.named")).to_have_count(len(WANTED))

    lines = page.locator(".arrival.named").all()
    for line, label in zip(lines, closet, strict=True):
        line.get_by_role("combobox").select_option(WANTED[label])
        expect(line).to_contain_text("Corrected")

    page.get_by_role("button", name="Shoes").click()
    expect(page.locator(".card")).to_have_count(1)
    page.locator(".card .tile").click()
    page.locator("#complete").click()
    expect(page.locator("#look-0 .flat-lay image").first).to_be_visible()
    page.locator("#look-0 .swap").first.click()
    page.wait_for_url("**swap=**")
    page.locator("#keep-0").click()
    expect(page.locator("#look-0 .kept-mark")).to_be_visible()
    page.goto(f"{empty_site}/looks/kept")
    page.reload()
    expect(page.locator(".leaf")).to_have_count(1)
