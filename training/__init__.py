"""Makes the models that the service loads, and measures them."""
