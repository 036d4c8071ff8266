"""What the journal of acts calls the things of this service."""

from sqlalchemy import TextClause, text

from contracts.rights import DEFAULTS
from identity.right_names import name_of

# segment: under the reader's scope, by ids that stand in records of that scope
TITLES: dict[str, TextClause | dict[str, str]] = {
    "person_id": text("""
        select person_id as id, concat_ws(' ', last_name, first_name, middle_name) as title
        from known_people where person_id = any(:ids)"""),
    # segment: as above
    "batch_id": text("select id, title from password_batches where id = any(:ids)"),
    # segment: as above
    "sanction_id": text("""
        select s.id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) as title
        from sanctions s join known_people p on p.person_id = s.person_id where s.id = any(:ids)"""),
    # segment: as above
    "template_id": text("select id, title from list_templates where id = any(:ids)"),
    # segment: as above
    "appointment_id": text("""
        select a.appointment_id as id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) as title
        from appointments a join known_people p on p.person_id = a.person_id where a.appointment_id = any(:ids)"""),
    # segment: as above
    "class_id": text("select class_id as id, name as title from known_classes where class_id = any(:ids)"),
    "right": {right: name_of(right) for right in DEFAULTS},
}
