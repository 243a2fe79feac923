"""Completes a look in the terminal."""

from collections.abc import Sequence
from pathlib import Path

from webapp.cli.look_lines import tell_looks
from webapp.cli.opened import opened_service
from webapp.cli.progress import waiting
from webapp.cli.told import tell_file, tell_json
from webapp.current_owner import current_owner_id
from webapp.operations.collage import draw_looks
from webapp.operations.complete import find_looks
from webapp.shapes.look_query_shape import LookRequest
from webapp.uploads import Upload


def complete_and_tell(
    request: LookRequest, photos: Sequence[Upload], collage: Path | None, as_json: bool = False
) -> None:
    """Complete a look, print it, and draw it where asked."""
    service, owner_id = opened_service(), current_owner_id()
    with waiting("completing the look"):
        completed = find_looks(service, owner_id, request, photos)
    answer = completed.answer()
    if as_json:
        tell_json(answer)
    else:
        tell_looks(service, owner_id, answer)
    if collage and answer.looks:
        draw_looks(service, owner_id, completed, collage)
        if not as_json:
            tell_file("collage", collage)
