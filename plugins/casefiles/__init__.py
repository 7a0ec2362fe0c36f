"""Annotated case files from YAML: the pure core, and the shells around it."""
