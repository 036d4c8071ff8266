"""The academic service."""
