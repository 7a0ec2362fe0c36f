"""What an archive gives besides pages: one module a format."""
