"""The same person twice: found while typing and by night, made one, and taken apart again (B2, X11)."""
