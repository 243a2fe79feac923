"""One vocabulary for shops and people: whose words mean which of our types, colours and attributes."""
