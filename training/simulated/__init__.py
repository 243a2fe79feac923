"""People made up from real rentals, with hidden tastes, who use the service round by round."""
