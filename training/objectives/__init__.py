"""What a scorer can be taught by: one objective a file."""
