"""Reads one garment from a photo: cut-out, type, colours, vectors."""
