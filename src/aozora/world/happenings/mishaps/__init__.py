"""What goes wrong: falls, missed catches, things that slip out of hands."""
