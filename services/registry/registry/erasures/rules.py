"""What goes and what stays, in words and as statements of registry's own data."""

from service.erasing import Erasure

GONE = "Уничтожено"
"""The surname under which others' records of the person stay."""
JOURNAL_YEARS = 5
MOST = 300

STAYS = (
    "Книга движения и приказы о движении: 50 лет, без имени",
    "Отметки за период (сводные ведомости): 25 лет, без имени",
    f"Отметки и посещаемость последних {JOURNAL_YEARS} учебных лет (журнал), без имени",
    "Числа в отчётах, по которым человека не узнать",
    "Личные дела сотрудников: 50 и 75 лет, в акт не входят",
    "Этот акт с именами, закрытый: три года",
)

ERASURES = (
    Erasure("Предложения в личных делах", "file_proposals", "person_id = any(:people) and segment = :segment"),
    Erasure("Записи о просмотрах дела", "special_reads", "person_id = any(:people) and segment = :segment"),
    Erasure("Сканы согласий", "consent_scans", "person_id = any(:people) and segment = :segment"),
    Erasure("Журнал согласий", "consent_entries", "person_id = any(:people) and segment = :segment"),
    Erasure("Согласия", "consents", "person_id = any(:people) and segment = :segment"),
    Erasure("Запросы сведений", "copy_requests", "person_id = any(:people) and segment = :segment"),
    Erasure("Номера в чужих системах", "exchange_ids", "person_id = any(:people) and segment = :segment"),
    Erasure("Прежние значения из загрузок", "import_changes", "row_id = any(:people) and segment = :segment"),
    Erasure(
        "Отчёты о загрузках", "imports",
        "segment = :segment and created_at < now() - interval '3 years' and report <> '[]'",
        "report = '[]', drafts = null",
    ),
    Erasure(
        "Права представителей", "tie_rights",
        "tie_id in (select id from ties where parent_id = any(:whole) or student_id = any(:whole))",
    ),
    Erasure("Связи родителей и детей", "ties", "parent_id = any(:whole) or student_id = any(:whole)"),
    Erasure("Пары похожих записей", "duplicate_pairs", "a_id = any(:whole) or b_id = any(:whole)"),
    Erasure(
        "Прежние значения объединённых записей", "merge_changes",
        "merge_id in (select id from merges where kept_id = any(:whole) or merged_id = any(:whole))",
    ),
    Erasure(
        "Объединения записей", "merges",
        f"(kept_id = any(:whole) or merged_id = any(:whole)) and kept_name <> '{GONE}'",
        f"kept_name = '{GONE}', merged_name = '{GONE}'",
    ),
    Erasure("Следы номеров документов", "document_marks", "person_id = any(:whole)"),
    Erasure("Сканы документов", "file_scans", "person_id = any(:whole)"),
    Erasure("Личные дела", "file_details", "person_id = any(:whole)"),
    Erasure("История личных дел", "file_changes", "person_id = any(:whole)"),
    Erasure(
        "Имена, даты рождения, СНИЛС, телефоны", "people", f"id = any(:whole) and last_name <> '{GONE}'",
        f"last_name = '{GONE}', first_name = left(md5(id::text), 8), middle_name = null, birth_on = null, sex = null,"
        f" snils = null, phone = null, email = null, search = lower('{GONE} ' || left(md5(id::text), 8)),"
        " version = version + 1",
    ),
    Erasure("Сохранённые ответы", "idempotency", "actor_id = any(:whole)"),
)  # fmt: skip
