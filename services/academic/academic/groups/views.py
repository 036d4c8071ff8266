"""What routes of subjects and groups take and give."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

Name = Annotated[str, Field(min_length=1, max_length=120)]


class SubjectView(BaseModel):
    """Предмет: общего словаря или свой предмет школы."""

    model_config = ConfigDict(from_attributes=True)
    id: UUID
    code: str = Field(examples=["algebra"])
    name: str = Field(examples=["Алгебра"])
    short_name: str = Field(examples=["Алгебра"])
    area: str = Field(examples=["Математика и информатика"])
    own: bool = Field(description="Предмет своей школы, а не общего словаря")


class NewSubject(BaseModel):
    """Свой предмет школы."""

    name: Name = Field(examples=["Основы робототехники"])
    short_name: Annotated[str, Field(min_length=1, max_length=30)] = Field(examples=["Робот."])
    area: Annotated[str, Field(max_length=120)] = "Часть, формируемая участниками"


class MarkTypeView(BaseModel):
    """Вид работы: буква в клетке и вес отметки в этой школе."""

    code: str = Field(examples=["control"])
    letter: str = Field(examples=["К"])
    name: str = Field(examples=["Контрольная работа"])
    weight: int = Field(examples=[25])
    usual_weight: int = Field(examples=[25])


class NewWeight(BaseModel):
    """Вес вида работы в этой школе; действует для новых отметок."""

    weight: int = Field(ge=1, le=100)


class Part(BaseModel):
    """Подгруппа: часть класса со своим учителем."""

    name: Name = Field(examples=["1-я подгруппа"])
    teacher_id: UUID | None = None
    student_ids: list[UUID] = Field(default_factory=list, max_length=60)


class NewGroups(BaseModel):
    """Предмет у одного или нескольких классов. joint — классы занимаются вместе, иначе у каждого своя группа."""

    class_ids: list[UUID] = Field(min_length=1, max_length=60)
    subject_id: UUID
    teacher_id: UUID | None = None
    joint: bool = False
    parts: list[Part] = Field(
        default_factory=list, max_length=6, description="Подгруппы; тогда класс целиком не создаётся"
    )


class Batch(BaseModel):
    """Много групп сразу: строка на предмет."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "school_year": 2026,
                    "items": [
                        {
                            "class_ids": ["018f0000-0000-7000-8000-00000000007b"],
                            "subject_id": "018f0000-0000-7000-8000-0000000000a1",
                            "teacher_id": "018f0000-0000-7000-8000-0000000000f1",
                        }
                    ],
                }
            ]
        }
    )
    school_year: int = Field(ge=2015, le=2100)
    items: list[NewGroups] = Field(min_length=1, max_length=600)


class GroupView(BaseModel):
    """Предмет-группа: предмет, классы, учитель."""

    id: UUID
    school_year: int
    subject_id: UUID
    subject_name: str = Field(examples=["Алгебра"])
    teacher_id: UUID | None
    teacher_name: str | None = Field(None, examples=["Петрова И. С."])
    name: str = Field(examples=["7Б Алгебра"])
    class_ids: list[UUID]
    class_names: list[str] = Field(examples=[["7Б"]])
    divided: bool = Field(description="Подгруппа с названными учениками")
    hours: float | None = Field(None, description="Часов в неделю по нагрузке", examples=[3])
    version: int


class BatchAnswer(BaseModel):
    """Что создано и что уже было."""

    created: list[GroupView]
    existing: list[GroupView]


class ChangedGroup(BaseModel):
    """Учитель и название группы. Новый учитель ведёт с from_on (по умолчанию с сегодняшнего дня)."""

    teacher_id: UUID | None
    name: Name
    from_on: date | None = None


class Members(BaseModel):
    """Состав подгруппы с этого дня; прошлые уроки остаются с прежним составом."""

    student_ids: list[UUID] = Field(max_length=60)
    from_on: date


class StudentOfGroup(BaseModel):
    """Ученик группы и дни, когда он в ней."""

    student_id: UUID
    name: str = Field(examples=["Белова Дарья"])
    class_name: str = Field(examples=["7Б"])
    from_on: date
    until_on: date | None
