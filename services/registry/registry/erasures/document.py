"""The act as a PDF (приказ РКН № 179: whose data, which, where, why, how, who)."""

from pathlib import Path

from registry.erasures.views import ActView
from service.paper import Template
from store.clock import ZONE

KINDS = {"student": "ученик", "parent": "родитель"}
_EMPTY = {
    "title": "", "subtitle": "", "place": "", "lead": "", "people": [], "rows": [], "stays": [], "commission": []
}  # fmt: skip
_TEMPLATE = Template(Path(__file__).with_name("act.typ"), "act", _EMPTY)


def as_pdf(view: ActView, school: str, director: str) -> bytes:
    """Takes a core for some time: call it in a thread."""
    draft = view.number is None
    rows = [
        [part.title, name, str(count)]
        for part in view.services
        for name, count in ((part.counted if draft else part.done) or {}).items()
    ]
    page = {
        "title": "Проект акта об уничтожении персональных данных" if draft
                 else f"Акт № {view.number} об уничтожении персональных данных",
        "subtitle": f"от {view.approved_at.astimezone(ZONE):%d.%m.%Y}" if view.approved_at else "не утверждён",
        "place": school,
        "lead": f"Комиссия в составе: {'; '.join(view.commission)} – составила акт о том, что данные людей,"
                f" выбывших {view.years} и более лет назад, уничтожены в информационной системе школы: записи удалены"
                " из баз данных средствами системы, имена в оставшихся записях заменены условными. Причина: цель"
                " обработки достигнута, срок хранения вышел (статья 21 закона № 152-ФЗ)."
                + (f" Утвердил: {director}." if director else ""),
        "people": [
            [str(place), one.name, ", ".join(KINDS.get(kind, kind) for kind in one.kinds), f"{one.left_on:%d.%m.%Y}"]
            for place, one in enumerate(view.whom, start=1)
        ],
        "rows": rows or [["–", "Записей нет", "0"]],
        "stays": view.stays,
        "commission": view.commission,
    }  # fmt: skip
    return _TEMPLATE.draw(page)
