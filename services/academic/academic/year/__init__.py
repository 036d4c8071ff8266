"""The study year: periods, holidays, bells, settings (C2)."""
