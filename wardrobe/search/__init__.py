"""Finds items of a wardrobe or an inventory: by picture, by words, by both, and "like this, but"."""
