"""Subjects, kinds of work, teaching groups and their students (C3, C6)."""
