"""Fits and measures the audit of a shop's feed."""
