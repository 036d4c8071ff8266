from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned, new_id


class Note(Table, SegmentBound, Versioned):
    __tablename__ = "notes"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    words: Mapped[str] = mapped_column(Text, unique=True)
