"""What stands outdoors: playgrounds, fairs, gardens, farmyards, beaches."""
