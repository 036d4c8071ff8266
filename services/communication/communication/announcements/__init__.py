"""The announcement board: audience by role, class, school, municipality; read receipts (F1)."""

from communication.announcements.routes import router

__all__ = ["router"]
