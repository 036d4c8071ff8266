"""The movement service."""
