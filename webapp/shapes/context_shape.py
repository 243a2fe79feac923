"""What a look is for, as the world says it: occasion, weather, dress code, colours, money."""

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from compatibility.item_types import Slot
from recommender.context.context import OCCASIONS, Context, colours_of, occasion_of
from wardrobe.feeds.price import Price, read_price
from webapp.shapes.shape import Shape

Celsius = Annotated[float, Field(ge=-60, le=60)]
Words = Annotated[str, Field(min_length=1, max_length=80)]
Money = Annotated[str, Field(max_length=40, examples=["120 EUR"])]


class WeatherShape(Shape):
    """The coldest and warmest it gets, in Celsius, and whether it rains or blows; typed, never looked up."""

    low_c: Celsius | None = Field(default=None, examples=[4])
    high_c: Celsius | None = None
    rain: bool = False
    wind: bool = False

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if self.low_c is not None and self.high_c is not None and self.low_c > self.high_c:
            raise ValueError(f"low_c {self.low_c:g} is above high_c {self.high_c:g}")
        return self


class BudgetShape(Shape):
    """What the items of a look that are for sale may cost: all together, and one by one for each slot."""

    total: Money | None = None
    headwear: Money | None = None
    outerwear: Money | None = None
    top: Money | None = None
    dress: Money | None = None
    bottom: Money | None = None
    footwear: Money | None = None
    bag: Money | None = None
    accessory: Money | None = None

    @field_validator("*")
    @classmethod
    def _readable(cls, text: str | None) -> str | None:
        if text is not None:
            read_price(text)
        return text

    def by_slot(self) -> dict[Slot, Price]:
        """The slots with a budget of their own."""
        return {slot: read_price(text) for slot in Slot if (text := getattr(self, slot.value))}


class ContextShape(Shape):
    """What a look is for; all of it optional. An occasion may be said in one's own words ("Standesamt")."""

    occasion: Words | None = Field(default=None, examples=["work"])
    weather: WeatherShape = WeatherShape()
    season: Literal["spring", "summer", "fall", "winter"] | None = None
    dress_code: Literal["sport", "casual", "smart casual", "business", "cocktail", "formal"] | None = None
    colours_wanted: list[Words] = Field(default_factory=list, max_length=12)
    colours_banned: list[Words] = Field(default_factory=list, max_length=12)
    budget: BudgetShape = BudgetShape()
    modesty: Literal["covered"] | None = None
    warmth: Literal["feels cold", "feels warm"] | None = None

    @field_validator("occasion")
    @classmethod
    def _known(cls, words: str | None) -> str | None:
        if words is not None and occasion_of(words) is None:
            raise ValueError(f"{words!r} is no occasion that is known; known: {', '.join(OCCASIONS)}")
        return words

    @field_validator("colours_wanted", "colours_banned")
    @classmethod
    def _coloured(cls, names: list[str]) -> list[str]:
        for name in names:
            if not colours_of(name):
                raise ValueError(f"{name!r} is no colour that is known")
        return names

    @model_validator(mode="after")
    def _decided(self) -> Self:
        if both := _colours(self.colours_wanted) & _colours(self.colours_banned):
            raise ValueError(f"wanted and banned at once: {', '.join(sorted(both))}")
        return self

    def context(self) -> Context:
        """What the recommender takes."""
        return Context(
            occasion=occasion_of(self.occasion) if self.occasion else None,
            low_c=self.weather.low_c,
            high_c=self.weather.high_c,
            rain=self.weather.rain,
            wind=self.weather.wind,
            season=self.season,
            dress_code=self.dress_code,
            colours_wanted=_colours(self.colours_wanted),
            colours_banned=_colours(self.colours_banned),
            budget_total=_price(self.budget.total),
            budget_by_slot=self.budget.by_slot(),
            modesty=self.modesty,
            warmth=self.warmth,
        )


def _colours(names: list[str]) -> frozenset[str]:
    return frozenset(colour for name in names for colour in colours_of(name))


def _price(text: str | None) -> Price | None:
    return read_price(text) if text else None
