"""Ranks garments for rent: by when, for what and by whom they are rented."""
