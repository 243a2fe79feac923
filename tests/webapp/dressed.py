"""Drawn garments that go together well enough to dress somebody for days."""

DRESSED = (
    *(("shirt", colour, "shirt") for colour in ("#1a1a1a", "#ffffff", "#27406b", "#d8c8a8")),
    *(("trousers", colour, "jeans") for colour in ("#1a1a1a", "#27406b", "#8a8a8a")),
    *(("shoes", colour, "formal shoes") for colour in ("#1a1a1a", "#f4f4f4", "#6b4a2d")),
    ("coat", "#1a1a1a", "coat"),
)
