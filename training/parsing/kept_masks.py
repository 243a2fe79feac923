"""Keeps what the teacher cut out of each photo, so that it is asked once."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from training.features import Progress
from training.fitted_pictures import digest_of
from training.parsing.saliency_teacher import SaliencyTeacher


def kept_masks(
    files: Sequence[Path], teacher: SaliencyTeacher, folder: Path, progress: Progress
) -> list[Path]:
    """The file of each photo's mask (mode L, as large as the photo), made where it is not there yet."""
    masks = [folder / teacher.version / f"{digest_of(file):016x}.png" for file in files]
    absent = [row for row, mask in enumerate(masks) if not mask.is_file()]
    for count, row in enumerate(absent):
        progress("Asking the teacher", len(files) - len(absent) + count, len(files))
        _keep(files[row], teacher, masks[row])
    return masks


def _keep(file: Path, teacher: SaliencyTeacher, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with Image.open(file) as photo:
        teacher.cut(photo).mask.save(part, "PNG", compress_level=1)
    part.replace(target)
