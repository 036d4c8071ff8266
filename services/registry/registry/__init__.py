"""Schools of a region, the people in them, their ties and classes, and the import of a school's own lists."""
