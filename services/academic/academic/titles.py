"""What the journal of acts calls the things of this service."""

from sqlalchemy import text

# segment: under the reader's scope, by ids that stand in records of that scope
TITLES = {
    "person_id": text("""
        select person_id as id, concat_ws(' ', last_name, first_name, middle_name) as title
        from known_people where person_id = any(:ids)"""),
    # segment: as above
    "group_id": text("select id, name as title from teaching_groups where id = any(:ids)"),
    # segment: as above
    "mapping_id": text("select id, name as title from workload_mappings where id = any(:ids)"),
    # segment: as above
    "workload_id": text("select id, file_name as title from workloads where id = any(:ids)"),
    # segment: as above
    "lesson_id": text("""
        select l.id, to_char(l.held_on, 'DD.MM.YYYY') || ', ' || g.name as title
        from (select distinct school_year from study_years) y -- the years lead the index: without them all is read
        join lessons l on l.school_year = y.school_year and l.id = any(:ids)
        join teaching_groups g on g.id = l.group_id"""),
    # segment: as above
    "period_id": text("select id, name as title from periods where id = any(:ids)"),
    # segment: as above
    "subject_id": text("select id, name as title from subjects where id = any(:ids)"),
    # segment: as above
    "class_id": text("select class_id as id, name as title from known_classes where class_id = any(:ids)"),
}
