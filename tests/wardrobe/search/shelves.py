"""Small shelves of items in columns, and a space of two dimensions to search them in."""

from dataclasses import dataclass

import numpy as np

from wardrobe.feeds.price import read_price
from wardrobe.search.columns import ItemColumns
from wardrobe.search.spaces import SearchSpaces
from wardrobe.search.told import ItemWords, item_words
from wardrobe.vocabulary.shop_words import ShopWords
from wardrobe.vocabulary.word_forms import tokens

WORDS = ShopWords.load()


@dataclass(frozen=True)
class Plane:
    """Pictures and texts on a circle: a picture lies where `plane@1` says, every text to the right."""

    version: str = "plane@1"
    encoders: tuple[str, ...] = ("plane@1",)
    dim: int = 2

    def place(self, vectors):
        return vectors["plane@1"]

    def pictures(self, vectors):
        return vectors["plane@1"]

    def texts(self, texts):
        return np.array([[1.0, 0.0]] * len(texts), np.float32)

    def verdict(self, cosine):
        return "same" if cosine > 0.99 else None


SPACES = SearchSpaces(Plane(), Plane())


def at(degrees):
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))], np.float32)


def item(type_name, slot, title="", colours=("black",), facts=None, attributes=(), degrees=0.0):
    """A row as it is stored, and where its picture lies."""
    row = {
        "type": type_name,
        "slot": slot,
        "title": title,
        "colours": [{"name": name, "share": 0.9} for name in colours],
        "attributes": [{"name": name, "value": value, "probability": 0.9} for name, value in attributes],
        "facts": facts or {},
    }
    return row, degrees


def shelf(*items):
    rows = [row for row, _ in items]
    places = np.stack([at(degrees) for _, degrees in items]) if items else np.zeros((0, 2), np.float32)
    return ItemColumns(
        ids=tuple(f"itm_{number}" for number in range(len(rows))),
        sources=("mine",) * len(rows),
        titles=tuple(row["title"] for row in rows),
        types=tuple(row["type"] for row in rows),
        words=tuple(item_words(row, WORDS) for row in rows),
        prices=tuple(read_price(row["facts"]["price"]) if "price" in row["facts"] else None for row in rows),
        title_words=tuple(frozenset(tokens(row["title"])) for row in rows),
        looks=places,
        meanings=places,
    )


def says(**values):
    return ItemWords({field: frozenset(said.split(",")) for field, said in values.items()}, {})
