"""The journal of acts: what requests change in these tables is told as old and new values (A10)."""

from alembic import op

from audit.schema import uninstall, watch
from service.schema import install_audit

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_audit(op)
    watch(op, "subjects")
    watch(op, "mark_weights")
    watch(op, "teaching_groups", people=("teacher_id",))
    watch(op, "group_members")
    watch(op, "timetable_entries")
    watch(op, "study_years")
    watch(op, "periods")
    watch(op, "holidays")
    watch(op, "bell_schedules")
    watch(op, "openings", people=("teacher_id",))
    watch(op, "period_marks")


def downgrade() -> None:
    uninstall(op)
