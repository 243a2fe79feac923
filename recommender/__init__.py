"""Completes a look: candidates, search, diversity, reasons."""
