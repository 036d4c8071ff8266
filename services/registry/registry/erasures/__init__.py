"""Data whose term is over, destroyed in all services by an approved act (152-ФЗ ст. 21, ADR 0017)."""
