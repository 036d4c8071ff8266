"""What each representative of a student may, from–to, on what basis; an adult student decides himself (X20, A4, B2)."""
