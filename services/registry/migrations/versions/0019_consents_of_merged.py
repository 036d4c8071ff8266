"""Consents follow a merge of two records: the ledger, its papers, and the name under which a parent signed (B5, X11)."""

from alembic import op

from store.security import roles

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_SIGNATURE = "move_consents(uuid, uuid, uuid, uuid[], uuid[], uuid[], bytea[])"
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


def upgrade() -> None:
    op.create_index("consent_entries_signer_id_idx", "consent_entries", ["signer_id"])
    _, app, events = roles(op)
    op.execute(_MOVE)
    op.execute(f"revoke all on function {_SIGNATURE} from public")
    op.execute(f"grant execute on function {_SIGNATURE} to {app}, {events}")


def downgrade() -> None:
    op.execute(f"drop function {_SIGNATURE}")
    op.drop_index("consent_entries_signer_id_idx", "consent_entries")
