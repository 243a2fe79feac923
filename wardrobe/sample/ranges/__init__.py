"""The ranges of the sample: every style and its colours, by the place where it is worn."""
