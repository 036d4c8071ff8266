"""The smallest service there is: notes of a segment. The libs are tested with it, on real servers."""
