"""What the product does, without HTTP and without a terminal."""
