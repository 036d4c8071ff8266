"""The only thing services know of each other: events they publish, roles and rights they check."""
