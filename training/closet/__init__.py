"""Shop pictures made to look like people's own phone photos, to see what a model loses there."""
