"""Feeds of shops, in and out."""
