"""Dictionaries of values, kept by level and closed from above: region, municipality, school (B1)."""
