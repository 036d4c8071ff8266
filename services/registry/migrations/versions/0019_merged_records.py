"""Consents follow a merge of two records (B5, X11), and what is left under the merged one is known for copies and acts."""

import sqlalchemy as sa
from alembic import op

from store.security import roles

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_MOVE = """
create function move_consents(
    merge uuid, was uuid, became uuid, entries uuid[], signed uuid[], papers uuid[], seals bytea[])
returns table (noun text, id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
    if not exists (select from merges m where m.id = merge and (m.segment = app_segment() or m.segment like app_segment() || '/%')
                   and array[was, became] <@ array[m.kept_id, m.merged_id]) then
        raise exception 'move_consents: not of this merge' using errcode = '42501';
    end if;
    update consent_scans s set person_id = became,
        sealed = coalesce((select p.seal from unnest(papers, seals) p(id, seal) where p.id = s.entry_id), s.sealed)
    where s.person_id = was and (entries is null or s.entry_id = any(entries));
    return query
        update consent_entries e set person_id = became
        where e.person_id = was and (entries is null or e.id = any(entries)) returning 'consent_entries', e.id;
    return query
        update consent_entries e set signer_id = became
        where e.signer_id = was and (signed is null or e.id = any(signed)) returning 'consent_signers', e.id;
end $$
"""
"""The ledger goes with the person, and his signatures under the consents of others do; requests may only add to it."""


_MERGED = """
create function merged_records(wanted uuid[]) returns table (kept_id uuid, merged_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
    with recursive line(kept, merged) as (
        select w.id, h.id from unnest(wanted) w(id) join people h on h.merged_into = w.id
        where exists (select from placements p where p.person_id = w.id
                      and (p.segment = app_segment() or p.segment like app_segment() || '/%'))
        union select l.kept, h.id from line l join people h on h.merged_into = l.merged
    ) select kept, merged from line
$$
"""
"""Ids alone of records that became these people of the acting segment: nobody sees them, yet rows may lie under them."""
_FUNCTIONS = {
    "move_consents(uuid, uuid, uuid, uuid[], uuid[], uuid[], bytea[])": _MOVE,
    "merged_records(uuid[])": _MERGED,
}


def upgrade() -> None:
    op.create_index("consent_entries_signer_id_idx", "consent_entries", ["signer_id"])
    op.create_index(
        "people_merged_into_idx",
        "people",
        ["merged_into"],
        postgresql_where=sa.text("merged_into is not null"),
    )
    _, app, events = roles(op)
    for signature, body in _FUNCTIONS.items():
        op.execute(body)
        op.execute(f"revoke all on function {signature} from public")
        op.execute(f"grant execute on function {signature} to {app}, {events}")


def downgrade() -> None:
    op.execute(f"drop function {', '.join(_FUNCTIONS)}")
    op.drop_index("people_merged_into_idx", "people")
    op.drop_index("consent_entries_signer_id_idx", "consent_entries")
