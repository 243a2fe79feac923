"""Teaches a parser what every pixel of a photo shows."""
