"""Period marks: proposal by the weighted mean, the teacher's decision (C7)."""
