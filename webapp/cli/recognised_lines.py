"""What was recognised, in lines for people."""

from collections.abc import Iterator

from webapp.shapes.garment_shape import GarmentShape
from webapp.shapes.photo_result import PhotoResult, RecogniseAnswer
from webapp.shapes.recognition_shape import RecognitionShape


def lines(answer: RecogniseAnswer) -> Iterator[str]:
    """A line for each photo with one garment, some for each with several, and the notes."""
    for result in answer.results:
        yield from _photo(result)
    yield from answer.notes


def _photo(result: PhotoResult) -> Iterator[str]:
    if result.recognition is None:
        yield f"{result.file}: refused: {result.refused}"
        return
    if result.worn or len(result.garments) > 1:
        worn = ", worn together" if result.worn else ""
        yield f"{result.file}: {len(result.garments)} garments{worn}"
        yield from (f"  {_garment(row, each)}" for row, each in enumerate(result.garments, start=1))
    else:
        yield f"{result.file}: {_told(result.recognition)}"
    yield from (f"  left out: {piece.label}: {piece.reason}" for piece in result.hidden)
    if result.apparent_age:
        yield f"  looks {result.apparent_age.band} ({result.apparent_age.confidence:.0%})"


def _garment(number: int, garment: GarmentShape) -> str:
    doubt = "" if garment.likely else ", perhaps not a whole garment"
    return f"{number}. {_told(garment.recognition)} [{garment.confidence:.0%} sure{doubt}]"


def _told(read: RecognitionShape) -> str:
    guesses = ", ".join(f"{guess.type} {guess.probability:.0%}" for guess in read.guesses)
    colours = ", ".join(f"{colour.name} {colour.share:.0%}" for colour in read.colours)
    attributes = ", ".join(f"{each.name} {each.value} {each.probability:.0%}" for each in read.attributes)
    whole = " (could not be cut out: the whole picture was read)" if read.whole_picture else ""
    return "; ".join(filter(None, (f"{read.type} ({guesses})", colours, attributes))) + whole
