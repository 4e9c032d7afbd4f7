"""Files in and out: movies, masters, stills, clips, captions."""
