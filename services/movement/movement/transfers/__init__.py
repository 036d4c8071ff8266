"""Transfers between two schools: asked for, confirmed by the one, accepted by the other; exactly once (D2, X3)."""

from movement.transfers.routes import router

__all__ = ["router"]
