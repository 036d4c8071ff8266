"""What goes in and out of password cards."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

MOST = 250
"""People of one batch: about 15 s of one core's argon2 for each hundred."""

MOST_OF_SCHOOL = 3000
"""People of one school: a job of some minutes, not one answer."""

Kind = Literal["student", "parent", "staff"]
KINDS: tuple[Kind, ...] = ("student", "parent", "staff")


class NewCards(BaseModel):
    """For whom: a class, the staff of an organisation, a whole school, or named people. Exactly one of the four."""

    class_id: UUID | None = Field(default=None, description="Ученики класса и их родители")
    staff: bool = Field(default=False, description="Все сотрудники организации")
    person_ids: Annotated[list[UUID], Field(max_length=MOST)] = Field(default_factory=list)
    school: bool = Field(
        default=False,
        description="Вся школа: ученики и родители по классам, затем сотрудники; выдаётся заданием",
    )
    segment: str | None = Field(
        default=None, max_length=200, description="Организация для staff и school; по умолчанию своя",
        examples=["tomsk/seversk/school-198"],
    )  # fmt: skip
    kinds: list[Kind] = Field(
        default_factory=lambda: list(KINDS),
        description="Кому из выбранных",
        examples=[["student"]],
    )
    again: bool = Field(
        default=False,
        description="Выдать и тем, кому пароль уже выдавали: их прежний пароль перестанет действовать",
    )

    @model_validator(mode="after")
    def _one_way(self) -> "NewCards":
        if (self.class_id is not None) + self.staff + self.school + bool(self.person_ids) != 1:
            raise ValueError("укажите что-то одно: класс, сотрудников, всю школу или список людей")
        return self

    model_config = {
        "json_schema_extra": {
            "examples": [
                {"class_id": "0199f0a2-6f3e-7a51-9a53-5f4c2a1b7c10", "kinds": ["student", "parent"]},
                {"staff": True},
            ]
        }
    }


class Refusal(BaseModel):
    """Who gets no card and why."""

    person_id: UUID
    name: str = Field(examples=["Петров Иван Сергеевич"])
    reason: str = Field(examples=["Пароль уже выдан 01.09.2026"])


class BatchView(BaseModel):
    """A batch of cards and how far it is."""

    id: UUID
    title: str = Field(examples=["5А"])
    state: Literal["planned", "issuing", "ready", "done", "failed"] = Field(
        description="ready: листы задания готовы и ждут, пока их заберут"
    )
    total: int = Field(description="Сколько карточек будет", examples=[28])
    done: int = Field(description="Сколько паролей уже задано")
    refused: list[Refusal]
    created_at: datetime
    expires_at: datetime = Field(description="До этого времени карточки можно напечатать, один раз")


class Job(BaseModel):
    """A long batch has begun."""

    key: str = Field(description="Ключ к готовым листам: он есть только в этом ответе, сервис его не хранит")


class Key(BaseModel):
    """Proof that the sheet is asked for by whoever began the job."""

    key: Annotated[str, Field(min_length=44, max_length=44, pattern="^[A-Za-z0-9_-]{43}=$")] = Field(
        examples=["3yKkqkTyXp2Hk5nYb4w0aGm1c2ZrE9tVQvB7dJ8sLfM="]
    )
