"""What the journal of acts calls the things of this service."""

from sqlalchemy import text

# segment: under the reader's scope, by ids that stand in records of that scope
TITLES = {
    "person_id": text("""
        select person_id as id, concat_ws(' ', last_name, first_name, middle_name) as title
        from known_people where person_id = any(:ids)"""),
    # segment: as above
    "announcement_id": text("select id, title from announcements where id = any(:ids)"),
    # segment: as above
    "class_id": text("select class_id as id, name as title from known_classes where class_id = any(:ids)"),
}
