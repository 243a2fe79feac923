"""`ensemble import feed`."""

import json

import pytest


@pytest.fixture
def feed(photo_file, tmp_path):
    (tmp_path / "pictures").mkdir()
    photo_file("pictures/1.jpg", "shoes", "#112233")
    photo_file("pictures/2.jpg", "bag", "#445566")
    file = tmp_path / "items.csv"
    file.write_text("code,name,kind\n1,Blue shoe,Formal Shoes\n2,Grey bag,Handbags\n3,Gone,NA\n")
    return file


@pytest.fixture
def arguments(feed):
    pictures = feed.parent / "pictures" / "{code}.jpg"
    columns = [word for pair in ("id=code", "title=name", "type=kind") for word in ("--column", pair)]
    return ["import", "feed", feed, "--shop", "shop:new", *columns, "--images", pictures, "--missing", "NA"]


def test_rows_become_items_and_bad_ones_are_named(ensemble, arguments, client):
    result = ensemble(*arguments)
    assert result.exit_code == 1
    assert "2 added" in result.stdout
    assert "row 4" in result.stdout
    assert {item["title"] for item in client.get("/v1/collections/shop:new/items").json["items"]} == {
        "Blue shoe",
        "Grey bag",
    }


def test_running_it_again_adds_nothing(ensemble, arguments):
    ensemble(*arguments)
    told = json.loads(ensemble(*arguments, "--json").stdout)
    assert (len(told["added"]), len(told["already"]), len(told["refused"])) == (0, 2, 1)


@pytest.mark.parametrize("column", ["type", "type=", "=kind", "spaceship=kind"])
def test_a_column_that_makes_no_sense_is_told(ensemble, feed, column):
    result = ensemble("import", "feed", feed, "--shop", "shop:new", "--column", column)
    assert result.exit_code in {1, 2}
    assert "Traceback" not in result.output


def test_a_column_that_is_not_there_is_told(ensemble, feed):
    result = ensemble("import", "feed", feed, "--shop", "shop:new", "--column", "id=sku")
    assert result.exit_code == 1
    assert "sku" in result.output
    assert "code" in result.output


def test_a_wardrobe_is_no_shop(ensemble, arguments):
    arguments[arguments.index("shop:new")] = "mine"
    result = ensemble(*arguments)
    assert result.exit_code == 2
    assert "wardrobe" in result.output
