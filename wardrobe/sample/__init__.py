"""The sample that ships: garments drawn by our own illustrator."""
