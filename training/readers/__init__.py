"""Reads the data sets; refuses malformed ones with file and line."""
