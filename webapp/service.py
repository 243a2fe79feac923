"""What API, page and command line share: the store, the recogniser, the scorer."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from threading import RLock
from typing import TYPE_CHECKING

from webapp.refusals import NotReadyError
from webapp.settings import Settings

if TYPE_CHECKING:
    from compatibility.pair_scorer import PairScorer
    from wardrobe.garment_reader import GarmentReader
    from wardrobe.recognition.age_reader import ReadsAges
    from wardrobe.search.searcher import Searcher
    from wardrobe.store import Store


class Service:
    """Holds the store, the recogniser and the scorer, each opened when first needed.

    Safe to share between threads. Nothing here knows who asks: every operation takes the owner's id.
    What is open already can be handed in, and so can the clock.
    """

    def __init__(
        self,
        settings: Settings,
        recogniser: "GarmentReader | None" = None,
        scorer: "PairScorer | None" = None,
        age_reader: "ReadsAges | None" = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.settings = settings
        self._clock = clock
        self._lock = RLock()
        self._store: Store | None = None
        self._recogniser = recogniser
        self._scorer = scorer
        self._age_reader = age_reader
        self._searcher: Searcher | None = None

    @property
    def now(self) -> datetime:
        """The time now, in UTC."""
        return self._clock().astimezone(UTC)

    @property
    def today(self) -> date:
        """The day that it is where the service runs: the only place that knows."""
        return self._clock().astimezone().date()

    @property
    def store(self) -> "Store":
        """The open database and file store, brought up to the newest tables."""
        with self._lock:
            if self._store is None:
                self._store = _open_store(self.settings)
            return self._store

    @property
    def recogniser(self) -> "GarmentReader":
        """The recogniser; raises NotReadyError when the encoders have not been prepared."""
        with self._lock:
            if self._recogniser is None:
                self._recogniser = _open_recogniser(self.settings)
            return self._recogniser

    @property
    def scorer(self) -> "PairScorer":
        """The fitted scorer; raises NotReadyError when its folder cannot be read."""
        with self._lock:
            if self._scorer is None:
                self._scorer = _open_scorer(self.settings)
            return self._scorer

    @property
    def searcher(self) -> "Searcher":
        """What a search needs; raises NotReadyError when it has not been prepared."""
        with self._lock:
            if self._searcher is None:
                self._searcher = _open_searcher(self.settings)
            return self._searcher

    @property
    def age_reader(self) -> "ReadsAges":
        """The reader of apparent ages; raises NotReadyError when the extra is not installed."""
        with self._lock:
            if self._age_reader is None:
                self._age_reader = _open_age_reader()
            return self._age_reader


def _open_store(settings: Settings) -> "Store":
    from wardrobe.collections import ensure_owner
    from wardrobe.store import Store
    from webapp.current_owner import LOCAL_OWNER_ID, LOCAL_OWNER_NAME
    from webapp.operations.remembered import sweep_remembered

    settings.home.mkdir(parents=True, exist_ok=True)
    store = Store.open(settings.database, settings.files_root)
    sweep_remembered(settings.home)
    with store.session() as session:
        ensure_owner(session, LOCAL_OWNER_ID, LOCAL_OWNER_NAME)
    return store


def _open_recogniser(settings: Settings) -> "GarmentReader":
    from wardrobe.recognition.recogniser import prepared_recogniser
    from webapp.taking_turns import TakingTurns

    try:
        recogniser = prepared_recogniser(settings.home, threads=settings.model_threads)
        return TakingTurns(recogniser, settings.model_threads)
    except FileNotFoundError as error:
        raise NotReadyError(str(error)) from error


def _open_searcher(settings: Settings) -> "Searcher":
    from compatibility.artifact import ArtifactError
    from compatibility.encoders.model_folder import EncoderUnavailableError
    from wardrobe.search.searcher import prepared_searcher

    try:
        return prepared_searcher(settings.home, settings.model_threads, settings.search_model)
    except (FileNotFoundError, ArtifactError, EncoderUnavailableError) as error:
        raise NotReadyError(f"search: {error}") from error


def _open_age_reader() -> "ReadsAges":
    from wardrobe.recognition.age_reader import AgeReader, NoAgeModelError

    try:
        return AgeReader()
    except NoAgeModelError as error:
        raise NotReadyError(str(error)) from error


def _open_scorer(settings: Settings) -> "PairScorer":
    from compatibility.artifact import ArtifactError, default_scorer_folder
    from compatibility.pair_scorer import PairScorer

    folder = settings.scorer or default_scorer_folder()
    try:
        return PairScorer.load(folder)
    except (FileNotFoundError, ArtifactError) as error:
        raise NotReadyError(f"scorer in {folder}: {error}") from error
