"""Finds rows of a shop's feed whose picture contradicts their words."""
