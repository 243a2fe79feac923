"""Traits in words, as one would say them of things one likes: navy, trousers, florals, long sleeves."""

from recommender.taste.item_traits import COLOUR, COLOUR_FAMILY, FAMILY, PRICE, TYPE, Trait

_ODD = {
    "scarf": "scarves",
    "small goods": "small goods",
    "knitwear": "knitwear",
    "ethnic": "traditional wear",
}
# Neither in one number nor in the other.
_SAME = ("wear", "jewellery")
_SAID = {
    "pattern:plain": "plain pieces",
    "pattern:floral": "florals",
    "pattern:striped": "stripes",
    "pattern:checked": "checks",
    "pattern:spotted": "dots",
    "pattern:graphic": "graphics",
    "pattern:animal": "animal prints",
    "material:woven": "woven fabrics",
    "material:knit": "knits",
    "formality:casual": "casual pieces",
    "formality:formal": "formal pieces",
    "formality:sports": "sportswear",
    "formality:ethnic": "traditional wear",
    "sleeve:none": "sleeveless pieces",
    "neckline:v-neck": "V-necks",
    "gender:women": "women's pieces",
    "gender:men": "men's pieces",
    "gender:girls": "girls' pieces",
    "gender:boys": "boys' pieces",
}
_AROUND = {
    COLOUR: "{}",
    "material": "{}",
    "pattern": "{} patterns",
    "formality": "{} pieces",
    "sleeve": "{} sleeves",
    "length": "{} lengths",
    "neckline": "{} necks",
    "gender": "pieces for {}",
    PRICE: "prices {}",
}


def words_for(name: str) -> str:
    """The words for a trait; raises ValueError for what is none."""
    trait = Trait.read(name)
    if trait.field in (TYPE, FAMILY):
        return plural(trait.value)
    if trait.field == COLOUR_FAMILY:
        return f"{trait.value}s"
    return _SAID.get(trait.name) or _AROUND[trait.field].format(trait.value)


def plural(kind: str) -> str:
    """Several of a kind: dresses, watches, scarves; jeans and jewellery stay as they are."""
    if kind in _ODD:
        return _ODD[kind]
    if kind.endswith(_SAME) or (kind.endswith("s") and not kind.endswith("ss")):
        return kind
    return f"{kind}es" if kind.endswith(("s", "ch", "sh", "x")) else f"{kind}s"
