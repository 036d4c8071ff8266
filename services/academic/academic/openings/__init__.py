"""«Попросить открыть»: a teacher asks, a deputy head grants for a time or refuses (X12)."""
