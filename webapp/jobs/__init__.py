"""Work that goes on beside the service: what is due every night, and how each run went."""
