"""Fits the garment encoder and the heads that read types and attributes from its vector."""
