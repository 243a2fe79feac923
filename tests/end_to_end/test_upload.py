"""Photos in: picked, dropped, refused, tried again, corrected in place."""

from playwright.sync_api import expect


def test_photos_are_named_one_by_one_and_hang_in_the_wardrobe(visitor, empty_site, photo_files):
    page = visitor.open(empty_site)
    expect(page.get_by_role("button", name="Try with the sample")).to_be_visible()
    page.set_input_files("#photos", photo_files)
    expect(page.locator(".arrival")).to_have_count(3)
    expect(page.locator(".arrival.named")).to_have_count(3)
    expect(page.locator(".card")).to_have_count(3)
    page.reload()
    expect(page.locator(".card")).to_have_count(3)


def test_a_file_that_is_no_picture_is_refused_with_its_reason_and_the_rest_go_on(
    visitor, site, photo_files, tmp_path
):
    bad = tmp_path / "notes.jpg"
    bad.write_text("not a picture")
    page = visitor.open(site)
    page.set_input_files("#photos", [bad, *photo_files])
    refused = page.locator(".arrival.refused")
    expect(refused).to_contain_text("notes.jpg")
    expect(refused.locator(".why")).not_to_be_empty()
    expect(page.locator(".arrival.named")).to_have_count(3)
    refused.get_by_role("button", name="Try again").click()
    expect(page.locator(".arrival.refused .why")).not_to_be_empty()
    page.locator(".arrival.refused").get_by_role("button", name="Dismiss notes.jpg").click()
    expect(page.locator(".arrival.refused")).to_have_count(0)


def test_what_was_chosen_stays_chosen_while_photos_arrive(visitor, site, photo_files):
    page = visitor.open(site)
    page.locator(".card .tile").first.click()
    page.set_input_files("#photos", photo_files[:1])
    expect(page.locator(".card")).to_have_count(7)
    expect(page.locator(".pick:checked")).to_have_count(1)


def test_a_dropped_photo_is_taken(visitor, site):
    page = visitor.open(site)
    page.evaluate(
        """async () => {
        const canvas = new OffscreenCanvas(300, 300);
        const pen = canvas.getContext("2d");
        pen.fillStyle = "#eee"; pen.fillRect(0, 0, 300, 300);
        pen.fillStyle = "#935"; pen.fillRect(70, 40, 160, 230);
        const file = new File([await canvas.convertToBlob({type: "image/png"})], "dropped.png");
        const carried = new DataTransfer();
        carried.items.add(file);
        document.querySelector(".drop").dispatchEvent(
            new DragEvent("drop", {dataTransfer: carried, bubbles: true, cancelable: true}));
        }"""
    )
    expect(page.locator(".arrival.named")).to_have_count(1)


def test_a_name_is_corrected_in_its_line_and_stays_corrected(visitor, site, photo_files):
    page = visitor.open(site)
    page.set_input_files("#photos", photo_files[1:2])
    line = page.locator(".arrival.named")
    line.get_by_role("combobox").select_option("cardigan")
    expect(line).to_contain_text("Corrected")
    expect(page.locator(".card").first).to_contain_text("cardigan")
    page.reload()
    expect(page.locator(".card").first).to_contain_text("cardigan")
