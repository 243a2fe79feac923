"""What goes with what: item types, encoders, scorers, metrics and the artifacts that carry them."""
