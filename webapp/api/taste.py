"""A person's taste, and what they told about themselves."""

from apiflask import APIBlueprint

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import profile as profiles
from webapp.operations import taste as operations
from webapp.shapes.profile_shape import ProfileShape
from webapp.shapes.taste_shape import TasteChange, TasteShape

bp = APIBlueprint("taste", __name__, tag="Taste")


@bp.get("/taste")
@bp.output(TasteShape)
def show() -> TasteShape:
    """Show what was learned of the person, in words, as far as it is certain."""
    return operations.show_taste(current_service(), current_owner_id())


@bp.patch("/taste")
@bp.input(TasteChange)
@bp.output(TasteShape)
def edit(json_data: TasteChange) -> TasteShape:
    """Take the person's word for traits: it outweighs whatever was learned about them."""
    return operations.edit_taste(current_service(), current_owner_id(), json_data.edits)


@bp.delete("/taste")
@bp.output({}, status_code=204)
def forget() -> str:
    """Delete all signals and edits for good; hidden items come back, the profile stays."""
    operations.forget_taste(current_service(), current_owner_id())
    return ""


@bp.get("/profile")
@bp.output(ProfileShape)
def show_profile() -> ProfileShape:
    """Show what the person told about themselves."""
    return profiles.show_profile(current_service(), current_owner_id())


@bp.patch("/profile")
@bp.input(ProfileShape)
@bp.output(ProfileShape)
def change_profile(json_data: ProfileShape) -> ProfileShape:
    """Change the answers that are sent; null forgets one."""
    return profiles.change_profile(current_service(), current_owner_id(), json_data)


@bp.delete("/profile")
@bp.output({}, status_code=204)
def forget_profile() -> str:
    """Forget everything that the person told."""
    profiles.forget_profile(current_service(), current_owner_id())
    return ""
