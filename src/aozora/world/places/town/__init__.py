"""Built places under the sky: squares, bridges, stations, courts, monuments, from one kit and a table."""
