"""The diary of a student and the parents: week, means, missing work (C8)."""
