from training.parsing.class_sets import ClassSets
from wardrobe.recognition.parsing_classes import CLASSES, FIRST_GARMENT


def names(sets, number):
    return {name for name, allowed in zip(CLASSES, sets.table()[number], strict=True) if allowed}


def test_the_first_numbers_are_the_single_classes():
    sets = ClassSets()
    assert [names(sets, row) for row in range(len(CLASSES))] == [{name} for name in CLASSES]
    assert names(sets, sets.no_garment) == {"background", "skin", "hair"}
    assert names(sets, sets.anything) == set(CLASSES)


def test_a_label_allows_what_its_types_may_be_parsed_as():
    sets = ClassSets()
    assert names(sets, sets.of_types({"jeans": 1.0})) == {"jeans"}
    assert names(sets, sets.of_types({"trousers": 1.0, "jeans": 1.0, "dress": 0.1})) == {
        "jeans",
        "pants",
        "suit",
    }


def test_a_label_that_means_no_type_allows_every_garment():
    sets = ClassSets()
    assert names(sets, sets.of_types({})) == set(CLASSES[FIRST_GARMENT:])


def test_the_same_set_has_the_same_number():
    sets = ClassSets()
    assert sets.row(["hat", "scarf"]) == sets.row(["scarf", "hat"])
    assert sets.row(["hat"]) == CLASSES.index("hat")
