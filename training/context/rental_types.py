"""What the categories of rentals are in the closed list of types."""

from collections.abc import Mapping

# Trait (a type, with a length where the category has one) -> the categories that stand for it; the few
# others (combo, print, for) say nothing that can be seen.
_CATEGORIES: Mapping[str, str] = {
    "dress": "dress sheath shift shirtdress frock midi kaftan caftan",
    "dress long": "gown ballgown maxi",
    "dress short": "mini",
    "jumpsuit": "jumpsuit overalls",
    "jumpsuit short": "romper",
    "skirt": "skirt skirts skort",
    "trousers": "pants pant trouser trousers culotte culottes",
    "leggings": "legging leggings tight",
    "jeans": "jeans",
    "joggers": "jogger sweatpants",
    "top": "top",
    "tank top": "tank cami",
    "blouse": "blouse",
    "shirt": "shirt buttondown",
    "tunic": "tunic",
    "t-shirt": "tee t-shirt",
    "long-sleeved top": "henley",
    "sweater": "sweater pullover knit turtleneck crewneck",
    "cardigan": "cardigan",
    "sweatshirt": "sweatshirt sweatershirt",
    "hoodie": "hoodie",
    "waistcoat": "vest",
    "jacket": "jacket bomber blouson kimono",
    "blazer": "blazer suit",
    "coat": "coat peacoat overcoat cape poncho duster",
    "trench coat": "trench",
    "puffer coat": "down parka",
}
TRAITS: tuple[str, ...] = tuple(_CATEGORIES)
TRAIT_OF: Mapping[str, str] = {
    category: trait for trait, categories in _CATEGORIES.items() for category in categories.split()
}
# What rentals call our occasions; "other" says nothing, and nobody rents for sport.
OCCASION_OF: Mapping[str, str] = {
    "everyday": "everyday",
    "work": "work",
    "date": "date",
    "party": "party",
    "party: cocktail": "party",
    "wedding": "wedding guest",
    "formal affair": "formal affair",
    "vacation": "travel",
}
OCCASIONS: tuple[str, ...] = tuple(dict.fromkeys(OCCASION_OF.values()))
