"""With real photos at hand, the sample wardrobe is one person's photos."""

from PIL import Image

from wardrobe.sample.closet import one_persons_photos


def _folder(tmp_path, rows):
    (tmp_path / "images").mkdir()
    lines = ["image,sender_id,label,kids"]
    for place, (sender, label) in enumerate(rows):
        lines.append(f"photo{place},{sender},{label},False")
        Image.new("RGB", (40, 40), (place * 9 % 256, 90, 120)).save(tmp_path / "images" / f"photo{place}.jpg")
    (tmp_path / "images.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_the_person_with_most_slots_is_chosen_and_slots_take_turns(tmp_path):
    rows = [("1", "T-Shirt")] * 5 + [("2", "T-Shirt"), ("2", "T-Shirt"), ("2", "Pants"), ("2", "Shoes")]
    names = one_persons_photos(_folder(tmp_path, rows))
    assert names == ["photo5", "photo7", "photo8", "photo6"]


def test_labels_that_mean_nothing_are_left_out(tmp_path):
    names = one_persons_photos(_folder(tmp_path, [("1", "Not sure"), ("1", "Skirt"), ("1", "Other")]))
    assert names == ["photo1"]


def test_no_more_than_forty_photos_are_taken(tmp_path):
    rows = [("1", label) for label in ("T-Shirt", "Pants", "Dress") for _ in range(20)]
    assert len(one_persons_photos(_folder(tmp_path, rows))) == 40
