"""Wardrobes and inventories; a collection goes by its id or its name."""

from typing import Any

from apiflask import APIBlueprint

from webapp.api.paging import PageQuery
from webapp.api.photos_form import PhotosForm
from webapp.api.uploaded import uploaded_photos
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import collections as operations
from webapp.operations.add_photos import add_photos
from webapp.operations.items import list_items
from webapp.shapes.collection_shape import CollectionChange, CollectionList, CollectionShape, NewCollection
from webapp.shapes.import_shape import AddAnswer
from webapp.shapes.item_shape import ItemPage

bp = APIBlueprint("collections", __name__, tag="Collections")


@bp.get("/collections")
@bp.input(PageQuery, location="query")
@bp.output(CollectionList)
def list_all(query_data: PageQuery) -> CollectionList:
    """List your collections and the inventories that you may search."""
    return operations.list_collections(
        current_service(), current_owner_id(), query_data.after, query_data.limit
    )


@bp.post("/collections")
@bp.input(NewCollection)
@bp.output(CollectionShape, status_code=201)
def create(json_data: NewCollection) -> CollectionShape:
    """Make an empty collection."""
    return operations.create_collection(current_service(), current_owner_id(), json_data)


@bp.get("/collections/<collection>")
@bp.output(CollectionShape)
def show(collection: str) -> CollectionShape:
    """Show a collection."""
    return operations.show_collection(current_service(), current_owner_id(), collection)


@bp.patch("/collections/<collection>")
@bp.input(CollectionChange)
@bp.output(CollectionShape)
def rename(collection: str, json_data: CollectionChange) -> CollectionShape:
    """Rename a collection."""
    return operations.rename_collection(current_service(), current_owner_id(), collection, json_data)


@bp.delete("/collections/<collection>")
@bp.output({}, status_code=204)
def delete(collection: str) -> str:
    """Delete a collection with its items; doing so twice does no harm."""
    operations.delete_collection(current_service(), current_owner_id(), collection)
    return ""


@bp.get("/collections/<collection>/items")
@bp.input(PageQuery, location="query")
@bp.output(ItemPage)
def items(collection: str, query_data: PageQuery) -> ItemPage:
    """List the items of a collection."""
    return list_items(current_service(), current_owner_id(), collection, query_data.after, query_data.limit)


@bp.post("/collections/<collection>/items")
@bp.input(PhotosForm, location="files")
@bp.output(AddAnswer)
def add(collection: str, files_data: Any) -> AddAnswer:
    """Put photos into a collection.

    Each photo becomes an item or is refused with a reason.
    A picture that is there already is not added twice.
    """
    service = current_service()
    return add_photos(service, current_owner_id(), collection, uploaded_photos(service.settings))
