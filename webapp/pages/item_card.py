"""An item as the page shows it."""

from dataclasses import dataclass

from compatibility.item_types import UNSURE
from wardrobe.recognition.attribute_heads import known_values
from webapp.shapes.colour_shape import ColourShape
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.type_guess import TypeGuess

LEAST_GUESS = 0.05


@dataclass(frozen=True)
class Answer:
    """Something told of an item that can be shown on its picture: how to ask for it, and what it says."""

    asked: str
    words: str


@dataclass(frozen=True)
class ItemCard:
    """An item with a name to read, and whether it may be corrected here."""

    item: ItemShape
    yours: bool

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def name(self) -> str:
        """What to call it: its title, or colour and type, or an honest shrug."""
        if self.item.title:
            return self.item.title
        if self.item.type == UNSURE:
            return "What is this?"
        return f"{self.colour} {self.item.type}".strip().capitalize()

    @property
    def colour(self) -> str:
        """The name of its main colour; empty when no colour was read."""
        return self.item.colours[0].name if self.item.colours else ""

    @property
    def colours(self) -> list[ColourShape]:
        return self.item.colours

    @property
    def guesses(self) -> list[TypeGuess]:
        """What the recogniser thought, without what it hardly thought of."""
        return [guess for guess in self.item.guesses if guess.probability >= LEAST_GUESS]

    @property
    def answers(self) -> list[Answer]:
        """What was told and can be looked for in the picture: type, colours, attributes."""
        kind = self.item.type if self.sure else self.guesses[0].type if self.guesses else None
        return [
            *([Answer(f"type:{kind}", kind)] if kind else []),
            *(Answer(f"colour:{colour.name}", colour.name) for colour in self.colours),
            *(
                Answer(f"attribute:{a.name}", f"{self.word_for(a.name).lower()}: {a.value}")
                for a in self.item.attributes
            ),
        ]

    def word_for(self, attribute: str) -> str:
        """What the page calls an attribute: what is told is whom a garment is made for, not who wears it."""
        return "Made for" if attribute == "gender" else attribute.capitalize()

    def values_of(self, attribute: str) -> tuple[str, ...]:
        """What an attribute can be told to be: suggested to whoever sets it right."""
        return known_values().get(attribute, ())

    @property
    def sure(self) -> bool:
        return self.item.type != UNSURE

    def picture(self, size: int) -> str:
        """The address of its cut-out, the longest side at most `size` pixels."""
        return f"{self.item.pictures.cutout}&size={size}"
