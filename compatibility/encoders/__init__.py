"""Pictures to vectors; every vector is marked with the id and version of its encoder."""
