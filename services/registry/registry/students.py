"""A student one by one, before the order that puts him into a class; who is like somebody is asked about first (B2).

Lists come by the import; a single newcomer comes in here, gets his file and his account, and waits «without class».
"""

from typing import Any
from uuid import UUID

from pydantic import ConfigDict, Field
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import Conflict, FieldError, InvalidInput, RuleViolated
from registry import policy, rules
from registry.duplicates.likeness import likely
from registry.duplicates.views import Typed
from registry.imports.facts import tell_person, tell_placement
from registry.imports.writing import insert_rows
from registry.person import PersonalFile, PersonEdit, checked, read_file
from registry.tables import Placement
from service import CurrentActor, Router, may
from store import Tx, new_id
from store.clock import today

router = Router(tags=["Люди"])
_MATCH = text("""
    select person_id, agrees, studies_elsewhere from match_people(:wanted, :names, :births, :segment)
""")


class NewStudent(PersonEdit):
    """A student who is in no class yet."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "last_name": "Белова",
                    "first_name": "Дарья",
                    "birth_on": "2014-03-12",
                    "snils": "112-233-445 95",
                }
            ]
        }
    )
    despite: bool = Field(
        default=False, description="Записать, хотя здесь есть похожая запись: это другой человек"
    )


async def take_in(tx: AsyncSession, actor: Actor, body: NewStudent) -> UUID:
    """The student's id; Conflict when he is here or learns elsewhere, RuleViolated when somebody here is like him."""
    require(policy.may_import(actor))
    snils, phone, email = checked(body)
    if body.birth_on is None:
        wrong: FieldError = {"pointer": "/body/birth_on", "detail": "обязательное поле"}
        raise InvalidInput("Проверьте отмеченные поля", [wrong])
    name = rules.Name(
        rules.tidy(body.last_name), rules.tidy(body.first_name), rules.tidy(body.middle_name) or None
    )
    person = await _known(tx, actor, body, snils, rules.name_key(name))
    if person is None:
        await _ask_about_like(tx, actor, body)
        person = new_id()
        row: dict[str, Any] = {
            "id": person, "version": 1, "last_name": name.last, "first_name": name.first, "middle_name": name.middle,
            "birth_on": body.birth_on, "sex": body.sex, "snils": snils, "phone": phone, "email": email,
            "search": rules.name_key(name),
        }  # fmt: skip
        await insert_rows(tx, "people", [row])
        tell_person(tx, row)
    place: dict[str, Any] = {
        "id": new_id(), "segment": actor.segment, "version": 1, "person_id": person, "kind": "student", "post": None,
        "roles": ["student"], "order_number": None, "order_on": None, "from_on": today(), "until_on": None,
    }  # fmt: skip
    await insert_rows(tx, "placements", [place])
    tell_placement(tx, place)
    return person


async def _known(
    tx: AsyncSession, actor: Actor, body: NewStudent, snils: str | None, key: str
) -> UUID | None:
    """Whose number it is in the region; of another school nothing is told but that a transfer is the way."""
    if not snils:
        return None
    asked = {"wanted": [snils], "names": [key], "births": [body.birth_on], "segment": actor.segment}
    known = (await tx.execute(_MATCH, asked)).first()
    if known is None:
        return None
    if not known.agrees:
        raise Conflict("Этот СНИЛС уже записан за другим человеком. Сверьте номер с документом")
    if known.studies_elsewhere:
        raise Conflict("Ученик с этим СНИЛС учится в другой школе: запросите перевод")
    here = select(Placement.id).where(
        Placement.person_id == known.person_id, Placement.kind == "student", Placement.until_on.is_(None),
        policy.visible_placements(actor),
    )  # fmt: skip
    if (await tx.execute(here)).first():
        raise Conflict("Этот ученик у вас уже есть: найдите его в списке людей")
    found: UUID = known.person_id
    return found


async def _ask_about_like(tx: AsyncSession, actor: Actor, body: NewStudent) -> None:
    if body.despite:
        return
    typed = Typed.model_validate(body.model_dump(include=set(Typed.model_fields)))
    here = (await likely(tx, actor, typed)).here
    if here:
        first = here[0]
        who = ", ".join(part for part in (first.name, first.class_name) if part)
        raise RuleViolated(
            f"Похоже, такой человек уже есть: {who} ({first.reason}). Если это другой, подтвердите",
            like=[str(one.id) for one in here],
        )


@router.post("/students", status_code=201, summary="Добавить ученика", **may("registry:person:write"))
async def add_student(body: NewStudent, actor: CurrentActor, tx: Tx) -> PersonalFile:
    """Личное дело и учётная запись; в класс ученика зачисляет приказ. Похожая запись своей школы – вопрос, ученик
    другой школы – перевод."""
    return await read_file(tx, actor, await take_in(tx, actor, body))
