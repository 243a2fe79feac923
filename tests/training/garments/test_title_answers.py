import pytest

from training.garments.title_answers import catalogue_answers

ROW = {
    "id": "1",
    "articleType": "Tops",
    "gender": "Women",
    "season": "Fall",
    "usage": "NA",
    "productDisplayName": "Brand Women Top",
}


def said(**changed):
    return {question: set(answer) for question, answer in catalogue_answers(ROW | changed).items()}


@pytest.mark.parametrize(
    ("title", "question", "values"),
    [
        ("Brand Men Striped Blue Polo", "pattern", {"striped"}),
        ("Brand Checks Shirt", "pattern", {"checked"}),
        ("Brand Solid Grey Sweater", "pattern", {"plain"}),
        ("Brand Printed Kurta", "pattern", {"floral", "spotted", "graphic", "animal", "other"}),
        ("Brand Floral Printed Top", "pattern", {"floral"}),
        ("Brand Sleeveless Top", "sleeve", {"none"}),
        ("Brand Full Sleeve Shirt", "sleeve", {"long"}),
        ("Brand V-Neck Sweater", "neckline", {"v-neck"}),
        ("Brand Leather Belt", "material", {"leather"}),
    ],
)
def test_words_of_a_title(title, question, values):
    assert said(productDisplayName=title)[question] == values


def test_nothing_is_made_up():
    assert said() == {"gender": {"women"}}
    assert "pattern" not in said(productDisplayName="Checkmate Men Top")


def test_columns_answer_too():
    found = said(articleType="Shorts", usage="Sports", season="Summer", gender="Boys")
    assert found == {
        "length": {"short"},
        "formality": {"sports"},
        "season": {"summer"},
        "gender": {"men"},
    }


def test_the_title_goes_before_what_the_type_is_usually_made_of():
    assert said(articleType="Shirts", productDisplayName="Brand Denim Shirt")["material"] == {"denim"}
    assert said(articleType="Shirts")["material"] == {"woven"}
