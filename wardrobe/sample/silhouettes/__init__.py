"""Silhouettes: each function cuts one kind of garment from its materials, as layers from bottom to top."""
