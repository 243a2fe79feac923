"""What goes over the wire, as pydantic models: the API's schemas and what the page's templates read."""
