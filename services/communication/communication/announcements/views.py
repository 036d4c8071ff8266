"""What goes in and out of the board."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints, model_validator

from communication.rules import clean
from contracts.rights import Role
from store.days import Day

Title = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(clean), Field(min_length=1)
]
Body = Annotated[str, StringConstraints(max_length=20_000), AfterValidator(clean)]


class NewAnnouncement(BaseModel):
    """An announcement for the acting segment. Without roles and classes it is for everybody there and below."""

    title: Title = Field(examples=["Родительское собрание 5А"])
    body: Body = Field(
        default="", description="Текст; **жирный**, *курсив*, списки, ссылки http(s). HTML показывается как текст",
        examples=["Среда, 25 ноября, 18:00, кабинет **12**."],
    )  # fmt: skip
    roles: list[Role] = Field(default_factory=list, max_length=20, examples=[["parent"]])
    class_ids: list[UUID] = Field(default_factory=list, max_length=100)
    pinned: bool = Field(default=False, description="Держать наверху доски")
    must_confirm: bool = Field(default=False, description="Нужно подтвердить прочтение")
    from_on: Day | None = Field(default=None, description="С какого дня видно; по умолчанию с сегодняшнего")
    until_on: Day | None = Field(default=None, description="Последний день; null — без срока")

    @model_validator(mode="after")
    def _ordered(self) -> "NewAnnouncement":
        if not self.title:
            raise ValueError("пустой заголовок")
        if self.until_on is not None and self.until_on < (self.from_on or self.until_on):
            raise ValueError("последний день раньше первого")
        return self


class AnnouncementChange(BaseModel):
    """What may be changed; the audience stays. Fields left out stay."""

    title: Title | None = None
    body: Body | None = None
    pinned: bool | None = None
    must_confirm: bool | None = None
    from_on: date | None = None
    until_on: date | None = None


class Audience(BaseModel):
    """For whom; without both, for everybody of the segment."""

    roles: list[Role] = Field(default_factory=list, max_length=20, examples=[["parent", "student"]])
    class_ids: list[UUID] = Field(default_factory=list, max_length=100)


class RoleCount(BaseModel):
    """People of one role."""

    role: str = Field(examples=["parent"])
    title: str = Field(examples=["Родитель"])
    people: int = Field(examples=[56])
    read: int = Field(default=0, examples=[18])


class BoardItem(BaseModel):
    """An announcement on somebody's board."""

    id: UUID
    segment: str = Field(examples=["tomsk/seversk/school-198"])
    segment_name: str = Field(examples=["Школа № 198"])
    title: str
    body: str
    pinned: bool
    must_confirm: bool
    roles: list[str]
    class_ids: list[UUID]
    from_on: date
    until_on: date | None
    author_id: UUID
    author_name: str = Field(examples=["Смирнов Андрей Павлович"])
    author_role: str
    posted_at: datetime
    withdrawn_at: datetime | None
    read_at: datetime | None = Field(description="Когда прочитали вы; null — новое")
    rank: int = Field(
        description="Место на доске: 3 закреплённое новое, 2 новое, 1 закреплённое, 0 прочитанное"
    )
    version: int
    mine: bool = Field(description="Вы можете изменить или снять")
    lacking: list[str] = Field(
        description="Кто назван без согласия на публикацию: объявление скрыто с досок; видят автор и администрация",
    )


class ReceiptView(BaseModel):
    """The reader's receipt."""

    announcement_id: UUID
    read_at: datetime


class Reader(BaseModel):
    """One for whom the announcement is."""

    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    role: str
    read_at: datetime | None


class SegmentCount(BaseModel):
    """People of one organisation below."""

    segment: str
    segment_name: str
    people: int
    read: int


class Readers(BaseModel):
    """Who has read and who has not; names only of the own organisation."""

    people: int
    read: int
    by_role: list[RoleCount]
    by_segment: list[SegmentCount]
    items: list[Reader]
    next: str | None = Field(
        default=None, description="Передайте в параметре after, чтобы получить продолжение"
    )
