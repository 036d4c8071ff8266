-- {schools} schools of 48 journals (28 students, 40 lessons, 415 marks, 89 absences each); the first school, class and
-- journal are ours. Rows come in the order of real life, lesson by lesson between all journals: order decides how many
-- pages a journal is spread over, so every size is loaded anew. Keys are dropped meanwhile and made by sorting.
create or replace function pg_temp.id(kind text, n bigint) returns uuid immutable language sql as
    $$ select md5(kind || n)::uuid $$;
create or replace function pg_temp.place(s bigint) returns text immutable language sql as
    $$ select case s when 0 then '{segment}' else 'tomsk/bench/school-' || s end $$;
truncate lessons, marks, attendance, mark_history, attendance_history, lesson_history, teaching_groups, group_students,
    known_classes, known_people, known_memberships, known_segments, known_ties, known_appointments, study_years, periods,
    bell_schedules, outbox, group_members, timetable_entries, workload_changes;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
insert into known_segments (segment, name, short_name, timezone)
    select pg_temp.place(s), 'Школа ' || s, 'Школа ' || s, '{zone}' from generate_series(0, {schools} - 1) s;
insert into known_appointments (appointment_id, person_id, segment, role, from_on) values
    (gen_random_uuid(), '{teacher}', '{segment}', 'teacher', '2020-01-01'),
    (gen_random_uuid(), '{family}', '{segment}', '{family_role}', '2020-01-01');
insert into study_years (id, segment, school_year, from_on, until_on, edit_window_days, round_up_from, minimum_marks,
                         absence_rule, debt_counts_two, version)
    select gen_random_uuid(), pg_temp.place(s), {year}, date '{today}' - 200, date '{today}' + 100, 366, 0.5, 3, 'warn',
        false, 1
    from generate_series(0, {schools} - 1) s;
insert into periods (id, segment, school_year, kind, number, name, from_on, until_on, grades, removed, version)
    select gen_random_uuid(), pg_temp.place(s), {year}, 'half-year', 1, 'I полугодие', date '{today}' - 200,
        date '{today}' + 100, '{{7}}', false, 1
    from generate_series(0, {schools} - 1) s;
insert into bell_schedules (id, segment, school_year, name, shift, weekdays, lessons)
    select gen_random_uuid(), pg_temp.place(s), {year}, 'Звонки', 1, '{{1,2,3,4,5,6}}',
        '[{{"number": 2, "starts": "09:25", "ends": "10:05"}}]' from generate_series(0, {schools} - 1) s;
insert into known_classes (class_id, segment, school_year, grade, letter, name, class_teacher_id, shift, removed)
    select pg_temp.id('c', s * 4 + c), pg_temp.place(s), {year}, 7, chr(1040 + c::int), '7' || chr(1040 + c::int), null, 1, false
    from generate_series(0, {schools} - 1) s, generate_series(0, 3) c;
insert into known_people (person_id, last_name, first_name, middle_name, removed)
    select case when n = 0 and '{family_role}' = 'student' then '{family}' else pg_temp.id('n', n) end,
        'Ученик' || lpad((n % 28)::text, 2, '0'), 'Артём', null, false from generate_series(0, {schools} * 112 - 1) n
    union all select '{teacher}', 'Петрова', 'Ирина', 'Сергеевна', false;
create temporary table pupils as
    select n, case when n = 0 and '{family_role}' = 'student' then '{family}' else pg_temp.id('n', n) end as id
    from generate_series(0, {schools} * 112 - 1) n;
insert into known_memberships (student_id, ordinal, segment, class_id, from_on)
    select id, 0, pg_temp.place(n / 112), pg_temp.id('c', n / 28), date '{today}' - 200 from pupils;
insert into known_ties (tie_id, parent_id, student_id, sees)
    select gen_random_uuid(), '{family}', id, '{{(,)}}' from pupils where n = 0 and '{family_role}' = 'parent';
create temporary table taught as
    select row_number() over (order by code) - 1 as place, id from (select * from subjects where segment = '' order by code limit 12) s;
insert into teaching_groups (id, segment, school_year, subject_id, teacher_id, name, class_ids, divided, removed, version)
    select pg_temp.id('g', s * 48 + g), pg_temp.place(s), {year}, t.id, case s when 0 then '{teacher}' else pg_temp.id('t', g) end,
        'Предмет', array[pg_temp.id('c', s * 4 + g / 12)], false, false, 1
    from generate_series(0, {schools} - 1) s, generate_series(0, 47) g join taught t on t.place = g % 12;
insert into group_students (group_id, student_id, from_on, class_id, segment, travels)
    select pg_temp.id('g', n / 112 * 48 + n % 112 / 28 * 12 + k), id, date '{today}' - 200, pg_temp.id('c', n / 28),
        pg_temp.place(n / 112), false from pupils, generate_series(0, 11) k;
create temporary table journals as
    select j, pg_temp.id('g', j) as group_id, pg_temp.place(j / 48) as segment,
        array_agg(p.id order by p.n) as students
    from generate_series(0, {schools} * 48 - 1) j join pupils p on p.n between j / 12 * 28 and j / 12 * 28 + 27
    group by j;
alter table lessons drop constraint lessons_pkey;
alter table marks drop constraint marks_pkey;
alter table attendance drop constraint attendance_pkey;
insert into lessons (school_year, id, group_id, segment, held_on, number, planned_on, topic, homework, state,
                     version, attendance_version, changes)
    select {year}, md5('l' || j || '-' || l)::uuid, group_id, segment, date '{today}' - l * 7 / 2, j % 12 + 1, date '{today}' - l * 7 / 2,
        'Формулы сокращённого умножения', '№ 345, 347', 'held', 1, 0, 1
    from generate_series(39, 0, -1) l, journals order by l desc, j;
insert into marks (school_year, group_id, student_id, lesson_id, slot, segment, mark_id, author_id, value, weight,
                   mark_type, version, held_on)
    select {year}, group_id, students[n + 1], md5('l' || j || '-' || l)::uuid, 0, segment, md5('m' || j || '-' || l || '-' || n)::uuid,
        '{teacher}', 2 + (n * 7 + l) % 4, 10, 'answer', 1, date '{today}' - l * 7 / 2
    from generate_series(39, 0, -1) l, journals, generate_series(0, 27) n
    where (n * 40 + l) * 37 % 100 < 37 order by l desc, j, n;
insert into attendance (school_year, group_id, student_id, lesson_id, segment, code)
    select {year}, group_id, students[n + 1], md5('l' || j || '-' || l)::uuid, segment, 'ill'
    from generate_series(39, 1, -1) l, journals, generate_series(0, 27) n
    where (n * 40 + l) * 31 % 100 < 8 order by l desc, j, n;
alter table lessons add constraint lessons_pkey primary key (school_year, id);
alter table marks add constraint marks_pkey primary key (school_year, group_id, student_id, lesson_id, slot);
alter table attendance add constraint attendance_pkey primary key (school_year, group_id, student_id, lesson_id);
drop table pupils, taught, journals;
