"""Fits and measures models of what people rent or click, on folders of people and things."""
