"""The weekly timetable by hand and the dated lessons made of it (C3)."""
