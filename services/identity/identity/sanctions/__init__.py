"""Measures against violators of the rules of use: report, decision, term, appeal (A11, domain.md §11)."""

from identity.sanctions.routes import router

__all__ = ["router"]
