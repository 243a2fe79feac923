"""Fits and measures what the search reads: pictures among texts, and pictures among pictures."""
