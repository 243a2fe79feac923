"""Says whether the service can do its work."""

from collections.abc import Callable

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from webapp.refusals import NotReadyError
from webapp.service import Service


def what_is_missing(service: Service) -> dict[str, str]:
    """The parts that do not work, with the reason; empty when the service is ready."""
    checks: dict[str, Callable[[Service], None]] = {
        "database": _database,
        "recogniser": _recogniser,
        "scorer": _scorer,
    }
    return {part: reason for part, check in checks.items() if (reason := _reason(check, service))}


def _reason(check: Callable[[Service], None], service: Service) -> str | None:
    try:
        check(service)
    except (NotReadyError, SQLAlchemyError, OSError) as error:
        return f"{type(error).__name__}" if isinstance(error, SQLAlchemyError) else str(error)
    return None


def _database(service: Service) -> None:
    with service.store.session() as session:
        session.execute(text("select 1"))


def _recogniser(service: Service) -> None:
    _ = service.recogniser


def _scorer(service: Service) -> None:
    _ = service.scorer
