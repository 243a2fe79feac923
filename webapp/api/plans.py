"""Planning from what one owns: a capsule, a suitcase, a gap, an outfit at the doctor's."""

from collections.abc import Sequence

from apiflask import APIBlueprint

from webapp.api.question import takes_question
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.capsule import choose_capsule
from webapp.operations.doctor import examine
from webapp.operations.gap import find_gap
from webapp.operations.packing import pack_for
from webapp.shapes.capsule_shape import CapsuleAnswer, CapsuleRequest
from webapp.shapes.doctor_shape import DoctorAnswer, DoctorRequest
from webapp.shapes.gap_shape import GapAnswer, GapRequest
from webapp.shapes.packing_shape import PackingAnswer, PackingRequest
from webapp.uploads import Upload

bp = APIBlueprint("plans", __name__, tag="Plans")


@bp.post("/capsule")
@bp.input(CapsuleRequest)
@bp.output(CapsuleAnswer)
def capsule(json_data: CapsuleRequest) -> CapsuleAnswer:
    """Choose the few items that make the most good, different looks.

    The answer says how many looks the choice makes, and how many no choice of that size could exceed.
    """
    return choose_capsule(current_service(), current_owner_id(), json_data)


@bp.post("/packing")
@bp.input(PackingRequest)
@bp.output(PackingAnswer)
def packing(json_data: PackingRequest) -> PackingAnswer:
    """Pack the fewest items that dress somebody on every day of a trip, and say what to wear when."""
    return pack_for(current_service(), current_owner_id(), json_data)


@bp.post("/gap")
@bp.input(GapRequest)
@bp.output(GapAnswer)
def gap(json_data: GapRequest) -> GapAnswer:
    """Find the one purchase that opens the most new looks, and the owned items that nobody can dress."""
    return find_gap(current_service(), current_owner_id(), json_data)


@bp.post("/doctor")
@takes_question(DoctorRequest)
@bp.output(DoctorAnswer)
def doctor(question: DoctorRequest, uploads: Sequence[Upload]) -> DoctorAnswer:
    """Examine an outfit: its score, who spoils it, and three swaps that help.

    The outfit is items by id, a kept look, an outfit as worn, or a photo of somebody in the field `photos` of
    a multipart form whose field `question` holds the JSON; the photo is not kept.
    """
    return examine(current_service(), current_owner_id(), question, uploads).answer
