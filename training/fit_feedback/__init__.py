"""Fits and measures what people say of how garments fit."""
