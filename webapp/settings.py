"""Settings of the service: `ENSEMBLE_*` variables over defaults, read here and nowhere else."""

import os
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "ENSEMBLE_"
MIB = 1024 * 1024


class SettingsError(ValueError):
    """A setting is unknown or has a value that makes no sense."""


class Settings(BaseSettings):
    """Everything that can be set; nothing needs to be.

    `home` holds the database, the files and the prepared encoders. `data` is the folder with the data
    sets for training and evaluation; `data_mirror` the folder or address that data sets are fetched from.
    `allowed_hosts` are further names under which browsers may reach the service (addresses always may).
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    home: Path = Field(Path("var"), description="database, files, prepared encoders")
    database_url: str | None = Field(None, description="default: SQLite in home")
    scorer: Path | None = Field(None, description="folder of a fitted scorer; default: the one that ships")
    search_model: str | None = Field(
        None, description="folder or hub id of a model of pictures and texts; default: the fit that ships"
    )
    host: str = Field("127.0.0.1", description="address to serve on")
    port: int = Field(8000, ge=1, le=65535, description="port to serve on")
    threads: int = Field(4, ge=1, le=64, description="requests answered at the same time")
    model_threads: int = Field(2, ge=1, le=64, description="threads of one model run")
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="further host names to answer to, with commas between"
    )
    max_request_bytes: int = Field(64 * MIB, ge=1024, description="largest request body")
    max_photos: int = Field(50, ge=1, le=1000, description="most photos in one request")
    apparent_age: bool = Field(False, description="tell the apparent age where a request asks for it")
    refit_hour: int | None = Field(
        3, ge=0, le=23, description="hour of the night when tastes are refitted, or off"
    )
    data: Path | None = Field(None, description="folder with the data sets")
    data_mirror: str | None = Field(None, description="folder or address to fetch data sets from")
    log_json: bool = Field(False, description="log lines as JSON")

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return tuple(name.strip().lower() for name in value.split(",") if name.strip())

    @field_validator("refit_hour", mode="before")
    @classmethod
    def _off(cls, value: object) -> object:
        return None if value == "off" else value

    @property
    def database(self) -> str:
        """The address of the database."""
        return self.database_url or f"sqlite:///{(self.home / 'ensemble.sqlite3').resolve()}"

    @property
    def files_root(self) -> Path:
        """The folder of photos and cut-outs."""
        return self.home / "files"

    @classmethod
    def read(cls, **given: object) -> Self:
        """Settings from the environment, with what the command line gave on top; raises SettingsError."""
        known = {f"{PREFIX}{name.upper()}" for name in cls.model_fields}
        unknown = sorted(key for key in os.environ if key.startswith(PREFIX) and key not in known)
        if unknown:
            raise SettingsError(f"unknown setting {', '.join(unknown)}; known: {', '.join(sorted(known))}")
        try:
            return cls(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
        except ValidationError as error:
            raise SettingsError("; ".join(_in_words(dict(each)) for each in error.errors())) from None


def _in_words(error: dict[str, object]) -> str:
    where = ".".join(str(part) for part in error["loc"])  # type: ignore[attr-defined]
    return f"{PREFIX}{where.upper()}: {error['msg']}"
