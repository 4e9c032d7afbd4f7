"""Music: a score is composed for the film, or taken as it is written, and played on instruments made here."""
