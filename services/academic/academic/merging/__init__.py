"""Two records that turned out to be one student or teacher: journals follow, and go back (B2, X11, ADR 0018)."""
