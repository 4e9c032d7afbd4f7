"""The page: where a prompt divides into shots, blocks, headings and lists."""
