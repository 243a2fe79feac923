"""Items, the collections they belong to, and how a photo becomes an item."""
