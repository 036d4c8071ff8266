"""Templates of lists and cards: which columns in which order, what stands above and below, who signs (B8).

They lie here and not beside the lists: a template is a wish of a person or an organisation that the page turns into
parameters of any service's export, so one table serves all of them and no service has to know another's.
"""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from identity import policy
from identity.tables import ListTemplate
from problems import Conflict, RuleViolated
from service import CurrentActor, IfMatch, Router, etag, may
from store import Tx, expect_version, load, new_id

router = Router(prefix="/list-templates", tags=["Шаблоны списков"])
READ, WRITE = "identity:list-template:read", "identity:list-template:write"
MOST = 50
"""Templates of one list that a person or an organisation keeps."""

Source = Annotated[str, StringConstraints(pattern=r"^[a-z]+/[a-z0-9/{}_:-]{1,120}$")]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=160)]
Code = Annotated[str, StringConstraints(min_length=1, max_length=80)]


class TemplateEdit(BaseModel):
    """Что в файле и на бумаге."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "title": "Список для медосмотра", "columns": ["name", "birth", "class"], "sort": "name",
                    "heading": "Список учащихся на медицинский осмотр", "signs": ["Директор / Смирнов А. П."],
                    "filters": {"kind": "student"},
                }
            ]
        },
    )  # fmt: skip
    title: Title
    columns: list[Code] = Field(min_length=1, max_length=120, description="Столбцы по порядку")
    sort: Annotated[str, StringConstraints(max_length=80)] = Field(
        "", description="Столбец; минус — по убыванию"
    )
    heading: Line = Field("", description="Заголовок вместо названия списка")
    signs: list[Line] = Field([], max_length=6, description="Кто подписывает")
    filters: dict[Code, Line] = Field({}, max_length=20, description="Условия списка, как в его адресе")


class NewTemplate(TemplateEdit):
    """Шаблон: для себя или для всей организации."""

    source: Source = Field(description="Сервис и путь списка", examples=["registry/people"])
    shared: bool = Field(False, description="Предлагать всем сотрудникам организации")


class TemplateView(TemplateEdit):
    """Шаблон, который предлагается при выгрузке."""

    id: UUID
    source: str
    shared: bool
    may_write: bool
    version: int


def _view(one: ListTemplate, actor: Actor) -> TemplateView:
    facts = {name: getattr(one, name) for name in (*TemplateEdit.model_fields, "id", "source", "version")}
    shared = one.owner_id is None
    return TemplateView(**facts, shared=shared, may_write=not shared or policy.may_share(actor) is True)


@router.get("", summary="Шаблоны списка", **may(READ))
async def read_templates(
    actor: CurrentActor, tx: Tx, source: Annotated[Source, Query(description="Сервис и путь списка")]
) -> list[TemplateView]:
    """Свои и своей организации, по названию."""
    rows = (
        select(ListTemplate)
        .where(policy.templates_visible_to(actor), ListTemplate.source == source)
        .order_by(ListTemplate.title, ListTemplate.id)
        .limit(2 * MOST)
    )
    return [_view(one, actor) for one in (await tx.execute(rows)).scalars()]


@router.post("", status_code=201, summary="Сохранить шаблон списка", **may(WRITE))
async def save_template(body: NewTemplate, actor: CurrentActor, tx: Tx, response: Response) -> TemplateView:
    """Для себя – кто угодно; для всей организации – директор, завуч, координатор."""
    if body.shared:
        require(policy.may_share(actor))
    owner = None if body.shared else actor.id
    await _refuse_second(tx, actor, body, owner)
    one = ListTemplate(
        id=new_id(), segment=actor.segment, owner_id=owner, author_id=actor.id, source=body.source
    )
    _fill(one, body)
    tx.add(one)
    await tx.flush()
    etag(response, one.version)
    return _view(one, actor)


@router.put("/{template_id}", summary="Изменить шаблон списка", **may(WRITE, stale=True))
async def change_template(
    template_id: UUID, body: TemplateEdit, actor: CurrentActor, tx: Tx, response: Response, version: IfMatch
) -> TemplateView:
    """Заменяется целиком; чей шаблон, не меняется."""
    one = await _own(tx, actor, template_id)
    expect_version(one, version)
    _fill(one, body)
    one.author_id = actor.id
    await tx.flush()
    etag(response, one.version)
    return _view(one, actor)


@router.delete("/{template_id}", status_code=204, summary="Удалить шаблон списка", **may(WRITE))
async def drop_template(template_id: UUID, actor: CurrentActor, tx: Tx) -> None:
    """Выгруженное раньше остаётся."""
    await tx.delete(await _own(tx, actor, template_id))


async def _own(tx: AsyncSession, actor: Actor, template_id: UUID) -> ListTemplate:
    """A template that the actor may change."""
    visible = policy.templates_visible_to(actor)
    one = await load(tx, ListTemplate, template_id, visible, lock=True, what="Шаблон")
    if one.owner_id is None:
        require(policy.may_share(actor))
    return one


async def _refuse_second(tx: AsyncSession, actor: Actor, body: NewTemplate, owner: UUID | None) -> None:
    whose: Any = ListTemplate.owner_id.is_(None) if owner is None else ListTemplate.owner_id == owner
    same = select(
        func.count(), func.count().filter(func.lower(ListTemplate.title) == body.title.lower())
    ).where(policy.templates_visible_to(actor), ListTemplate.source == body.source, whose)
    known, named = (await tx.execute(same)).one()
    if named:
        raise Conflict(f"Шаблон «{body.title}» уже есть: измените его или назовите этот иначе")
    if known >= MOST:
        raise RuleViolated(f"Шаблонов этого списка уже {MOST}: удалите ненужные", most=MOST)


def _fill(one: ListTemplate, body: TemplateEdit) -> None:
    for name in TemplateEdit.model_fields:
        setattr(one, name, getattr(body, name))
