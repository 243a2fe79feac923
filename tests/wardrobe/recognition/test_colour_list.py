import pytest

from wardrobe.recognition.colour_list import ColourList, ColourListError


@pytest.fixture
def listed(tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("name,hex\ncloudy blue,#acc2d9\ndust,#B2996E\n")
    return file


def test_the_nearest_name_is_told(listed):
    names = ColourList.load(listed)
    assert names.nearest("#a8c0dc") == "cloudy blue"
    assert names.nearest("#b09a70") == "dust"


@pytest.mark.parametrize("text", ["name,hex\n", "name,hex\ndust,brown\n", "colour,code\ndust,#b2996e\n", ""])
def test_what_is_no_list_of_colours_is_refused(tmp_path, text):
    file = tmp_path / "names.csv"
    file.write_text(text)
    with pytest.raises(ColourListError, match=r"names\.csv"):
        ColourList.load(file)
