"""Fetches a data set from a mirror, file by file, and takes it only when every byte is the published one."""

import csv
import hashlib
import io
import shutil
import urllib.request
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

Progress = Callable[[str, int, int], None]
SECONDS = 30
AT_ONCE = 8


class FetchError(RuntimeError):
    """The data set could not be fetched, or is not the published one."""


@dataclass(frozen=True)
class DataSet:
    """A data set as it was published: a table that names its pictures, and the digests of both.

    `pictures_sha256` is the SHA-256 of a line `<sha256>  <file name>` for each picture, sorted by name.
    """

    name: str
    table: str
    column: str
    table_sha256: str
    pictures_sha256: str


CLOSET_PHOTOS = DataSet(
    name="closet-photos",
    table="images.csv",
    column="image",
    table_sha256="1e947f43497c793743ecd70ca32bb7041245a155c1cf1a1717533f010140bf41",
    pictures_sha256="53bb0b6bb06d8f5245bf9296391d66f291cf96532875d9e701ebfe20ee670ed6",
)


def fetch(data_set: DataSet, mirror: str, target: Path, progress: Progress = lambda *_: None) -> Path:
    """Bring a data set from `mirror` (a folder or an http address that holds it) to `target`.

    What a broken attempt left behind is used by the next. `target` appears only when everything is there
    and has the published digests. Raises FetchError.
    """
    if target.is_dir():
        return target
    staging = target.with_name(target.name + ".part")
    (staging / "images").mkdir(parents=True, exist_ok=True)
    table = _read(mirror, data_set.table, data_set.name)
    if hashlib.sha256(table).hexdigest() != data_set.table_sha256:
        raise FetchError(f"{data_set.table} of {mirror} is not the published one (its SHA-256 differs)")
    names = _picture_names(table, data_set.column)
    _bring(data_set, mirror, staging, names, progress)
    _check(data_set, staging, names, progress)
    (staging / data_set.table).write_bytes(table)
    staging.replace(target)
    return target


def digest_of(folder: Path, names: Sequence[str], progress: Progress = lambda *_: None) -> str:
    """One SHA-256 over all pictures: of a line `<sha256>  <name>` for each, sorted by name."""
    whole = hashlib.sha256()
    for row, name in enumerate(sorted(names)):
        one = hashlib.sha256((folder / "images" / name).read_bytes()).hexdigest()
        whole.update(f"{one}  {name}\n".encode())
        progress("checking", row + 1, len(names))
    return whole.hexdigest()


def _picture_names(table: bytes, column: str) -> list[str]:
    rows = csv.DictReader(io.StringIO(table.decode("utf-8")))
    # The table is pinned; its names are held to one path part nevertheless.
    return [f"{PurePosixPath(row[column]).name}.jpg" for row in rows]


def _bring(data_set: DataSet, mirror: str, staging: Path, names: Sequence[str], progress: Progress) -> None:
    missing = [name for name in names if not (staging / "images" / name).is_file()]
    done = len(names) - len(missing)

    def bring(name: str) -> None:
        part = staging / f"{name}.part"
        part.write_bytes(_read(mirror, f"images/{name}", data_set.name))
        part.replace(staging / "images" / name)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            for row, _ in enumerate(pool.map(bring, missing), start=1):
                progress("fetching", done + row, len(names))
        except FetchError:
            pool.shutdown(cancel_futures=True)
            raise


def _check(data_set: DataSet, staging: Path, names: Sequence[str], progress: Progress) -> None:
    if digest_of(staging, names, progress) != data_set.pictures_sha256:
        shutil.rmtree(staging)
        raise FetchError(
            f"the pictures of {data_set.name} are not the published ones (their SHA-256 differs); "
            "what was fetched is removed; try another mirror"
        )


def _read(mirror: str, path: str, name: str) -> bytes:
    where = urlsplit(mirror)
    if where.scheme in {"http", "https"}:
        return _download(f"{mirror.rstrip('/')}/{name}/{quote(path)}")
    if where.scheme and len(where.scheme) > 1:
        raise FetchError(f"mirror {mirror!r}: neither a folder nor an http address")
    try:
        return (Path(mirror) / name / path).read_bytes()
    except OSError as error:
        raise FetchError(f"{Path(mirror) / name / path}: {error.strerror}") from error


def _download(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            data: bytes = answer.read()
            return data
    except (OSError, HTTPException) as error:
        raise FetchError(
            f"{address}: {getattr(error, 'reason', error)}; run the command again to go on"
        ) from error
