"""Sample data: made through the same gateway, tokens and operations as by people."""
