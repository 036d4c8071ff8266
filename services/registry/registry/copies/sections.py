"""What registry itself keeps about a person at a school."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry.files.fields import FIELDS
from registry.files.queries import details_of, kept_of
from registry.files.scans import TITLES
from registry.files.vault import Vault
from registry.tables import Human
from service.personal import Section, gathered

_PAPER = " ".join(["case kind", *(f"when '{code}' then '{title}'" for code, title in TITLES.items()), "end"])
SECTIONS = (
    Section(
        "Где числится",
        """select kind as "Кто", post as "Должность", from_on as "С", until_on as "По", order_number as "Приказ",
        order_on as "От" from placements where person_id = :person and segment = :segment order by from_on""",
    ),
    Section(
        "Классы",
        """select c.school_year as "Учебный год", c.grade || c.letter as "Класс", m.from_on as "С", m.until_on as "По"
        from class_members m join classes c on c.id = m.class_id
        where m.student_id = :person and m.segment = :segment order by m.from_on""",
    ),
    Section(
        "Родители и дети",
        """select concat_ws(' ', h.last_name, h.first_name, h.middle_name) as "Имя", t.relation as "Кем приходится",
        t.student_id = h.id as "Ребёнок", t.sees @> current_date as "Видит дневник"
        from ties t join people h on h.id in (t.parent_id, t.student_id) and h.id <> :person
        where :person in (t.parent_id, t.student_id) and exists (select from placements p
        where p.person_id = h.id and p.segment = :segment)""",
    ),
    Section(
        "История личного дела",
        """select at as "Когда", from_on as "С какого дня", field as "Поле",
        case when sealed is null then old #>> '{}' else 'закрыто' end as "Было",
        case when sealed is null then new #>> '{}' else 'закрыто' end as "Стало"
        from file_changes where person_id = :person order by at""",
    ),
    Section(
        "Кто открывал закрытые сведения",
        """select at as "Когда", guard as "Что", role as "Роль" from special_reads
        where person_id = :person and segment = :segment order by at""",
    ),
    Section(
        "Сканы документов",
        f"""select at as "Когда", {_PAPER} as "Документ", note as "Пометка", size as "Байт", role as "Роль"
        from file_scans where person_id = :person order by at""",
    ),
    Section(
        "Предложенные изменения",
        """select at as "Когда", field as "Поле", state as "Решение", reason as "Почему" from file_proposals
        where person_id = :person and segment = :segment order by at""",
    ),
    Section(
        "Согласия",
        """select e.at as "Когда", t.title as "Согласие", e.decision as "Решение", e.how as "Как",
        e.signed_on as "Подписано", e.until_on as "До" from consent_entries e join consent_texts t on t.id = e.text_id
        where e.person_id = :person and e.segment = :segment order by e.at""",
    ),
    Section(
        "Номера в других системах",
        """select e.system as "Система", e.sourced_id as "Номер", i.applied_at as "Загружено"
        from exchange_ids e join imports i on i.id = e.import_id
        where e.person_id = :person and e.segment = :segment order by i.applied_at""",
    ),
    Section(
        "Запросы сведений",
        """select asked_at as "Когда", asked_as as "Роль", letter_number as "Письмо", letter_on as "От"
        from copy_requests
        where person_id = :person and segment = :segment order by asked_at""",
    ),
)


async def own_part(
    tx: AsyncSession, actor: Actor, vault: Vault, row: Human, merged: Sequence[UUID]
) -> list[dict[str, Any]]:
    """The personal file with its sealed fields, then the tables."""
    details = await details_of(tx, actor, row.id)
    values = {**kept_of(row, details), **vault.open(row.id, details.sealed if details else None)}
    told = [[one.title, _word(values[one.code], one.choices)] for one in FIELDS if values.get(one.code)]
    file = {"title": "Личное дело", "columns": ["Поле", "Значение"], "rows": told, "more": 0}
    return [file, *await gathered(tx, SECTIONS, [row.id, *merged], actor.segment)]


def _word(value: Any, choices: dict[str, str]) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "да" if value is True else choices.get(str(value), str(value))
