"""Photos on their way in: checked, made upright, stripped, kept once."""
