"""Finding a piece: by words, by a picture, or like one that is there but for something."""

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.search import search
from webapp.pages.blueprint import bp
from webapp.pages.choice import SOURCES
from webapp.pages.completing import Pools
from webapp.pages.item_card import ItemCard
from webapp.pages.shelf import cards_of, collections_seen
from webapp.refusals import RefusedError
from webapp.shapes.look_query_shape import Pool
from webapp.shapes.search_shape import ResultShape, SearchAnswer, SearchRequest
from webapp.uploads import Upload

FOUND = 24
LONGEST_WORDS = 300
# What a piece can be asked for with something else of: by a plain choice, since few know the words for it.
CHANGES = ("sleeve", "neckline", "length", "pattern", "material", "colour")


@dataclass(frozen=True)
class Asked:
    """What was asked on the page; `change` is `field=value`, empty for none."""

    words: str = ""
    source: str = "both"
    item: str | None = None
    change: str = ""

    @classmethod
    def read(cls) -> "Asked":
        """From the address or the form; what makes no sense is left out."""
        source = request.values.get("from", "")
        return cls(
            words=request.values.get("words", "").strip()[:LONGEST_WORDS],
            source=source if source in SOURCES else "both",
            item=request.values.get("item") or None,
            change=request.values.get("change", ""),
        )

    def request(self, names: list[str]) -> SearchRequest:
        """The question for the search; raises RefusedError where nothing can be searched."""
        if not names:
            raise RefusedError("there is nothing yet to search: add photos, or open the sample")
        field, _, value = self.change.partition("=")
        return SearchRequest(
            pools=[Pool(collection=name) for name in names],
            words=self.words,
            item=self.item,
            change={field: value} if self.item and field and value else {},
            limit=FOUND,
        )


@bp.get("/find")
def find() -> str | tuple[str, int]:
    """The box to ask in, and what was found."""
    asked = Asked.read()
    return _answered(asked, []) if asked.words or asked.item else _page(asked)


@bp.post("/find")
def find_by_picture() -> str | tuple[str, int] | Response:
    """Search with a picture, which is not kept; words alone go into the address, to be shared."""
    asked = Asked.read()
    files = [file for file in request.files.getlist("picture") if file.filename]
    if files:
        return _answered(asked, [Upload(files[0].filename or "photo", files[0].read())])
    known = {"words": asked.words, "from": asked.source, "item": asked.item, "change": asked.change}
    said = urlencode({name: value for name, value in known.items() if value})
    return redirect(f"{url_for('pages.find')}?{said}", 303)


def _answered(asked: Asked, uploads: list[Upload]) -> str | tuple[str, int]:
    service, owner_id = current_service(), current_owner_id()
    pools = Pools.among(collections_seen(service, owner_id), None)
    try:
        answer = search(service, owner_id, asked.request(pools.asked(asked.source)), uploads)
    except RefusedError as error:
        return _page(asked, problem=error.detail), 422
    return _page(asked, answer=answer, photo=uploads[0].name if uploads else None)


def _page(
    asked: Asked, answer: SearchAnswer | None = None, problem: str | None = None, photo: str | None = None
) -> str:
    service, owner_id = current_service(), current_owner_id()
    collections = collections_seen(service, owner_id)
    wanted = [result.item for result in answer.results] if answer else []
    cards = cards_of(service, owner_id, [*wanted, *([asked.item] if asked.item else [])], collections)
    return render_template(
        "find.html",
        asked=asked,
        answer=answer,
        problem=problem,
        photo=photo,
        like=cards.get(asked.item or ""),
        found=_found(answer, cards),
        pools=Pools.among(collections, None),
        changes=_changes() if asked.item else {},
    )


def _found(answer: SearchAnswer | None, cards: dict[str, ItemCard]) -> list[tuple[ResultShape, ItemCard]]:
    results = answer.results if answer else []
    return [(result, cards[result.item]) for result in results if result.item in cards]


def _changes() -> dict[str, tuple[str, ...]]:
    """Field -> what it can be, for a grouped choice."""
    words = current_service().searcher.words
    return {field: words.values(field) for field in CHANGES}
