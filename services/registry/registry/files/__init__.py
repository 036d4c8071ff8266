"""Personal files: fields described once, special ones sealed, changes dated, proposals decided field by field."""
