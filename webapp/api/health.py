"""Whether the service lives, and whether it can work."""

from apiflask import APIBlueprint
from pydantic import Field

from webapp.current_service import current_service
from webapp.operations.readiness import what_is_missing
from webapp.shapes.shape import Shape

bp = APIBlueprint("health", __name__, tag="Health")


class Health(Shape):
    """The state of the service; `missing` maps each part that does not work to the reason."""

    status: str = Field(examples=["ok"])
    missing: dict[str, str] = Field(default_factory=dict)


@bp.get("/healthz")
@bp.output(Health)
def healthz() -> Health:
    """Say that the process lives."""
    return Health(status="ok")


@bp.get("/readyz")
@bp.output(Health)
@bp.doc(responses={503: "not ready"})
def readyz() -> tuple[Health, int]:
    """Say whether database, recogniser and scorer work."""
    missing = what_is_missing(current_service())
    return Health(status="missing" if missing else "ok", missing=missing), 503 if missing else 200
