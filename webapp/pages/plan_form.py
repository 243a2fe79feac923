"""Reads what was typed into the forms of planning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from webapp.api.question import refusal
from webapp.refusals import FieldFault, RefusedError
from webapp.shapes.collection_shape import CollectionShape
from webapp.shapes.context_shape import ContextShape
from webapp.shapes.look_query_shape import Pool

NO_WARDROBE = "Nothing hangs here yet. Add photos of a few things you own, or open the sample."


@dataclass(frozen=True)
class PlanPools:
    """The collections to plan with: whose they are, and which were chosen."""

    wardrobes: Sequence[str]
    shops: Sequence[str]
    wardrobe: str | None
    shop: str | None

    @classmethod
    def of(cls, collections: Sequence[CollectionShape], args: Mapping[str, str]) -> "PlanPools":
        """The ones asked for; the first of each kind where none, or an unknown one, was."""
        wardrobes = [each.name for each in collections if each.kind == "wardrobe"]
        shops = [each.name for each in collections if each.kind == "inventory"]
        return cls(wardrobes, shops, _chosen(args, "wardrobe", wardrobes), _chosen(args, "shop", shops))

    @property
    def owned(self) -> list[Pool]:
        """The wardrobe as a pool; raises RefusedError where there is none."""
        if self.wardrobe is None:
            raise RefusedError(NO_WARDROBE)
        return [Pool(collection=self.wardrobe)]

    @property
    def every(self) -> list[Pool]:
        """The wardrobe and all shops; raises RefusedError where there is neither."""
        names = [name for name in (self.wardrobe, *self.shops) if name]
        if not names:
            raise RefusedError(NO_WARDROBE)
        return [Pool(collection=name) for name in names]


def number_in(args: Mapping[str, str], name: str, usual: int, low: int, high: int, words: str) -> int:
    """A whole number of the form, `usual` where nothing stands; raises RefusedError in words."""
    said = args.get(name, "").strip()
    if not said:
        return usual
    if not said.isdecimal() or not low <= int(said) <= high:
        detail = f"{said!r} {words}? Choose {low} to {high}."
        raise RefusedError(detail, FieldFault(name, detail))
    return int(said)


def occasion_in(args: Mapping[str, str]) -> ContextShape | None:
    """What the form says that it is for, None for anything; raises RefusedError for what no list knows."""
    said = args.get("occasion", "").strip()
    try:
        return ContextShape(occasion=said) if said else None
    except ValidationError as error:
        raise refusal(error) from None


def _chosen(args: Mapping[str, str], name: str, known: Sequence[str]) -> str | None:
    return args[name] if args.get(name) in known else next(iter(known), None)
