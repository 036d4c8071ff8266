"""The region-wide dictionaries: usual school subjects (federal lists) and kinds of work with weights (domain.md §3)."""

from uuid import NAMESPACE_DNS, uuid5

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SUBJECTS = {
    "Русский язык и литература": {
        "russian": ("Русский язык", "Русский"),
        "literature": ("Литература", "Литература"),
        "reading": ("Литературное чтение", "Чтение"),
    },
    "Иностранные языки": {
        "english": ("Английский язык", "Английский"),
        "german": ("Немецкий язык", "Немецкий"),
        "french": ("Французский язык", "Французский"),
        "chinese": ("Китайский язык", "Китайский"),
    },
    "Математика и информатика": {
        "mathematics": ("Математика", "Математика"),
        "algebra": ("Алгебра", "Алгебра"),
        "geometry": ("Геометрия", "Геометрия"),
        "probability": ("Вероятность и статистика", "Вероятность"),
        "informatics": ("Информатика", "Информатика"),
    },
    "Общественно-научные предметы": {
        "history": ("История", "История"),
        "social-studies": ("Обществознание", "Обществ."),
        "geography": ("География", "География"),
        "local-history": ("Краеведение", "Краевед."),
        "spiritual-culture": ("Основы духовно-нравственной культуры народов России", "ОДНКНР"),
        "religious-cultures": ("Основы религиозных культур и светской этики", "ОРКСЭ"),
    },
    "Естественно-научные предметы": {
        "surrounding-world": ("Окружающий мир", "Окр. мир"),
        "physics": ("Физика", "Физика"),
        "chemistry": ("Химия", "Химия"),
        "biology": ("Биология", "Биология"),
        "astronomy": ("Астрономия", "Астрономия"),
    },
    "Искусство": {
        "music": ("Музыка", "Музыка"),
        "art": ("Изобразительное искусство", "ИЗО"),
    },
    "Технология": {"technology": ("Труд (технология)", "Труд")},
    "Физическая культура и ОБЗР": {
        "physical-education": ("Физическая культура", "Физ-ра"),
        "life-safety": ("Основы безопасности и защиты Родины", "ОБЗР"),
    },
    "Часть, формируемая участниками": {
        "project": ("Индивидуальный проект", "Проект"),
        "economics": ("Экономика", "Экономика"),
        "law": ("Право", "Право"),
        "second-language": ("Второй иностранный язык", "2-й ин. яз."),
    },
}

MARK_TYPES = [
    ("answer", "О", "Ответ на уроке", 10),
    ("homework", "Д", "Домашнее задание", 10),
    ("control", "К", "Контрольная работа", 25),
    ("independent", "С", "Самостоятельная работа", 15),
    ("laboratory", "Л", "Лабораторная работа", 15),
    ("practical", "П", "Практическая работа или проект", 15),
    ("test", "Т", "Тестирование", 15),
    ("credit", "З", "Зачёт", 20),
    ("retelling", "И", "Изложение", 20),
    ("essay", "Ч", "Сочинение", 20),
    ("dictation", "Дк", "Диктант", 20),
    ("report", "Р", "Реферат", 10),
    ("notebook", "Пр", "Проверка тетрадей", 5),
    ("national-check", "ВПР", "Всероссийская проверочная работа", 25),
]


def upgrade() -> None:
    subjects = sa.table(
        "subjects",
        *(
            sa.column(name)
            for name in ("code", "name", "short_name", "area", "segment", "removed", "version")
        ),
        sa.column("id", sa.Uuid()),
    )
    op.bulk_insert(
        subjects,
        [
            {
                "id": uuid5(NAMESPACE_DNS, f"{code}.subjects.academic"),
                "code": code,
                "name": name,
                "short_name": short,
                "area": area,
                "segment": "",
                "removed": False,
                "version": 1,
            }
            for area, rows in SUBJECTS.items()
            for code, (name, short) in rows.items()
        ],
    )
    kinds = sa.table(
        "mark_types", *(sa.column(name) for name in ("code", "letter", "name", "weight", "position"))
    )
    op.bulk_insert(
        kinds,
        [
            {"code": code, "letter": letter, "name": name, "weight": weight, "position": position}
            for position, (code, letter, name, weight) in enumerate(MARK_TYPES)
        ],
    )


def downgrade() -> None:
    op.execute("delete from mark_types")
    op.execute("delete from subjects where segment = ''")
