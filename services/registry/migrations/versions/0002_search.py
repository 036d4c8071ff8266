"""Search over a whole region in milliseconds: row-level security keeps a trigram index from being used, a function may.

`search_people` reads its scope from the transaction itself (`app_segment()`), so that no caller can widen it.
"""

from alembic import op

from store.security import roles

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_SEARCH = """
create function search_people(asked text, pattern text, of_kind text, most int)
returns table (person_id uuid, place bigint)
language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = '0.4' as $$
declare
    scope text := app_segment();
    here text := '(p.until_on is null or p.until_on >= current_date) and ($4 is null or p.kind = $4)';
    below text := 'exists (select from placements p where p.person_id = h.id and ' || here
        || ' and (p.segment = $2 or p.segment like $2 || ''/%''))';
    ranked text := 'select f.id, row_number() over (order by starts_with(f.search, $1) desc,
        word_similarity($1, f.search) desc, f.search, f.id) from (select h.id, h.search from people h where ';
begin
    if scope is null then
        return;
    end if;
    if length(asked) < 6 then
        perform set_config('pg_trgm.word_similarity_threshold', '0.33', true);
    end if;
    if scope like '%/%/%' then
        return query execute ranked || 'h.id in (select p.person_id from placements p where p.segment = $2 and ' || here
            || ') and (h.search like $3 or $1 <% h.search)) f order by 2 limit $5'
            using asked, scope, pattern, of_kind, most;
        return;
    end if;
    return query execute ranked || 'h.search like $3 and ' || below || ' limit 500) f order by 2 limit $5'
        using asked, scope, pattern, of_kind, most;
    if not found and length(asked) >= 3 then
        return query execute ranked || '$1 <% h.search and ' || below || ' limit 2000) f order by 2 limit $5'
            using asked, scope, pattern, of_kind, most;
    end if;
end $$
"""
_SIGNATURE = "search_people(text, text, text, int)"


def upgrade() -> None:
    op.create_index("people_search_id_idx", "people", ["search", "id"])
    op.execute("select word_similarity('', '')")  # loads pg_trgm, whose setting the function declares
    op.execute(_SEARCH)
    _, app, _events = roles(op)
    op.execute(f"revoke all on function {_SIGNATURE} from public")
    op.execute(f"grant execute on function {_SIGNATURE} to {app}")


def downgrade() -> None:
    op.execute(f"drop function {_SIGNATURE}")
    op.drop_index("people_search_id_idx", "people")
