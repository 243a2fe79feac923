"""Searches wardrobes and inventories."""

from collections.abc import Sequence

from wardrobe.missing_vectors import encode_missing
from wardrobe.search.changes import ChangeError, changes, kept_of
from wardrobe.search.columns import ItemColumns
from wardrobe.search.filters import Filter
from wardrobe.search.find import Found, Hit, find
from wardrobe.search.query_words import PriceBound, WordsRead, read_words
from wardrobe.search.question import Question
from wardrobe.search.searcher import Searcher
from webapp.operations.asked_picture import AskedPicture, asked_picture, check_picture
from webapp.operations.pools import named_collections
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.search_shape import ResultShape, SearchAnswer, SearchRequest, UnderstoodShape
from webapp.uploads import Upload


def search(
    service: Service, owner_id: str, request: SearchRequest, uploads: Sequence[Upload]
) -> SearchAnswer:
    """Find items of the pools asked for; the same every time for the same input.

    Raises RefusedError for a question that makes no sense, AbsentError for unknown items and collections,
    UnreadablePhotosError, NotReadyError.
    """
    check_picture(request, uploads)
    searcher = service.searcher
    change = _changes(request, searcher)
    encode_missing(service.store, searcher.needed, lambda what, done, total: None)
    with service.store.session() as session:
        collections = named_collections(session, owner_id, request.pools)
        columns = searcher.columns.of(session, owner_id, collections)
        picture = asked_picture(service, session, owner_id, request, uploads)
    words = read_words(request.words, searcher.words)
    question = _question(request, words, picture, change)
    return _answer(searcher, columns, question, find(columns, searcher.spaces, question), picture)


def _changes(request: SearchRequest, searcher: Searcher) -> tuple[Filter, ...]:
    try:
        return changes(request.change, searcher.words)
    except ChangeError as error:
        raise RefusedError(str(error), FieldFault(f"change.{error.field}", str(error))) from error


def _question(
    request: SearchRequest, words: WordsRead, picture: AskedPicture | None, change: tuple[Filter, ...]
) -> Question:
    if picture is None:
        return Question(words=words, limit=request.limit)
    implied = () if {each.field for each in change} & {"type", "slot"} else picture.implied
    return Question(
        words=words,
        picture=picture.vectors,
        filters=(*change, *implied),
        kept=kept_of(picture.words, change) if change else (),
        leave_out=frozenset({picture.item} if picture.item else ()),
        limit=request.limit,
    )


def _answer(
    searcher: Searcher, columns: ItemColumns, question: Question, found: Found, picture: AskedPicture | None
) -> SearchAnswer:
    return SearchAnswer(
        results=[_result(columns, hit) for hit in found.hits],
        understood=[_understood(each) for each in question.conditions],
        not_understood=list(question.words.plain),
        relaxed=list(found.relaxed),
        loosen=list(found.loosen),
        searched=found.searched,
        photo=picture.photo if picture else None,
        model=searcher.spaces.version,
    )


def _result(columns: ItemColumns, hit: Hit) -> ResultShape:
    return ResultShape(
        item=columns.ids[hit.row],
        **{"from": columns.sources[hit.row]},
        title=columns.titles[hit.row],
        type=columns.types[hit.row],
        verdict=hit.verdict,
        picture_similarity=hit.picture_cosine,
        word_similarity=hit.text_cosine,
        reasons=list(hit.reasons),
    )


def _understood(condition: Filter | PriceBound) -> UnderstoodShape:
    if isinstance(condition, PriceBound):
        value = condition.name.removeprefix("price ")
        return UnderstoodShape(field="price", values=[value], words=value)
    return UnderstoodShape(
        field=condition.field,
        values=list(condition.values),
        words=condition.words,
        excluded=condition.negated,
    )
