"""Fits what people with certain answers tend to like, every night, and lets it serve once it is no worse."""
