"""Everything kept about a person, gathered from all services for himself (152-ФЗ ст. 14, ADR 0017)."""
