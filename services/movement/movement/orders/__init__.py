"""Orders on movement: draft → signed → annulled by counter-entry (D1)."""

from movement.orders.routes import router

__all__ = ["router"]
