import sqlalchemy as sa
from alembic import op

from service.schema import install, uninstall
from store.security import secure

revision = "0001"
down_revision = None


def upgrade() -> None:
    install(op)
    op.create_table(
        "notes",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False, unique=True),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    secure(op, "notes")


def downgrade() -> None:
    op.drop_table("notes")
    uninstall(op)
