"""School cards: what an organisation tells about itself, dated, with its history (B1)."""
