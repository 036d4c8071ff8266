"""Runs the whole system with Docker Compose: the same commands as the native way."""
