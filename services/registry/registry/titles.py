"""What the journal of acts calls the things of this service."""

from sqlalchemy import TextClause, text

from registry.cards.fields import FIELDS as CARD
from registry.files.fields import FIELDS as FILE

# segment: under the reader's scope, by ids that stand in records of that scope
TITLES: dict[str, TextClause | str] = {
    "person_id": text("""
        select id, concat_ws(' ', last_name, first_name, middle_name) as title from people where id = any(:ids)"""),
    # segment: as above
    "placement_id": text("""
        select l.id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) as title
        from placements l join people p on p.id = l.person_id where l.id = any(:ids)"""),
    # segment: as above
    "proposal_id": text("""
        select f.id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) as title
        from file_proposals f join people p on p.id = f.person_id where f.id = any(:ids)"""),
    # segment: as above
    "scan_id": text("""
        select s.id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) as title
        from file_scans s join people p on p.id = s.person_id where s.id = any(:ids)"""),
    # segment: as above
    "segment_id": text("select id, short_name as title from segments where id = any(:ids)"),
    # segment: as above
    "import_id": text("select id, file_name as title from imports where id = any(:ids)"),
    # segment: as above
    "mapping_id": text("select id, name as title from import_mappings where id = any(:ids)"),
    # segment: as above
    "class_id": text("""
        select id, concat(grade, case when length(letter) > 1 then ' ' end, letter) as title
        from classes where id = any(:ids)"""),
    "table:people": "registry:file:write",
    "table:file_details": "registry:file:write",
    "table:file_proposals": "registry:file:write",
    "table:file_scans": "registry:document:read",
    **{f"kept.{one.code}": one.title for one in FILE},
    **{f"card.{one.code}": one.title for one in CARD},
}
