"""What is heard and read: lines, writing in the picture, sounds and music."""
