"""The communication service."""
