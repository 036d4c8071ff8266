"""Reporting: figures for those who answer for a class, a school or a municipality, from facts of events."""
