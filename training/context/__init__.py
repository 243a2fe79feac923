"""Learning from rentals what is worn for which occasion."""
