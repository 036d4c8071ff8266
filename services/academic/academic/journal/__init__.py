"""The journal: grid, marks, attendance, topic and homework, history of every change (C6)."""
