"""What is said and asked about a measure."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

Kind = Literal["warning", "no-forum", "no-mail", "read-only", "no-entry"]
State = Literal["proposed", "in-force", "over", "refused", "lifted"]
Days = Literal[1, 3, 7, 30]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=2000)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]


class Violation(BaseModel):
    """Кто и что нарушил."""

    person_id: UUID
    rule: Short = Field(description="Какое правило нарушено", examples=["п. 8.2: пароль не передают другим"])
    reason: Text = Field(description="Что произошло; человек это прочтёт")
    evidence: Text | None = Field(None, description="Снимок текста или описание, как было")
    kind: Kind = Field(description="Мера: предупреждение, без форума, без почты, только чтение, закрыт вход")
    days: Days | None = Field(None, description="Срок в днях; у предупреждения срока нет")


class Decision(BaseModel):
    """Решение по предложению."""

    impose: bool = Field(description="Применить меру; нет — отказать")
    kind: Kind | None = Field(None, description="Другая мера вместо предложенной")
    days: Days | None = None


class Lifting(BaseModel):
    """Почему мера снимается раньше срока."""

    reason: Short


class Appeal(BaseModel):
    """Обжалование: что человек возражает."""

    text: Text


class Answer(BaseModel):
    """Ответ на обжалование."""

    text: Text
    lift: bool = Field(description="Снять меру")


class SanctionView(BaseModel):
    """Мера, как её видит тот, кому можно."""

    id: UUID
    version: int
    segment: str
    person_id: UUID
    person: str
    kind: Kind
    state: State = Field(description="Предложена, действует, закончилась, отклонена, снята")
    rule: str
    reason: str
    evidence: str | None
    days: int | None
    from_at: datetime | None
    until_at: datetime | None
    author: str | None
    at: datetime
    decided_by: str | None
    lifted_at: datetime | None
    lifted_by: str | None
    lifted_reason: str | None
    appeal: str | None
    appealed_at: datetime | None
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None
    earlier: int = Field(description="Сколько мер к этому человеку было до неё здесь")


class OwnSanction(BaseModel):
    """Мера ко мне: что закрыто, почему и до какого времени; кто решил, не названо — отвечает организация."""

    id: UUID
    organisation: str
    kind: Kind
    state: State
    rule: str
    reason: str
    from_at: datetime | None
    until_at: datetime | None
    lifted_reason: str | None
    appeal: str | None
    answer: str | None
