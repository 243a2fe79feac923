"""Audits a feed whose pictures were read: pure, from rows and what was seen to what looks wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from wardrobe.audit.alike import Alike, alike_rows
from wardrobe.audit.by_attributes import COMPARED, suspicions_by_attributes
from wardrobe.audit.by_feed import enough, suspicions_by_feed
from wardrobe.audit.by_heads import suspicions_by_heads
from wardrobe.audit.catalogue_row import CatalogueRow, Seen, Suspicion
from wardrobe.audit.feed_judge import ENCODER, FeedJudge, stacked
from wardrobe.audit.stated import meaning_of, titled
from wardrobe.audit.suspicion_model import JUDGED, SuspicionModel
from wardrobe.vocabulary.shop_words import ShopWords


@dataclass(frozen=True)
class Audited:
    """What was found in a feed.

    `suspicions` come surest first. `title_conflicts` are rows whose title names another colour than the
    column, whatever the picture shows.
    """

    suspicions: tuple[Suspicion, ...]
    alike: tuple[Alike, ...]
    title_conflicts: tuple[int, ...]


def audit_feed(
    rows: Sequence[CatalogueRow], seen: Sequence[Seen], model: SuspicionModel, dictionary: ShopWords
) -> Audited:
    """Audit the rows of a feed; few by the shipped models, many by each other."""
    if not rows:
        return Audited((), (), ())
    vectors = stacked([each.vectors for each in seen])
    judge = FeedJudge(rows, vectors, dictionary, model.decay) if ENCODER in vectors else None
    found: list[Suspicion] = []
    for field in JUDGED:
        if judge is not None and enough(rows, field):
            found += suspicions_by_feed(judge, field, model.fields[field])
        else:
            found += suspicions_by_heads(rows, seen, field, dictionary)
    for field in COMPARED:
        found += suspicions_by_attributes(rows, seen, field, dictionary)
    return Audited(
        suspicions=tuple(sorted(found, key=lambda each: (-each.sureness, each.row))),
        alike=alike_rows(rows, seen, vectors.get(ENCODER, next(iter(vectors.values())))),
        title_conflicts=tuple(number for number, row in enumerate(rows) if _title_conflicts(row, dictionary)),
    )


def _title_conflicts(row: CatalogueRow, dictionary: ShopWords) -> bool:
    word = row.words.get("colour")
    meant = meaning_of(word, "colour", dictionary) if word else frozenset()
    named = titled(row.title, "colour", dictionary)
    return bool(meant and named and not named & meant)
