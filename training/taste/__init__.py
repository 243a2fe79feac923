"""Measures how well a taste is learned, with simulated people."""
