"""Tells how a garment runs, and which size to take."""

from recommender.fit_feedback.fit_model import served_fit_model
from recommender.fit_feedback.hint import SizeHint, size_hint
from recommender.fit_feedback.lean import Lean
from recommender.fit_feedback.wearer import Wearer
from webapp.refusals import FieldFault, RefusedError
from webapp.shapes.fit_shape import FitAnswer, FitRequest, OtherSize, PersonShape, SizeShape

CM_PER_INCH, KG_PER_POUND = 2.54, 0.45359237
DIGITS = 3


def tell_fit(request: FitRequest) -> FitAnswer:
    """How the garment runs, and a size where there is somebody to take it. Raises RefusedError."""
    model, feedback = served_fit_model(), request.feedback
    counts = None if feedback is None else (feedback.small, feedback.fits, feedback.large)
    lean = model.lean(request.item, request.category, counts)
    if request.person is None:
        return _answer(lean, None, model.version)
    labels = {size: label for label, size in request.sizes.items()}
    wearer = _wearer(request.person)
    try:
        hint = size_hint(model, request.item, request.category, wearer, counts, among=tuple(labels))
    except ValueError as error:
        raise RefusedError(str(error), FieldFault("sizes", str(error))) from error
    return _answer(lean, _size(hint, labels), model.version)


def _wearer(person: PersonShape) -> Wearer:
    return Wearer(
        height=person.height_cm and person.height_cm / CM_PER_INCH,
        weight=person.weight_kg and person.weight_kg / KG_PER_POUND,
        bust=person.bust_band_in,
        cup=person.cup,
        age=person.age,
        body_type=person.body_type,
        earlier=tuple(person.earlier_sizes),
    )


def _size(hint: SizeHint, labels: dict[int, str]) -> SizeShape:
    return SizeShape(
        size=labels.get(hint.size, str(hint.size)),
        taken=round(hint.taken, DIGITS),
        fits=round(hint.fits, DIGITS),
        reliability=hint.reliability,
        verdicts={name: round(share, DIGITS) for name, share in hint.verdicts.items()},
        others=[
            OtherSize(size=labels.get(size, str(size)), taken=round(share, DIGITS))
            for size, share in hint.others
        ],
    )


def _answer(lean: Lean, hint: SizeShape | None, model: str) -> FitAnswer:
    low, high = lean.interval
    return FitAnswer(
        runs=lean.runs,
        lean=round(lean.lean, DIGITS),
        interval=(round(low, DIGITS), round(high, DIGITS)),
        evidence=lean.evidence,
        hint=hint,
        model=model,
    )
