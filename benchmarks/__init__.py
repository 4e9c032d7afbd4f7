"""Speed, memory and quality against their targets; nothing here runs with the tests."""
