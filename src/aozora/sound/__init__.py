"""The sound department: lines are voiced before anything moves, and the film is mixed from what happened in it."""
