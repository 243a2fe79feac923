"""Reads the garments in a photo."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.encoder import Encoder, EncoderMismatchError, Vectors
from compatibility.encoders.lite1 import Lite1Encoder
from compatibility.encoders.lite1_garments import Lite1GarmentsEncoder
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder
from compatibility.item_types import TYPE_NAMES, slot_of
from wardrobe.recognition.attribute_heads import AttributeHeads, default_attributes_folder
from wardrobe.recognition.colour_head import ColourHead, default_colour_head_folder
from wardrobe.recognition.colours import dominant_colours
from wardrobe.recognition.cutout import Cutter, ParsedPhoto
from wardrobe.recognition.evidence import Evidence
from wardrobe.recognition.framing import framed, garment_box
from wardrobe.recognition.garment_pieces import GarmentPiece
from wardrobe.recognition.heat_map import Plane
from wardrobe.recognition.main_colour import main_first
from wardrobe.recognition.photo_reading import GarmentReading, HiddenPiece, PhotoReading
from wardrobe.recognition.piece_types import weighted
from wardrobe.recognition.recognition import Attribute, Colour, CutOut, Recognition
from wardrobe.recognition.type_head import TypeHead, default_head_folder
from wardrobe.recognition.worn_garments import confidence

UNCLEAR = "its outline cannot be told from what is around it"


class Recogniser:
    """Turns a photo into a cut-out, a type, colours and one vector per encoder.

    Encoders see the framed cut-out on white and nothing else of the photo.
    Raises EncoderMismatchError when no encoder makes the vectors that the type head was fitted on.
    """

    def __init__(
        self,
        cutter: Cutter,
        encoders: Sequence[Encoder],
        type_head: TypeHead,
        colour_head: ColourHead | None = None,
        attributes: AttributeHeads | None = None,
    ) -> None:
        _check_encoders(type_head, encoders)
        self._cutter = cutter
        self._encoders = tuple(encoders)
        self._type_head = type_head
        self._colour_head = colour_head
        self._attributes = attributes
        self.version = f"{cutter.version}+{type_head.version}"

    def recognise(self, photo: Image.Image) -> Recognition:
        """Read the main garment in an upright photo."""
        parsed = self._cutter.parsed(photo)
        main = parsed.garments.main
        return self._recognised(parsed, main, parsed.cut(main))

    def read(self, photo: Image.Image) -> PhotoReading:
        """Read every garment in an upright photo; where none is found, the whole photo as one, unsure."""
        parsed = self._cutter.parsed(photo)
        cuts = [(piece, parsed.cut(piece)) for piece in parsed.garments.pieces]
        clear = [(piece, cutout) for piece, cutout in cuts if not cutout.whole_picture]
        lost = [(piece, UNCLEAR) for piece, cutout in cuts if cutout.whole_picture]
        hidden = (*parsed.garments.hidden, *lost)
        whole = [] if clear else [self._reading(parsed, None, parsed.cut(None))]
        return PhotoReading(
            garments=(*(self._reading(parsed, piece, cutout) for piece, cutout in clear), *whole),
            hidden=tuple(HiddenPiece(piece.label, parsed.box(piece), reason) for piece, reason in hidden),
            worn=parsed.garments.worn,
        )

    def _reading(self, parsed: ParsedPhoto, piece: GarmentPiece | None, cutout: CutOut) -> GarmentReading:
        sure = 0.0 if piece is None else confidence(piece)
        return GarmentReading(self._recognised(parsed, piece, cutout), garment_box(cutout.mask), sure)

    def _recognised(self, parsed: ParsedPhoto, piece: GarmentPiece | None, cutout: CutOut) -> Recognition:
        vectors = self._encode(framed(cutout))
        shares = self._type_head.probabilities(vectors[self._type_head.encoder][None])[0]
        if piece is not None and parsed.garments.worn:
            shares = weighted(shares, piece)
        name = self._type_head.best(shares)
        return Recognition(
            cutout=cutout,
            type=name,
            probabilities=dict(zip(TYPE_NAMES, shares.tolist(), strict=True)),
            slot=slot_of(name),
            colours=self._colours(cutout, parsed.photo, vectors),
            vectors=vectors,
            recogniser=self.version,
            attributes=self._told(vectors, name),
        )

    def evidence(self, cutout: CutOut, name: str, value: str) -> Plane | None:
        """Where an answer was seen; None for what is not linear in an encoder's maps."""
        seeing = [encoder for encoder in self._encoders if isinstance(encoder, Lite1GarmentsEncoder)]
        if not seeing or self._attributes is None:
            return None
        return Evidence(seeing[0], self._type_head, self._attributes).of(cutout, name, value)

    def _told(self, vectors: Mapping[str, Vectors], type_name: str) -> tuple[Attribute, ...]:
        if self._attributes is None:
            return ()
        return self._attributes.told(vectors[self._attributes.encoder], type_name)

    def _colours(
        self, cutout: CutOut, photo: Image.Image, vectors: Mapping[str, Vectors]
    ) -> tuple[Colour, ...]:
        """The garment's colours, the one that it goes by first."""
        colours = dominant_colours(cutout, photo)
        return colours if self._colour_head is None else main_first(colours, self._colour_head.told(vectors))

    def _encode(self, picture: Image.Image) -> Mapping[str, Vectors]:
        return {encoder.id: encoder.encode([picture])[0] for encoder in self._encoders}


def prepared_recogniser(home: Path, threads: int = 0) -> Recogniser:
    """The recogniser as served. Raises FileNotFoundError before `prepare_encoders(home)` has run once."""
    encoders = prepared_encoders(home, threads)
    return Recogniser(
        Cutter(threads),
        encoders,
        TypeHead.load(default_head_folder()),
        ColourHead.load(default_colour_head_folder()),
        AttributeHeads.load(default_attributes_folder()),
    )


def _check_encoders(type_head: TypeHead, encoders: Sequence[Encoder]) -> None:
    if type_head.encoder not in {encoder.id for encoder in encoders}:
        raise EncoderMismatchError(
            f"type head {type_head.version} reads {type_head.encoder}; "
            f"given are {', '.join(encoder.id for encoder in encoders) or 'no encoders'}"
        )


def prepared_encoders(home: Path, threads: int = 0) -> tuple[Encoder, ...]:
    """The encoders as served; raises as `prepared_recogniser` does."""
    return (
        Lite1Encoder.of_home(home, threads),
        Lite1OutfitsEncoder.of_home(home, threads),
        Lite1GarmentsEncoder.of_home(home, threads),
        ColourHistogramEncoder(),
    )


def prepare_encoders(home: Path) -> None:
    """Write the encoders that the recogniser needs under `home`, once."""
    kinds = (Lite1Encoder, Lite1OutfitsEncoder, Lite1GarmentsEncoder)
    if all(kind.file_in(home).is_file() for kind in kinds):
        return
    # Only this step needs torch, and serving must not load it.
    from compatibility.encoders.lite1_export import export_lite1, export_lite1_garments, export_lite1_outfits

    exports = (export_lite1, export_lite1_outfits, export_lite1_garments)
    for kind, export in zip(kinds, exports, strict=True):
        if not kind.file_in(home).is_file():
            export(kind.file_in(home))
