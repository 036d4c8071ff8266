"""Consents to the processing of personal data: texts, ledger, forms, who has not given (B5, X21, screens.md 4.17)."""
