"""What rented and bought garments' fit tells: which run small or large, and which size to take."""
