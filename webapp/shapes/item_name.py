"""What to call an item in one line of text."""

from webapp.shapes.item_shape import ItemShape


def item_name(item: ItemShape) -> str:
    """Its title, or its colour and type."""
    colour = f"{item.colours[0].name} " if item.colours else ""
    return item.title or f"{colour}{item.type}"
