"""Composition of academic: routers (the most used first), handlers."""

from fastapi import FastAPI

from academic import erasing, exports, personal, projections
from academic.diary.routes import router as diary
from academic.groups.routes import router as groups
from academic.groups.workload.routes import router as workloads
from academic.journal.routes import router as journal
from academic.merging import handlers as merging
from academic.merging.routes import router as merging_routes
from academic.openings.routes import router as openings
from academic.period_marks.routes import router as period_marks
from academic.timetable.routes import router as timetable
from academic.titles import TITLES
from academic.year import taking
from academic.year.routes import router as year
from service import Settings, create_app


def compose(serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The ASGI application; `serve` answers HTTP, `work` runs relay and consumer."""
    return create_app(
        "academic",
        settings or Settings(),
        title="Учебный процесс: расписание, журнал, дневник",
        routers=[
            journal,
            diary,
            period_marks,
            timetable,
            groups,
            workloads,
            year,
            openings,
            merging_routes,
            exports.router,
        ],
        titles=TITLES,
        handlers=[projections, merging, personal, erasing, taking],
        serve=serve,
        work=work,
    )
