"""Sets up the sample wardrobe and shop beside the requests, and remembers how far it is."""

from threading import Lock, Thread
from weakref import WeakKeyDictionary

import structlog

from webapp.service import Service


class SampleJob:
    """One run of drawing and reading the sample. `state` is idle, running, done or failed."""

    def __init__(self, service: Service) -> None:
        self.state = "idle"
        self.doing, self.done, self.total = "", 0, 0
        self._service = service
        self._lock = Lock()

    def start(self) -> None:
        """Begin, unless it is running; what was drawn before is not drawn again."""
        with self._lock:
            if self.state == "running":
                return
            self.state = "running"
        Thread(target=self._run, name="sample", daemon=True).start()

    def progress(self, doing: str, done: int, total: int) -> None:
        """Called by the importer for each garment."""
        self.doing, self.done, self.total = doing, done, total

    def _run(self) -> None:
        from wardrobe.sample.sample_import import import_sample

        try:
            closet_photos = self._service.settings.home / "datasets" / "closet-photos"
            import_sample(self._service.store, self._service.recogniser, self.progress, closet_photos)
        except Exception as error:
            structlog.get_logger().exception("sample failed")
            self.state, self.doing = "failed", str(error)
        else:
            self.state = "done"


_jobs: WeakKeyDictionary[Service, SampleJob] = WeakKeyDictionary()
_jobs_lock = Lock()


def job_of(service: Service) -> SampleJob:
    """The one job of a service."""
    with _jobs_lock:
        return _jobs.setdefault(service, SampleJob(service))
