"""What a look is for: occasion, weather, dress code, colours and money, as rules."""
