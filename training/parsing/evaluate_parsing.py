"""Measures the served parser on pictures that it was not fitted on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

from compatibility.artifact import load_artifact
from training.features import Progress
from training.fitted_pictures import FITTED_ON, Digests, known
from training.parsing.cut_measure import Cuts, bare_grounds
from training.parsing.cut_report import pale_report, taught_report
from training.parsing.kept_masks import kept_masks
from training.parsing.saliency_teacher import SaliencyTeacher
from training.parsing.school import WORN
from training.parsing.worn_report import worn_report
from training.readers.closet_photos import read_closet_photos
from training.readers.malformed import MalformedDataError
from training.readers.outfits import read_outfits
from training.readers.worn_outfits import read_worn_outfits
from training.type_examples import CLOSET, OUTFITS, PROTOCOL
from wardrobe.recognition.cutout import Cutter


class Pictured(Protocol):
    """Whatever has a picture in a file."""

    @property
    def file(self) -> Path: ...


Shown = TypeVar("Shown", bound=Pictured)


def evaluate_parsing(
    data: Path, artifact: Path, teacher: SaliencyTeacher, work: Path, progress: Progress
) -> dict[str, Any]:
    """Measure on pictures not fitted on: -> the object that `ensemble evaluate parsing --json` prints.

    `served` is about worn outfits, with every kind under `classes`; cut-outs of people's own photos and of
    composed ones are under `others`. Raises ArtifactError, and MalformedDataError, also where no photo of a
    data set is unseen.
    """
    tensors, card = load_artifact(artifact)
    cutter, fitted = Cutter(folder=artifact), tensors[FITTED_ON]
    report: dict[str, Any] = {"served": {}, "others": {}, "data": {}, "seeds": [], "intervals": {}}
    if (data / WORN).is_dir():
        worn = _unknown(read_worn_outfits(data / WORN), fitted)
        if not worn:
            raise MalformedDataError(f"{data / WORN}: the parser was fitted on all of its photos")
        report |= worn_report(worn, cutter, progress)
    elif not (data / CLOSET).is_dir():
        raise MalformedDataError(f"{data}: holds neither {WORN} nor {CLOSET}; point --data at their folder")
    if (data / CLOSET).is_dir():
        _tell_cut_outs(report, data, cutter, teacher, fitted, work, progress)
    versions = {"parser": cutter.version, "teacher": teacher.version, "weights": card["sha256"]}
    return {**report, "versions": versions}


def _tell_cut_outs(
    report: dict[str, Any],
    data: Path,
    cutter: Cutter,
    teacher: SaliencyTeacher,
    fitted: Digests,
    work: Path,
    progress: Progress,
) -> None:
    files = [photo.file for photo in _unknown(read_closet_photos(data / CLOSET), fitted)]
    if not files:
        raise MalformedDataError(f"{data / CLOSET}: the parser was fitted on all of its photos")
    masks = kept_masks(files, teacher, work / "masks", progress)
    report["others"] |= taught_report(files, masks, cutter, progress)
    report["data"][CLOSET] = {"pictures": len(files)}
    if (data / OUTFITS).is_dir():
        items = _unknown(read_outfits(data / OUTFITS, PROTOCOL).items, fitted)
        cutters: dict[str, Cuts] = {"parser": cutter, "teacher": teacher}
        packshots, grounds = [item.file for item in items], bare_grounds(files, masks)
        report["others"] |= pale_report(packshots, grounds, cutters, progress)


def _unknown(found: Sequence[Shown], fitted: Digests) -> list[Shown]:
    """Those whose picture was not fitted on."""
    marks = known(fitted, [one.file for one in found])
    return [one for one, mark in zip(found, marks, strict=True) if not mark]
