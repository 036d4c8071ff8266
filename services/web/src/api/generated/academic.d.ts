// Made by `npm run types` from the contracts; not edited by hand.
export interface paths {
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Журнал действий
         * @description Кто, когда, в какой роли, что открыл или изменил, что было и что стало, откуда. Новые — первыми.
         */
        get: operations["read_acts_api_academic_v1_audit_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить журнал действий
         * @description Все записи под условиями разом; сама выгрузка тоже записывается.
         */
        get: operations["export_acts_api_academic_v1_audit_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Какие действия записываются
         * @description Для выбора в условиях.
         */
        get: operations["read_operations_api_academic_v1_audit_operations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/diary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Дневник на неделю
         * @description Расписание, темы, задания, отметки с видом и весом, посещаемость, средние по предметам, долги.
         *
         *     Ученик видит себя, родитель — ребёнка, если ему разрешено; остальным ответ 404.
         */
        get: operations["get_week_api_academic_v1_diary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/diary/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Несданные работы
         * @description По всем предметам одним списком.
         */
        get: operations["get_missing_api_academic_v1_diary_missing_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/diary/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Чьи дневники открыты семье
         * @description Ученику — он сам, родителю — дети, которых ему разрешено видеть, в этой школе.
         */
        get: operations["list_own_api_academic_v1_diary_students_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/diary/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Что если получить ещё отметки
         * @description Расчёт за период этой недели: Σ(отметка·вес)/Σ(вес). Ничего не сохраняется, решает учитель.
         */
        get: operations["get_what_if_api_academic_v1_diary_what_if_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Журналы и группы
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_groups_api_academic_v1_exports_groups_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/groups/{group_id}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Ученики группы
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_students_api_academic_v1_exports_groups__group_id__students_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Уроки
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_lessons_api_academic_v1_exports_lessons_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Просьбы открыть журнал
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_openings_api_academic_v1_exports_openings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Предметы
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_subjects_api_academic_v1_exports_subjects_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Расписание
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_entries_api_academic_v1_exports_timetable_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/workloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Загрузки нагрузки
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_workloads_api_academic_v1_exports_workloads_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Группы: предмет, классы, учитель
         * @description Это и список журналов школы.
         */
        get: operations["list_groups_api_academic_v1_groups_get"];
        put?: never;
        /**
         * Создать группы
         * @description Много групп одним запросом (классы × предметы × учителя, с подгруппами); всё или ничего.
         *
         *     Группа с тем же названием не создаётся второй раз, а возвращается в existing.
         */
        post: operations["create_groups_api_academic_v1_groups_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Группа
         * @description ETag — версия для правок.
         */
        get: operations["get_group_api_academic_v1_groups__group_id__get"];
        /**
         * Изменить учителя или название
         * @description Новый учитель ведёт уроки с указанного дня; если он занят по расписанию, ответ называет, чем.
         */
        put: operations["change_group_api_academic_v1_groups__group_id__put"];
        post?: never;
        /**
         * Убрать группу без отметок
         * @description Группа, в журнале которой есть отметки, не убирается.
         */
        delete: operations["remove_group_api_academic_v1_groups__group_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Изменить состав подгруппы
         * @description Состав действует с указанного дня; прошлые уроки остаются с прежним.
         */
        put: operations["change_members_api_academic_v1_groups__group_id__members_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ученики группы
         * @description С днями, когда ученик в группе; только сотрудникам.
         */
        get: operations["list_students_api_academic_v1_groups__group_id__students_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journals/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Журнал: сетка за период
         * @description Без параметров — текущий период. Ученик, переведённый из школы, виден до последнего дня.
         */
        get: operations["get_grid_api_academic_v1_journals__group_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journals/{group_id}/corrections/{student_id}/{lesson_id}/{slot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Исправить отметку (завуч)
         * @description В закрытом периоде и после срока правки; причина обязательна.
         */
        put: operations["correct_mark_api_academic_v1_journals__group_id__corrections__student_id___lesson_id___slot__put"];
        post?: never;
        /**
         * Снять отметку (завуч)
         * @description Причина обязательна.
         */
        delete: operations["withdraw_corrected_api_academic_v1_journals__group_id__corrections__student_id___lesson_id___slot__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journals/{group_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История журнала
         * @description Все правки отметок журнала с этого дня, новые сверху (не больше 1000).
         */
        get: operations["get_journal_history_api_academic_v1_journals__group_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journals/{group_id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Журнал: что меняют другие
         * @description События text/event-stream.
         *
         *     lessons — изменённые уроки целиком (тема, отметки, посещаемость); reload — прочитайте журнал заново; end — больше
         *     нельзя смотреть. Что было до открытия, не повторяется: откройте поток и прочитайте журнал.
         */
        get: operations["watch_journal_api_academic_v1_journals__group_id__live_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journals/{group_id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Поставить отметки столбцом
         * @description Все или ни одной: 412 перечисляет в conflicts клетки, изменённые другими.
         */
        post: operations["give_column_api_academic_v1_journals__group_id__marks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journals/{group_id}/marks/{student_id}/{lesson_id}/{slot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Поставить отметку
         * @description If-Match — версия клетки из сетки, "0" для пустой. 412 называет, что стоит в клетке сейчас.
         */
        put: operations["give_mark_api_academic_v1_journals__group_id__marks__student_id___lesson_id___slot__put"];
        post?: never;
        /**
         * Снять отметку
         * @description Отметка остаётся в истории; клетку можно заполнить снова с If-Match "0".
         */
        delete: operations["withdraw_mark_api_academic_v1_journals__group_id__marks__student_id___lesson_id___slot__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journals/{group_id}/marks/{student_id}/{lesson_id}/{slot}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История клетки
         * @description Кто, когда, было → стало, почему; новые сверху.
         */
        get: operations["get_mark_history_api_academic_v1_journals__group_id__marks__student_id___lesson_id___slot__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Уроки по дням
         * @description Уроки дней с темой и заданием: школы, класса, учителя, группы. Не больше 5000.
         */
        get: operations["list_lessons_api_academic_v1_lessons_get"];
        put?: never;
        /**
         * Добавить урок вне расписания
         * @description Дополнительный урок в определённый день.
         */
        post: operations["add_lesson_api_academic_v1_lessons_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{lesson_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Урок
         * @description ETag — версия темы и задания; attendance_version — версия посещаемости.
         */
        get: operations["get_lesson_api_academic_v1_lessons__lesson_id__get"];
        /**
         * Записать тему и задание
         * @description If-Match — version урока из сетки.
         */
        put: operations["write_text_api_academic_v1_lessons__lesson_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{lesson_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Отметить посещаемость урока
         * @description Весь класс одной записью; кого нет в списке, тот был. If-Match — attendance_version урока.
         */
        put: operations["note_attendance_api_academic_v1_lessons__lesson_id__attendance_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{lesson_id}/attendance/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Исправить посещаемость (завуч)
         * @description После срока правки; причина обязательна.
         */
        put: operations["correct_attendance_api_academic_v1_lessons__lesson_id__attendance_correction_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{lesson_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отменить урок
         * @description Урок с отметками или посещаемостью не отменяется.
         */
        post: operations["cancel_lesson_api_academic_v1_lessons__lesson_id__cancellation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{lesson_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История урока
         * @description Правки темы, задания, места, состояния и посещаемости; новые сверху.
         */
        get: operations["get_lesson_history_api_academic_v1_lessons__lesson_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{lesson_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Перенести урок
         * @description Урок с отметками или посещаемостью не переносится; занятость проверяется.
         */
        post: operations["move_lesson_api_academic_v1_lessons__lesson_id__move_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mark-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Виды работ и их веса
         * @description Буквы клеток журнала и веса, принятые в школе.
         */
        get: operations["list_mark_types_api_academic_v1_mark_types_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mark-types/{code}/weight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Изменить вес вида работы
         * @description Действует для новых отметок; прежние хранят вес, с которым поставлены.
         */
        put: operations["set_weight_api_academic_v1_mark_types__code__weight_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Просьбы открыть журнал
         * @description Учитель видит свои, завуч и директор — все просьбы школы; новые сверху (не больше 200).
         */
        get: operations["list_openings_api_academic_v1_openings_get"];
        put?: never;
        /**
         * Попросить открыть
         * @description Закрытый период или прошедший срок правки. Повторная просьба о том же возвращает ту, что ждёт (200).
         */
        post: operations["ask_api_academic_v1_openings_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openings/{opening_id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Закрыть раньше срока
         * @description Снова закрыто с этой минуты.
         */
        post: operations["end_api_academic_v1_openings__opening_id__ending_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openings/{opening_id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Открыть на время
         * @description По умолчанию на сутки; закроется само. Правит только тот, кто просил, и только эти уроки.
         */
        post: operations["grant_api_academic_v1_openings__opening_id__grant_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openings/{opening_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отказать
         * @description Журнал остаётся закрытым.
         */
        post: operations["refuse_api_academic_v1_openings__opening_id__refusal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Что есть о человеке в журнале
         * @description Количества в своём сегменте: что перейдёт при объединении записей или появилось после него.
         */
        get: operations["read_holdings_api_academic_v1_people__person_id__holdings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/period-marks/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Предложение отметок за период
         * @description Средневзвешенный с округлением школы рядом с решением учителя; отметки прежней школы — отдельно.
         *
         *     Долги и посещаемость в средний не входят. Для периода «год» — среднее отметок за периоды.
         */
        get: operations["get_proposal_api_academic_v1_period_marks_proposal_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/period-marks/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Где отметки за период ещё не выставлены
         * @description Группы со счётом: учеников, выставлено, не хватает. Учитель видит свои группы и свой класс.
         */
        get: operations["get_readiness_api_academic_v1_period_marks_readiness_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/period-marks/{group_id}/{period_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Выставить отметки за период
         * @description Одному или всем; все или никому. 412 называет тех, кого уже изменили.
         */
        put: operations["decide_many_api_academic_v1_period_marks__group_id___period_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/period-marks/{group_id}/{period_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Принять предложенное
         * @description Пропускает спорные дроби (.40–.60), нехватку отметок и н/а: они остаются в skipped.
         */
        post: operations["accept_api_academic_v1_period_marks__group_id___period_id__acceptance_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/period-marks/{group_id}/{period_id}/{student_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Выставить отметку за период ученику
         * @description If-Match — версия из предложения ("0" — отметки ещё нет); value null снимает отметку.
         */
        put: operations["decide_one_api_academic_v1_period_marks__group_id___period_id___student_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/period-marks/{group_id}/{period_id}/{student_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История отметки за период
         * @description Кто, когда, было → стало, почему; новые сверху.
         */
        get: operations["get_history_api_academic_v1_period_marks__group_id___period_id___student_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/periods/{period_id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Закрыть период
         * @description После закрытия отметки правит только заместитель директора, с причиной.
         */
        post: operations["close_period_api_academic_v1_periods__period_id__closing_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/periods/{period_id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Открыть период снова
         * @description Причина обязательна и сохраняется.
         */
        post: operations["reopen_period_api_academic_v1_periods__period_id__reopening_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Очереди сообщений сервиса
         * @description Сколько сообщений ждёт отправки, обработки, повтора и сколько отвергнуто.
         */
        get: operations["queues_api_academic_v1_queues_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Отвергнутые сообщения и причины
         * @description Почему отвергнуты те, что отвергнуты.
         */
        get: operations["refused_api_academic_v1_queues_refused_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Повторить отвергнутые сообщения
         * @description Возвращает все отвергнутые сообщения в очередь сервиса, попытки считаются заново.
         */
        post: operations["retries_api_academic_v1_queues_retries_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Предметы
         * @description Общий словарь и свои предметы школы.
         */
        get: operations["list_subjects_api_academic_v1_subjects_get"];
        put?: never;
        /**
         * Добавить свой предмет
         * @description Предмет виден своей школе (или всем ниже, если вы выше школы).
         */
        post: operations["create_subject_api_academic_v1_subjects_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Расписание недели
         * @description Уроки недели, действующие в этот день: школы, класса, учителя, группы или кабинета.
         */
        get: operations["list_entries_api_academic_v1_timetable_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetable/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Поставить уроки в расписание
         * @description Один или много, всё или ничего. Накладки класса, подгруппы, учителя, кабинета объясняются в clashes.
         *
         *     Каждая накладка называет, что занято, чем, и ближайшие свободные места.
         */
        post: operations["add_entries_api_academic_v1_timetable_entries_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetable/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Переставить урок недели с даты
         * @description Прошлые дни не меняются; будущие уроки прежнего места отменяются, нового — создаются.
         */
        put: operations["change_entry_api_academic_v1_timetable_entries__entry_id__put"];
        post?: never;
        /**
         * Убрать урок недели с даты
         * @description Прошлые дни остаются; уроки с записями остаются и после этой даты.
         */
        delete: operations["end_entry_api_academic_v1_timetable_entries__entry_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetable/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Создать уроки по расписанию
         * @description За период или даты, без каникул. Можно повторять: что уже есть, не создаётся второй раз.
         */
        post: operations["make_lessons_api_academic_v1_timetable_lessons_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workload-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Запомненные столбцы нагрузки
         * @description Соответствия своей школы по имени.
         */
        get: operations["list_mappings_api_academic_v1_workload_mappings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workload-mappings/{mapping_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Забыть столбцы нагрузки
         * @description Файлы с такими заголовками снова понимаются по названиям столбцов.
         */
        delete: operations["forget_mapping_api_academic_v1_workload_mappings__mapping_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workload-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Шаблон XLSX для нагрузки и подгрупп
         * @description Книга с листами «Нагрузка» и «Подгруппы», примерами и подсказками.
         */
        get: operations["download_template_api_academic_v1_workload_template_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Загрузки нагрузки
         * @description Сначала новые.
         */
        get: operations["list_workloads_api_academic_v1_workloads_get"];
        put?: never;
        /**
         * Проверить нагрузку (пробный прогон)
         * @description Таблица «учитель, предмет, класс, подгруппа, часов в неделю» и состав подгрупп: XLSX, XLS, ODS или CSV. Файл
         *     сверяется со школой, в базу ничего, кроме отчёта, не пишется; сам файл не хранится.
         */
        post: operations["upload_api_academic_v1_workloads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workloads/{workload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Отчёт о нагрузке
         * @description Сколько групп появится и изменится и каждое замечание: лист, строка, столбец, причина, что сделать.
         */
        get: operations["read_workload_api_academic_v1_workloads__workload_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workloads/{workload_id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Применить проверенную нагрузку
         * @description Всё или ничего. Отказ, если в файле есть ошибки, загружен более новый файл, данные школы с тех пор изменились
         *     или новый учитель занят по расписанию.
         */
        post: operations["apply_workload_api_academic_v1_workloads__workload_id__application_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workloads/{workload_id}/in-the-way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Что мешает отменить нагрузку
         * @description Группы, в журналах которых уже есть уроки, отметки или расписание, и те, что изменены позже.
         */
        get: operations["read_in_the_way_api_academic_v1_workloads__workload_id__in_the_way_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workloads/{workload_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отменить загруженную нагрузку
         * @description В течение 30 дней; отказ со списком групп, если в их журналах уже есть уроки или отметки.
         */
        post: operations["undo_workload_api_academic_v1_workloads__workload_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Учебные годы: периоды, каникулы, звонки, настройки
         * @description Годы своей школы (или всех школ ниже, если вы выше школы), новые первыми.
         */
        get: operations["list_years_api_academic_v1_years_get"];
        put?: never;
        /**
         * Открыть учебный год
         * @description Достаточно номера года: остальное берётся из предложения.
         */
        post: operations["open_year_api_academic_v1_years_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Предложить обычный учебный год
         * @description Четверти 1–9 классов, полугодия 10–11, каникулы и звонки; ответ можно отправить в POST /years.
         */
        get: operations["propose_year_api_academic_v1_years_proposal_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{school_year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Учебный год школы
         * @description Год целиком; ETag — версия для правок.
         */
        get: operations["get_year_api_academic_v1_years__school_year__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{school_year}/bells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Изменить звонки
         * @description Список целиком.
         */
        put: operations["change_bells_api_academic_v1_years__school_year__bells_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{school_year}/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Изменить каникулы
         * @description Список целиком.
         */
        put: operations["change_holidays_api_academic_v1_years__school_year__holidays_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{school_year}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Изменить учебные периоды
         * @description Список целиком: у прежних периодов есть id, новые без него, пропавшие убираются.
         */
        put: operations["change_periods_api_academic_v1_years__school_year__periods_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{school_year}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Изменить настройки года
         * @description Округление, минимум отметок, срок правки, отметка при пропуске, долг как двойка.
         */
        put: operations["change_settings_api_academic_v1_years__school_year__settings_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Absence
         * @description Код посещаемости ученика.
         */
        Absence: {
            /**
             * Code
             * @enum {string}
             */
            code: "excused" | "ill" | "unexcused" | "absent" | "late" | "exempt";
            /**
             * Minutes Late
             * @description Только для опоздания
             */
            minutes_late?: number | null;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
        };
        /**
         * Acceptance
         * @description Принять предложенное всем, у кого решать нечего (достаточно отметок, дробь не спорная, отметки ещё нет).
         */
        Acceptance: {
            /** Reason */
            reason?: string | null;
        };
        /**
         * Act
         * @description Запись журнала действий.
         */
        Act: {
            /**
             * Act
             * @enum {string}
             */
            act: "read" | "write" | "failed";
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Address */
            address: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: components["schemas"]["Change"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @description ФИО, если оно вам видно
             */
            name: string | null;
            /** Objects */
            objects: components["schemas"]["Thing"][];
            /**
             * Operation
             * @example PUT /classes/{class_id}
             */
            operation: string;
            /**
             * Role
             * @description В какой роли; пусто — действие человека со своей учётной записью
             */
            role: string;
            /** Segment */
            segment: string;
            /**
             * Title
             * @example Изменить класс
             */
            title: string;
            /** Trace Id */
            trace_id: string | null;
            /** Username */
            username: string;
        };
        /**
         * AttendanceWritten
         * @description Новая версия посещаемости; warnings — ученики с отметкой, которых отметили отсутствующими.
         */
        AttendanceWritten: {
            /** Attendance Version */
            attendance_version: number;
            /**
             * Lesson Id
             * Format: uuid
             */
            lesson_id: string;
            /** Warnings */
            warnings: string[];
        };
        /**
         * Batch
         * @description Много групп сразу: строка на предмет.
         * @example {
         *       "items": [
         *         {
         *           "class_ids": [
         *             "018f0000-0000-7000-8000-00000000007b"
         *           ],
         *           "subject_id": "018f0000-0000-7000-8000-0000000000a1",
         *           "teacher_id": "018f0000-0000-7000-8000-0000000000f1"
         *         }
         *       ],
         *       "school_year": 2026
         *     }
         */
        Batch: {
            /** Items */
            items: components["schemas"]["NewGroups"][];
            /** School Year */
            school_year: number;
        };
        /**
         * BatchAnswer
         * @description Что создано и что уже было.
         */
        BatchAnswer: {
            /** Created */
            created: components["schemas"]["GroupView"][];
            /** Existing */
            existing: components["schemas"]["GroupView"][];
        };
        /**
         * BellIn
         * @description Звонки одного урока.
         */
        BellIn: {
            /**
             * Ends
             * @example 09:10
             */
            ends: string;
            /** Number */
            number: number;
            /**
             * Starts
             * @example 08:30
             */
            starts: string;
        };
        /**
         * BellScheduleIn
         * @description Расписание звонков для смены и дней недели (1 — понедельник).
         */
        BellScheduleIn: {
            /** Lessons */
            lessons: components["schemas"]["BellIn"][];
            /** Name */
            name: string;
            /**
             * Shift
             * @default 1
             */
            shift: number;
            /** Weekdays */
            weekdays?: number[];
        };
        /**
         * Bells
         * @description Все расписания звонков года.
         */
        Bells: {
            /** Bells */
            bells: components["schemas"]["BellScheduleIn"][];
        };
        /** Body_upload_api_academic_v1_workloads_post */
        Body_upload_api_academic_v1_workloads_post: {
            /**
             * Choices
             * @description Выбранные столбцы: JSON как у POST …/columns импорта
             */
            choices?: string | null;
            /**
             * Effective On
             * @description С какого дня; по умолчанию сегодня, до учебного года — 1 сентября
             */
            effective_on?: string | null;
            /** File */
            file: string;
            /**
             * School Year
             * @description Год сентября; по умолчанию текущий
             */
            school_year?: number | null;
        };
        /**
         * Cancellation
         * @description Почему урок отменён.
         */
        Cancellation: {
            /**
             * Reason
             * @example Карантин
             */
            reason: string;
        };
        /**
         * CarriedView
         * @description Отметка прежней школы.
         */
        CarriedView: {
            /**
             * Held On
             * Format: date
             */
            held_on: string;
            /** School */
            school: string;
            /** Type */
            type: string;
            /** Value */
            value: number | null;
            /** Weight */
            weight: number;
        };
        /**
         * Change
         * @description Что изменилось в одной записи; `rows` — сколько записей, когда их слишком много, чтобы показать каждую.
         */
        Change: {
            /**
             * Did
             * @enum {string}
             */
            did: "added" | "changed" | "removed";
            /**
             * Fields
             * @description Поле: [было, стало]; «•» — закрытое значение
             * @default {}
             */
            fields: {
                [key: string]: unknown[];
            };
            /**
             * Key
             * @description Чья или какая запись, если у неё есть имя
             * @default []
             */
            key: components["schemas"]["Thing"][];
            /** Rows */
            rows?: number | null;
            /** Table */
            table: string;
        };
        /**
         * Changed
         * @description Что стало с уроками после перестановки.
         */
        Changed: {
            /**
             * Cancelled
             * @description Будущие уроки прежнего места, отменены
             */
            cancelled: number;
            /**
             * Created
             * @description Уроки нового места
             */
            created: number;
            entry: components["schemas"]["EntryView"];
            /**
             * Kept
             * @description Уроки с записями, оставлены как есть
             */
            kept: number;
        };
        /**
         * ChangedEntry
         * @description Куда переставить урок недели начиная с from_on; прошлое остаётся как было.
         */
        ChangedEntry: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Note */
            note?: string | null;
            /** Number */
            number: number;
            /** Room */
            room?: string | null;
            /** Weekday */
            weekday: number;
            /**
             * Weeks
             * @default all
             * @enum {string}
             */
            weeks: "all" | "odd" | "even";
        };
        /**
         * ChangedGroup
         * @description Учитель и название группы. Новый учитель ведёт с from_on (по умолчанию с сегодняшнего дня).
         */
        ChangedGroup: {
            /** From On */
            from_on?: string | null;
            /** Name */
            name: string;
            /** Teacher Id */
            teacher_id: string | null;
        };
        /**
         * Column
         * @description Много клеток сразу: записываются все или ни одна.
         */
        Column: {
            /** Cells */
            cells: components["schemas"]["ColumnMark"][];
            /** Reason */
            reason?: string | null;
        };
        /**
         * ColumnFieldView
         * @description Поле, которое столбец может означать.
         */
        ColumnFieldView: {
            /**
             * Field
             * @example born
             */
            field: string;
            /**
             * Required
             * @description Без него (или без названных рядом) список не читается
             */
            required: boolean;
            /**
             * Title
             * @example Дата рождения
             */
            title: string;
        };
        /**
         * ColumnMark
         * @description Отметка одной клетки столбца; version — версия, которую вы видели (0 — клетка пуста).
         * @example {
         *       "comment": "Отличная работа",
         *       "kind": "number",
         *       "type": "control",
         *       "value": 5
         *     }
         * @example {
         *       "kind": "debt",
         *       "type": "homework"
         *     }
         */
        ColumnMark: {
            /** Comment */
            comment?: string | null;
            /**
             * Kind
             * @default number
             * @enum {string}
             */
            kind: "number" | "debt";
            /**
             * Lesson Id
             * Format: uuid
             */
            lesson_id: string;
            /**
             * Reason
             * @description Почему исправлено; попадает в историю
             */
            reason?: string | null;
            /**
             * Removed
             * @description Снять отметку
             * @default false
             */
            removed: boolean;
            /**
             * Slot
             * @default 0
             */
            slot: number;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * Type
             * @description Код вида работы (GET /mark-types)
             * @default answer
             */
            type: string;
            /** Value */
            value?: number | null;
            /**
             * Version
             * @default 0
             */
            version: number;
        };
        /**
         * ColumnView
         * @description Столбец: заголовок, как он понят, первые разные значения.
         */
        ColumnView: {
            /**
             * Field
             * @description Поле; null — столбец пропускается
             * @example born
             */
            field: string | null;
            /**
             * Heading
             * @example Дата рожд.
             */
            heading: string;
            /**
             * Index
             * @description Место с нуля
             * @example 3
             */
            index: number;
            /**
             * Letter
             * @example D
             */
            letter: string;
            /**
             * Samples
             * @description Не больше пяти
             * @example [
             *       "05.09.2014",
             *       "11.02.2015"
             *     ]
             */
            samples: string[];
            /**
             * Sure
             * @description Нет — столбец не распознан или угадан: проверьте
             */
            sure: boolean;
        };
        /**
         * ColumnWritten
         * @description Все записанные клетки в порядке запроса.
         */
        ColumnWritten: {
            /** Cells */
            cells: components["schemas"]["MarkWritten"][];
        };
        /**
         * ColumnsView
         * @description Листы файла и виды списков, из которых можно выбрать.
         */
        ColumnsView: {
            /** Forms */
            forms: components["schemas"]["FormView"][];
            /** Sheets */
            sheets: components["schemas"]["SheetView"][];
        };
        /**
         * Debt
         * @description Несданная работа.
         */
        Debt: {
            /** Comment */
            comment: string | null;
            /**
             * Held On
             * Format: date
             */
            held_on: string;
            /** Subject */
            subject: string;
            /** Topic */
            topic: string | null;
            /** Type */
            type: string;
            /** Type Name */
            type_name: string;
            /** Weight */
            weight: number;
        };
        /**
         * DecidedView
         * @description Что записано; flagged — отличается от предложенного на балл и больше.
         */
        DecidedView: {
            /** Decided */
            decided: {
                [key: string]: unknown;
            }[];
            /**
             * Skipped
             * @description Кого пропустило принятие предложенного: решите сами
             */
            skipped: string[];
        };
        /**
         * Decision
         * @description Отметка за период: 5–1, н/а, осв, зч, нзч; null — снять. version — версия, которую вы видели (0 — не было).
         * @example {
         *       "student_id": "018f0000-0000-7000-8000-000000000011",
         *       "value": "4",
         *       "version": 0
         *     }
         */
        Decision: {
            /** Reason */
            reason?: string | null;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /** Value */
            value: ("5" | "4" | "3" | "2" | "1" | "not-certified" | "exempt" | "passed" | "failed") | null;
            /**
             * Version
             * @default 0
             */
            version: number;
        };
        /**
         * Decisions
         * @description Отметки одного или всех учеников; записываются все или ни одна.
         */
        Decisions: {
            /** Marks */
            marks: components["schemas"]["Decision"][];
            /**
             * Reason
             * @description Для всех, у кого своей причины нет
             */
            reason?: string | null;
        };
        /**
         * DiaryDay
         * @description День недели с уроками.
         */
        DiaryDay: {
            /** Holiday */
            holiday: string | null;
            /** Lessons */
            lessons: components["schemas"]["DiaryLesson"][];
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * DiaryLesson
         * @description Урок дня.
         */
        DiaryLesson: {
            /**
             * Attendance
             * @example ill
             */
            attendance: string | null;
            /** Ends */
            ends: string | null;
            /** Homework */
            homework: string | null;
            /**
             * Lesson Id
             * Format: uuid
             */
            lesson_id: string;
            /** Marks */
            marks: components["schemas"]["DiaryMark"][];
            /** Minutes Late */
            minutes_late: number | null;
            /** Number */
            number: number;
            /** Room */
            room: string | null;
            /**
             * Starts
             * @example 08:30
             */
            starts: string | null;
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /** Teacher */
            teacher: string | null;
            /** Topic */
            topic: string | null;
        };
        /**
         * DiaryMark
         * @description Отметка урока: число или долг, вид работы, вес, примечание учителя.
         */
        DiaryMark: {
            /** Comment */
            comment: string | null;
            /**
             * Kind
             * @example number
             */
            kind: string;
            /**
             * Letter
             * @example К
             */
            letter: string;
            /**
             * Type
             * @example control
             */
            type: string;
            /**
             * Type Name
             * @example Контрольная работа
             */
            type_name: string;
            /** Value */
            value: number | null;
            /** Weight */
            weight: number;
        };
        /**
         * DiaryView
         * @description Дневник ученика за неделю.
         */
        DiaryView: {
            /** Class Name */
            class_name: string | null;
            /** Days */
            days: components["schemas"]["DiaryDay"][];
            /** Debts */
            debts: components["schemas"]["Debt"][];
            /**
             * Monday
             * Format: date
             */
            monday: string;
            /** Name */
            name: string;
            /** Period */
            period: {
                [key: string]: unknown;
            } | null;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /** Subjects */
            subjects: components["schemas"]["SubjectMean"][];
        };
        /**
         * EntryView
         * @description Урок недели.
         */
        EntryView: {
            /** Class Names */
            class_names: string[];
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /**
             * Group Name
             * @example 7Б Алгебра
             */
            group_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            /** Number */
            number: number;
            /** Room */
            room: string | null;
            /**
             * Subject Name
             * @example Алгебра
             */
            subject_name: string;
            /** Teacher Id */
            teacher_id: string | null;
            /** Teacher Name */
            teacher_name: string | null;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
            /** Version */
            version: number;
            /** Weekday */
            weekday: number;
            /**
             * Weeks
             * @enum {string}
             */
            weeks: "all" | "odd" | "even";
        };
        /**
         * Export
         * @description Записи для выгрузки.
         */
        Export: {
            /** Items */
            items: components["schemas"]["Act"][];
            /**
             * Whole
             * @description Нет — записей больше 10000: сузьте условия
             */
            whole: boolean;
        };
        /**
         * ExtraLesson
         * @description Урок вне расписания недели.
         */
        ExtraLesson: {
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /**
             * Held On
             * Format: date
             */
            held_on: string;
            /** Number */
            number: number;
            /** Room */
            room?: string | null;
        };
        /**
         * FormView
         * @description Вид списка и его поля.
         */
        FormView: {
            /** Fields */
            fields: components["schemas"]["ColumnFieldView"][];
            /**
             * Kind
             * @example students
             */
            kind: string;
            /**
             * Needs
             * @description Из каждого набора нужно хотя бы одно поле
             * @example [
             *       [
             *         "full_name"
             *       ]
             *     ]
             */
            needs: string[][];
            /**
             * Title
             * @example Ученики
             */
            title: string;
        };
        /**
         * Grant
         * @description До какого момента открыть; без него — на сутки.
         */
        Grant: {
            /**
             * Until At
             * @description Не дальше 31 дня; по умолчанию через сутки
             */
            until_at?: string | null;
        };
        /**
         * GridView
         * @description Журнал за период. Клетки — массивы: students и lessons названы номером строки в своих списках.
         *
         *     marks: [ученик, урок, место, число или null (долг), вес, вид, версия, примечание];
         *     attendance: [ученик, урок, код, минуты опоздания].
         *     Средний = Σ(отметка·вес) / Σ(вес) по показанным числам; долги и посещаемость не входят
         *     (если школа не решила считать долг двойкой).
         *     openings: свои просьбы открыть этот журнал (waiting, open до until_at, refused; lesson_id null — весь журнал).
         */
        GridView: {
            /** Attendance */
            attendance: unknown[][];
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Group */
            group: {
                [key: string]: unknown;
            };
            /** Lessons */
            lessons: {
                [key: string]: unknown;
            }[];
            /** Marks */
            marks: unknown[][];
            /** May Write */
            may_write: boolean;
            /** Openings */
            openings: {
                [key: string]: unknown;
            }[];
            /** Period */
            period: {
                [key: string]: unknown;
            } | null;
            /** Students */
            students: {
                [key: string]: unknown;
            }[];
            /**
             * Today
             * Format: date
             */
            today: string;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * GroupView
         * @description Предмет-группа: предмет, классы, учитель.
         */
        GroupView: {
            /** Class Ids */
            class_ids: string[];
            /**
             * Class Names
             * @example [
             *       "7Б"
             *     ]
             */
            class_names: string[];
            /**
             * Divided
             * @description Подгруппа с названными учениками
             */
            divided: boolean;
            /**
             * Hours
             * @description Часов в неделю по нагрузке
             * @example 3
             */
            hours?: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example 7Б Алгебра
             */
            name: string;
            /** School Year */
            school_year: number;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /**
             * Subject Name
             * @example Алгебра
             */
            subject_name: string;
            /** Teacher Id */
            teacher_id: string | null;
            /**
             * Teacher Name
             * @example Петрова И. С.
             */
            teacher_name?: string | null;
            /** Version */
            version: number;
        };
        /**
         * HistoryLine
         * @description Одна правка: когда, кто, в какой роли, было → стало, почему. state: number, debt, removed.
         */
        HistoryLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Author */
            author: string | null;
            /**
             * Author Id
             * Format: uuid
             */
            author_id: string;
            /** Comment */
            comment: string | null;
            /**
             * Lesson Id
             * Format: uuid
             */
            lesson_id: string;
            /** New State */
            new_state: string;
            /** New Type */
            new_type: string;
            /** New Value */
            new_value: number | null;
            /** Old State */
            old_state: string | null;
            /** Old Type */
            old_type: string | null;
            /** Old Value */
            old_value: number | null;
            /** Reason */
            reason: string | null;
            /** Role */
            role: string;
            /** Slot */
            slot: number;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /** Version */
            version: number;
        };
        /**
         * Holding
         * @description How much of a kind a service keeps of a person: what a merge would bring over, or what came since.
         */
        Holding: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /**
             * Title
             * @example отметки
             */
            title: string;
        };
        /**
         * HolidayIn
         * @description Дни без уроков: каникулы или праздник; grades — чьи (например, только 1 классы).
         */
        HolidayIn: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Grades */
            grades?: number[];
            /** Name */
            name: string;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * Holidays
         * @description Все каникулы и праздники года.
         */
        Holidays: {
            /** Holidays */
            holidays: components["schemas"]["HolidayIn"][];
        };
        /**
         * InTheWayView
         * @description Группа, из-за которой нагрузку нельзя отменить.
         */
        InTheWayView: {
            /**
             * Changed
             * @description Группу изменили после загрузки
             */
            changed: boolean;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /** Lessons */
            lessons: number;
            /** Marks */
            marks: number;
            /**
             * Name
             * @example 5А Алгебра
             */
            name: string;
            /**
             * Weekly
             * @description Строк в расписании
             */
            weekly: number;
        };
        /**
         * LessonText
         * @description Тема и домашнее задание урока.
         * @example {
         *       "homework": "№ 345, 347",
         *       "topic": "Формулы сокращённого умножения"
         *     }
         */
        LessonText: {
            /** Homework */
            homework?: string | null;
            /** Reason */
            reason?: string | null;
            /** Topic */
            topic?: string | null;
        };
        /**
         * LessonView
         * @description Урок в определённый день.
         */
        LessonView: {
            /** Attendance Version */
            attendance_version: number;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /** Group Name */
            group_name: string;
            /**
             * Held On
             * Format: date
             */
            held_on: string;
            /** Homework */
            homework: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            /** Room */
            room: string | null;
            /** School Year */
            school_year: number;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "held" | "cancelled";
            /** Subject Name */
            subject_name: string;
            /** Teacher Id */
            teacher_id: string | null;
            /** Teacher Name */
            teacher_name: string | null;
            /** Topic */
            topic: string | null;
            /** Version */
            version: number;
        };
        /**
         * LessonWritten
         * @description Урок после записи.
         */
        LessonWritten: {
            /** Homework */
            homework: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "held" | "cancelled";
            /** Topic */
            topic: string | null;
            /** Version */
            version: number;
        };
        /**
         * Made
         * @description Сколько уроков создано; те, что уже были, не тронуты.
         */
        Made: {
            /** Already */
            already: number;
            /** Created */
            created: number;
        };
        /**
         * MappingView
         * @description Запомненное соответствие столбцов.
         */
        MappingView: {
            /**
             * Columns
             * @description Сколько столбцов
             */
            columns: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kinds
             * @description Каких списков
             * @example [
             *       "students"
             *     ]
             */
            kinds: string[];
            /**
             * Name
             * @example Выгрузка из 1С
             */
            name: string;
        };
        /**
         * MarkTypeView
         * @description Вид работы: буква в клетке и вес отметки в этой школе.
         */
        MarkTypeView: {
            /**
             * Code
             * @example control
             */
            code: string;
            /**
             * Letter
             * @example К
             */
            letter: string;
            /**
             * Name
             * @example Контрольная работа
             */
            name: string;
            /**
             * Usual Weight
             * @example 25
             */
            usual_weight: number;
            /**
             * Weight
             * @example 25
             */
            weight: number;
        };
        /**
         * MarkWritten
         * @description Как клетка записана; warning — например, отметка при пропуске.
         */
        MarkWritten: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "number" | "debt";
            /**
             * Lesson Id
             * Format: uuid
             */
            lesson_id: string;
            /**
             * Mark Id
             * Format: uuid
             */
            mark_id: string;
            /** Removed */
            removed: boolean;
            /** Slot */
            slot: number;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /** Type */
            type: string;
            /** Value */
            value: number | null;
            /** Version */
            version: number;
            /** Warning */
            warning?: string | null;
            /** Weight */
            weight: number;
        };
        /**
         * Members
         * @description Состав подгруппы с этого дня; прошлые уроки остаются с прежним составом.
         */
        Members: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Student Ids */
            student_ids: string[];
        };
        /**
         * MissingView
         * @description Несданные работы ученика.
         */
        MissingView: {
            /** Debts */
            debts: components["schemas"]["Debt"][];
            /** Name */
            name: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
        };
        /**
         * Move
         * @description Куда перенести урок.
         */
        Move: {
            /**
             * Held On
             * Format: date
             */
            held_on: string;
            /** Number */
            number: number;
            /**
             * Reason
             * @example Обмен уроками
             */
            reason: string;
            /** Room */
            room?: string | null;
        };
        /**
         * NewAttendance
         * @description Посещаемость урока целиком: кого нет в списке, тот был.
         * @example {
         *       "students": [
         *         {
         *           "code": "ill",
         *           "student_id": "018f0000-0000-7000-8000-000000000011"
         *         }
         *       ]
         *     }
         */
        NewAttendance: {
            /** Reason */
            reason?: string | null;
            /** Students */
            students: components["schemas"]["Absence"][];
        };
        /**
         * NewEntries
         * @description Один или много уроков недели; всё или ничего.
         */
        NewEntries: {
            /** Entries */
            entries: components["schemas"]["NewEntry"][];
        };
        /**
         * NewEntry
         * @description Урок недели: группа, день, номер, кабинет, с какого по какое число.
         * @example {
         *       "from_on": "2026-09-01",
         *       "group_id": "018f0000-0000-7000-8000-000000000001",
         *       "number": 3,
         *       "room": "214",
         *       "until_on": "2027-05-26",
         *       "weekday": 2
         *     }
         */
        NewEntry: {
            /**
             * From On
             * @description По умолчанию с начала учебного года
             */
            from_on?: string | null;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /**
             * Note
             * @description Примечание: почему кабинет общий
             */
            note?: string | null;
            /** Number */
            number: number;
            /** Room */
            room?: string | null;
            /**
             * Until On
             * @description По умолчанию до конца учебного года
             */
            until_on?: string | null;
            /**
             * Weekday
             * @description 1 — понедельник
             */
            weekday: number;
            /**
             * Weeks
             * @description Все недели, нечётные или чётные (неделя 1 сентября — нечётная)
             * @default all
             * @enum {string}
             */
            weeks: "all" | "odd" | "even";
        };
        /**
         * NewGroups
         * @description Предмет у одного или нескольких классов. joint — классы занимаются вместе, иначе у каждого своя группа.
         */
        NewGroups: {
            /** Class Ids */
            class_ids: string[];
            /**
             * Joint
             * @default false
             */
            joint: boolean;
            /**
             * Parts
             * @description Подгруппы; тогда класс целиком не создаётся
             */
            parts?: components["schemas"]["Part"][];
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /** Teacher Id */
            teacher_id?: string | null;
        };
        /**
         * NewMark
         * @description Отметка клетки: число или долг («точка»), вид работы, примечание для семьи.
         * @example {
         *       "comment": "Отличная работа",
         *       "kind": "number",
         *       "type": "control",
         *       "value": 5
         *     }
         * @example {
         *       "kind": "debt",
         *       "type": "homework"
         *     }
         */
        NewMark: {
            /** Comment */
            comment?: string | null;
            /**
             * Kind
             * @default number
             * @enum {string}
             */
            kind: "number" | "debt";
            /**
             * Reason
             * @description Почему исправлено; попадает в историю
             */
            reason?: string | null;
            /**
             * Type
             * @description Код вида работы (GET /mark-types)
             * @default answer
             */
            type: string;
            /** Value */
            value?: number | null;
        };
        /**
         * NewOpening
         * @description Просьба открыть журнал группы; lesson_id — только этот урок.
         * @example {
         *       "group_id": "018f0000-0000-7000-8000-000000000012",
         *       "reason": "пересдача"
         *     }
         */
        NewOpening: {
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /**
             * Lesson Id
             * @description Один урок; без него — все уроки группы
             */
            lesson_id?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * NewSubject
         * @description Свой предмет школы.
         */
        NewSubject: {
            /**
             * Area
             * @default Часть, формируемая участниками
             */
            area: string;
            /**
             * Name
             * @example Основы робототехники
             */
            name: string;
            /**
             * Short Name
             * @example Робот.
             */
            short_name: string;
        };
        /**
         * NewWeight
         * @description Вес вида работы в этой школе; действует для новых отметок.
         */
        NewWeight: {
            /** Weight */
            weight: number;
        };
        /**
         * NewYear
         * @description Новый учебный год. Чего нет в запросе, берётся из предложения (GET /years/proposal).
         * @example {
         *       "school_year": 2026
         *     }
         */
        NewYear: {
            /** Bells */
            bells?: components["schemas"]["BellScheduleIn"][] | null;
            /** From On */
            from_on?: string | null;
            /** Holidays */
            holidays?: components["schemas"]["HolidayIn"][] | null;
            /** Periods */
            periods?: components["schemas"]["PeriodIn"][] | null;
            /**
             * School Year
             * @description Год сентября: 2026 = 2026/2027
             * @example 2026
             */
            school_year: number;
            settings?: components["schemas"]["Settings-Input"];
            /** Until On */
            until_on?: string | null;
        };
        /**
         * OneDecision
         * @description Отметка одного ученика.
         */
        OneDecision: {
            /** Reason */
            reason?: string | null;
            /** Value */
            value: ("5" | "4" | "3" | "2" | "1" | "not-certified" | "exempt" | "passed" | "failed") | null;
        };
        /**
         * OpeningView
         * @description Просьба и решение: кто, когда, до какого момента.
         */
        OpeningView: {
            /** Answer */
            answer: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /** Group Name */
            group_name: string;
            /** Held On */
            held_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Lesson Id */
            lesson_id: string | null;
            /** Number */
            number: number | null;
            /** Reason */
            reason: string;
            /** School Year */
            school_year: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "open" | "refused" | "ended";
            /** Subject Name */
            subject_name: string;
            /** Teacher */
            teacher: string | null;
            /**
             * Teacher Id
             * Format: uuid
             */
            teacher_id: string;
            /** Until At */
            until_at: string | null;
        };
        /**
         * Operation
         * @description Действие, которое записывается.
         */
        Operation: {
            /**
             * Act
             * @enum {string}
             */
            act: "read" | "write";
            /** Operation */
            operation: string;
            /** Title */
            title: string;
        };
        /**
         * OwnStudent
         * @description Чей дневник может открыть семья в этой школе.
         */
        OwnStudent: {
            /**
             * Class Id
             * Format: uuid
             */
            class_id: string;
            /**
             * Class Name
             * @example 7Б
             */
            class_name: string | null;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Name
             * @example Белова Дарья
             */
            name: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /** Until On */
            until_on: string | null;
        };
        /** Page[Act] */
        Page_Act_: {
            /** Items */
            items: components["schemas"]["Act"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[WorkloadLine] */
        Page_WorkloadLine_: {
            /** Items */
            items: components["schemas"]["WorkloadLine"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /**
         * Part
         * @description Подгруппа: часть класса со своим учителем.
         */
        Part: {
            /**
             * Name
             * @example 1-я подгруппа
             */
            name: string;
            /** Student Ids */
            student_ids?: string[];
            /** Teacher Id */
            teacher_id?: string | null;
        };
        /**
         * PeriodIn
         * @description Учебный период: четверть, полугодие и т. п. для перечисленных параллелей.
         * @example {
         *       "from_on": "2026-11-05",
         *       "grades": [
         *         1,
         *         2,
         *         3,
         *         4,
         *         5,
         *         6,
         *         7,
         *         8,
         *         9
         *       ],
         *       "kind": "quarter",
         *       "name": "2-я четверть",
         *       "number": 2,
         *       "until_on": "2026-12-30"
         *     }
         */
        PeriodIn: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Grades */
            grades: number[];
            /**
             * Id
             * @description Есть у существующего периода; без него период новый
             */
            id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "quarter" | "trimester" | "half-year" | "year";
            /** Name */
            name: string;
            /** Number */
            number: number;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * PeriodView
         * @description Период как он есть.
         * @example {
         *       "from_on": "2026-11-05",
         *       "grades": [
         *         1,
         *         2,
         *         3,
         *         4,
         *         5,
         *         6,
         *         7,
         *         8,
         *         9
         *       ],
         *       "kind": "quarter",
         *       "name": "2-я четверть",
         *       "number": 2,
         *       "until_on": "2026-12-30"
         *     }
         */
        PeriodView: {
            /** Closed At */
            closed_at?: string | null;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Grades */
            grades: number[];
            /**
             * Id
             * @description Есть у существующего периода; без него период новый
             */
            id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "quarter" | "trimester" | "half-year" | "year";
            /** Name */
            name: string;
            /** Number */
            number: number;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
            /** Version */
            version: number;
        };
        /**
         * Periods
         * @description Все периоды года: кого нет в списке, того больше нет.
         */
        Periods: {
            /** Periods */
            periods: components["schemas"]["PeriodIn"][];
        };
        /**
         * Problem
         * @description RFC 9457: почему запрос не выполнен; detail — готовая фраза для человека
         */
        Problem: {
            /** @example Запись не найдена */
            detail: string;
            errors?: {
                detail?: string;
                pointer?: string;
            }[];
            instance?: string;
            /** @example 404 */
            status: number;
            /** @example Не найдено */
            title: string;
            trace_id?: string;
            /** @example /problems/not-found */
            type: string;
        };
        /**
         * ProposalRow
         * @description Ученик: средний, что он означает, решение учителя рядом.
         */
        ProposalRow: {
            /** Carried */
            carried: components["schemas"]["CarriedView"][];
            /** Count */
            count: number;
            /** Debts */
            debts: number;
            /**
             * Differs
             * @description Решение отличается от предложенного на балл и больше
             */
            differs: boolean;
            /**
             * Disputed
             * @description Дробь .40–.60: решите сами
             */
            disputed: boolean;
            /** Held */
            held: number;
            /**
             * Lacking
             * @description Сколько отметок не хватает до минимума
             */
            lacking: number;
            /**
             * Mean
             * @description Σ(отметка·вес)/Σ(вес), два знака
             * @example 4.63
             */
            mean: number | null;
            /** Mean With Carried */
            mean_with_carried: number | null;
            /** Missed */
            missed: number;
            /** Name */
            name: string;
            /**
             * Offer Not Certified
             * @description Можно поставить н/а; само не ставится
             */
            offer_not_certified: boolean;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * Suggested
             * @example 5
             */
            suggested: string | null;
            /** Suggested With Carried */
            suggested_with_carried: string | null;
            /** Value */
            value: ("5" | "4" | "3" | "2" | "1" | "not-certified" | "exempt" | "passed" | "failed") | null;
            /** Version */
            version: number;
        };
        /**
         * Queues
         * @description Сообщения сервиса: сколько где ждёт.
         */
        Queues: {
            /**
             * Bulk
             * @description Из больших списков
             */
            bulk: number;
            /**
             * Refused
             * @description Отвергнуты: нужна помощь
             */
            refused: number;
            /**
             * Retried
             * @description Ждут повторной попытки
             */
            retried: number;
            /**
             * Unsent
             * @description Событий этого сервиса, ещё не принятых брокером
             */
            unsent: number;
            /** Unsent Since */
            unsent_since: string | null;
            /**
             * Waiting
             * @description Чужих событий ждут обработки
             */
            waiting: number;
        };
        /**
         * Range
         * @description За какие дни создать уроки: учебный период или даты.
         * @example {
         *       "from_on": "2026-11-05",
         *       "until_on": "2026-12-30"
         *     }
         */
        Range: {
            /** From On */
            from_on?: string | null;
            /** Period Id */
            period_id?: string | null;
            /**
             * School Year
             * @description По умолчанию год даты начала
             */
            school_year?: number | null;
            /** Until On */
            until_on?: string | null;
        };
        /**
         * Refusal
         * @description Отказ; answer увидит учитель.
         */
        Refusal: {
            /** Answer */
            answer?: string | null;
        };
        /**
         * RefusedMessage
         * @description Отвергнутое сообщение без содержимого.
         */
        RefusedMessage: {
            /**
             * Reason
             * @description Первая строка причины; содержимое сообщения не показывается
             */
            reason: string;
            /** Time */
            time: string | null;
            /** Type */
            type: string;
        };
        /**
         * RefusedMessages
         * @description Отвергнутые сообщения сервиса.
         */
        RefusedMessages: {
            /**
             * Items
             * @description Первые 50
             */
            items: components["schemas"]["RefusedMessage"][];
        };
        /**
         * RemarkView
         * @description One line of the report.
         * @example {
         *       "column": "D",
         *       "header": "СНИЛС",
         *       "proposal": "Сверьте каждую цифру с документом; если СНИЛС неизвестен, оставьте ячейку пустой",
         *       "reason": "контрольное число СНИЛС «112-233-445 96» не сходится: в какой-то цифре ошибка",
         *       "row": 14,
         *       "severity": "error",
         *       "sheet": "Ученики",
         *       "value": "112-233-445 96"
         *     }
         */
        RemarkView: {
            /**
             * Column
             * @description Буква столбца, как в Excel; null — вся строка
             */
            column: string | null;
            /**
             * Fix
             * @description Чем заменить, если это можно угадать
             */
            fix?: string | null;
            /**
             * Header
             * @description Заголовок столбца
             */
            header: string | null;
            /**
             * Proposal
             * @description Что сделать
             */
            proposal: string;
            /** Reason */
            reason: string;
            /**
             * Row
             * @description Номер строки, как в Excel
             */
            row: number | null;
            /**
             * Severity
             * @description error не даёт применить файл, warning — даёт
             * @enum {string}
             */
            severity: "error" | "warning";
            /** Sheet */
            sheet: string;
            /** Value */
            value: string;
        };
        /**
         * Reopening
         * @description Почему период открывают снова.
         */
        Reopening: {
            /**
             * Reason
             * @example Ошибка в отметках 7Б по алгебре
             */
            reason: string;
        };
        /**
         * Returned
         * @description Сколько сообщений возвращено в очередь.
         */
        Returned: {
            /** Returned */
            returned: number;
        };
        /**
         * Settings
         * @description Настройки локального акта школы.
         */
        "Settings-Input": {
            /**
             * Absence Rule
             * @description Отметка при пропуске: предупредить или запретить
             * @default warn
             * @enum {string}
             */
            absence_rule: "warn" | "block";
            /**
             * Debt Counts Two
             * @description Считать долг («точку») двойкой
             * @default false
             */
            debt_counts_two: boolean;
            /**
             * Edit Window Days
             * @description Сколько дней после урока учитель правит журнал
             * @default 14
             */
            edit_window_days: number;
            /**
             * Minimum Marks
             * @description Сколько отметок нужно для аттестации
             * @default 3
             */
            minimum_marks: number;
            /**
             * Round Up From
             * @description Дробь, с которой средний балл округляется вверх
             * @default 0.50
             */
            round_up_from: number | string;
        };
        /**
         * Settings
         * @description Настройки локального акта школы.
         */
        "Settings-Output": {
            /**
             * Absence Rule
             * @description Отметка при пропуске: предупредить или запретить
             * @default warn
             * @enum {string}
             */
            absence_rule: "warn" | "block";
            /**
             * Debt Counts Two
             * @description Считать долг («точку») двойкой
             * @default false
             */
            debt_counts_two: boolean;
            /**
             * Edit Window Days
             * @description Сколько дней после урока учитель правит журнал
             * @default 14
             */
            edit_window_days: number;
            /**
             * Minimum Marks
             * @description Сколько отметок нужно для аттестации
             * @default 3
             */
            minimum_marks: number;
            /**
             * Round Up From
             * @description Дробь, с которой средний балл округляется вверх
             * @default 0.50
             */
            round_up_from: string;
        };
        /**
         * SheetView
         * @description Лист или файл: что это за список и что в столбцах.
         */
        SheetView: {
            /** Columns */
            columns: components["schemas"]["ColumnView"][];
            /**
             * Heading Row
             * @description Строка заголовков, как в Excel; 0 — заголовков нет
             */
            heading_row: number;
            /**
             * How
             * @description Как понят: по имени, по заголовкам, запомнен, выбран, неизвестен
             * @enum {string}
             */
            how: "name" | "headings" | "remembered" | "chosen" | "unknown";
            /**
             * Kind
             * @description Вид списка; null — лист не читается
             * @example students
             */
            kind: string | null;
            /**
             * Mapping
             * @description Запомненное соответствие, которое подошло
             */
            mapping: string | null;
            /**
             * Sheet
             * @example Ученики
             */
            sheet: string;
        };
        /**
         * StudentOfGroup
         * @description Ученик группы и дни, когда он в ней.
         */
        StudentOfGroup: {
            /**
             * Class Name
             * @example 7Б
             */
            class_name: string;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Name
             * @example Белова Дарья
             */
            name: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /** Until On */
            until_on: string | null;
        };
        /**
         * SubjectMean
         * @description Предмет: средний за текущий период; отметки прежней школы и средний вместе с ними — отдельно.
         */
        SubjectMean: {
            /** Carried */
            carried: {
                [key: string]: unknown;
            }[];
            /** Count */
            count: number;
            /** Debts */
            debts: number;
            /** Mean */
            mean: number | null;
            /** Mean With Carried */
            mean_with_carried: number | null;
            /** Period Marks */
            period_marks: {
                [key: string]: unknown;
            }[];
            /** Subject */
            subject: string;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
        };
        /**
         * SubjectView
         * @description Предмет: общего словаря или свой предмет школы.
         */
        SubjectView: {
            /**
             * Area
             * @example Математика и информатика
             */
            area: string;
            /**
             * Code
             * @example algebra
             */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Алгебра
             */
            name: string;
            /**
             * Own
             * @description Предмет своей школы, а не общего словаря
             */
            own: boolean;
            /**
             * Short Name
             * @example Алгебра
             */
            short_name: string;
        };
        /**
         * Thing
         * @description С кем или с чем.
         */
        Thing: {
            /** Id */
            id: string;
            /**
             * Kind
             * @example student_id
             */
            kind: string;
            /**
             * Title
             * @description Название или ФИО; null — у такого вида имён нет
             */
            title: string | null;
        };
        /**
         * WhatIfView
         * @description Расчёт, решает учитель: mean = Σ(m·w)/Σ(w) с добавленными отметками; needed — сколько таких отметок до цели.
         */
        WhatIfView: {
            /**
             * Likely
             * @description Что получится по округлению школы
             */
            likely: number | null;
            /** Mean */
            mean: number | null;
            /** Mean Now */
            mean_now: number | null;
            /**
             * Needed
             * @description Сколько пятёрок и четвёрок каждого веса до цели
             */
            needed: {
                [key: string]: number | null;
            };
        };
        /**
         * WorkloadLine
         * @description Строка списка загрузок нагрузки.
         */
        WorkloadLine: {
            /** Applied At */
            applied_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Errors */
            errors: number;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** School Year */
            school_year: number;
            /**
             * State
             * @description dry-run — проверена, applied — применена, undone — отменена
             * @enum {string}
             */
            state: "dry-run" | "applied" | "undone";
            /** Undone At */
            undone_at: string | null;
            /** Warnings */
            warnings: number;
        };
        /**
         * WorkloadView
         * @description Загрузка нагрузки с отчётом.
         */
        WorkloadView: {
            /**
             * Applicable
             * @description Можно применить: ошибок нет и новее файла не загружали
             */
            applicable: boolean;
            /** Applied At */
            applied_at: string | null;
            /** @description Только в ответе на проверку: файл не хранится, столбцы выбирают, послав его снова с choices */
            columns?: components["schemas"]["ColumnsView"] | null;
            /**
             * Counts
             * @description groups: created, changed, same; members: created
             * @example {
             *       "groups": {
             *         "changed": 3,
             *         "created": 120,
             *         "same": 40
             *       },
             *       "members": {
             *         "created": 96
             *       }
             *     }
             */
            counts: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Effective On
             * Format: date
             * @description С какого дня действуют новый учитель и состав подгрупп
             */
            effective_on: string;
            /** Errors */
            errors: number;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Report
             * @description Не больше 2000 строк; сколько всего — errors и warnings
             */
            report: components["schemas"]["RemarkView"][];
            /** School Year */
            school_year: number;
            /**
             * State
             * @description dry-run — проверена, applied — применена, undone — отменена
             * @enum {string}
             */
            state: "dry-run" | "applied" | "undone";
            /**
             * Undo Until
             * @description До какого времени загрузку можно отменить
             */
            undo_until: string | null;
            /**
             * Undoable
             * @description Это время ещё не прошло
             */
            undoable: boolean;
            /** Undone At */
            undone_at: string | null;
            /**
             * Unsure
             * @description Сколько столбцов и листов не распознано или угадано
             */
            unsure: number;
            /** Warnings */
            warnings: number;
        };
        /**
         * YearView
         * @description Учебный год школы целиком.
         */
        YearView: {
            /** Bells */
            bells: components["schemas"]["BellScheduleIn"][];
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Holidays */
            holidays: components["schemas"]["HolidayIn"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Periods */
            periods: components["schemas"]["PeriodView"][];
            /**
             * School Year
             * @description Год сентября: 2026 = 2026/2027
             * @example 2026
             */
            school_year: number;
            /** Segment */
            segment: string;
            settings: components["schemas"]["Settings-Output"];
            /**
             * Until On
             * Format: date
             */
            until_on: string;
            /** Version */
            version: number;
        };
        /**
         * ProposalView
         * @description Предложение отметок за период по группе.
         */
        academic__period_marks__views__ProposalView: {
            /** Closed */
            closed: boolean;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /** Group Name */
            group_name: string;
            /** Minimum Marks */
            minimum_marks: number;
            /**
             * Missing
             * @description У кого отметки ещё нет
             */
            missing: string[];
            /**
             * Period Id
             * Format: uuid
             */
            period_id: string;
            /** Period Name */
            period_name: string;
            /** Round Up From */
            round_up_from: number;
            /** Students */
            students: components["schemas"]["ProposalRow"][];
        };
        /**
         * ProposalView
         * @description Обычный учебный год: можно принять как есть.
         */
        academic__year__views__ProposalView: {
            /** Bells */
            bells: components["schemas"]["BellScheduleIn"][];
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Holidays */
            holidays: components["schemas"]["HolidayIn"][];
            /** Periods */
            periods: components["schemas"]["PeriodIn"][];
            /**
             * School Year
             * @description Год сентября: 2026 = 2026/2027
             * @example 2026
             */
            school_year: number;
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_acts_api_academic_v1_audit_get: {
        parameters: {
            query?: {
                /** @description С какого дня; по умолчанию 7 дней */
                from_on?: string | null;
                /** @description По какой день включительно; по умолчанию сегодня */
                until_on?: string | null;
                /** @description Кто */
                actor_id?: string | null;
                /** @description С кем или с чем */
                subject_id?: string | null;
                /** @description Просмотры, изменения или неудачные входы */
                act?: ("read" | "write" | "failed") | null;
                /** @description Какое действие */
                operation?: string | null;
                after?: string | null;
                limit?: number;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Act_"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_acts_api_academic_v1_audit_export_get: {
        parameters: {
            query?: {
                /** @description С какого дня; по умолчанию 7 дней */
                from_on?: string | null;
                /** @description По какой день включительно; по умолчанию сегодня */
                until_on?: string | null;
                /** @description Кто */
                actor_id?: string | null;
                /** @description С кем или с чем */
                subject_id?: string | null;
                /** @description Просмотры, изменения или неудачные входы */
                act?: ("read" | "write" | "failed") | null;
                /** @description Какое действие */
                operation?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_operations_api_academic_v1_audit_operations_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_week_api_academic_v1_diary_get: {
        parameters: {
            query: {
                student_id: string;
                /** @description Любой день недели; по умолчанию текущая */
                week?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiaryView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_missing_api_academic_v1_diary_missing_get: {
        parameters: {
            query?: {
                student_id?: string | null;
                /** @description Весь класс: классному руководителю и завучу */
                class_id?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_own_api_academic_v1_diary_students_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStudent"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_what_if_api_academic_v1_diary_what_if_get: {
        parameters: {
            query: {
                student_id: string;
                subject_id: string;
                /** @description Воображаемые отметки «число:вес» */
                more?: string[];
                /** @description Желаемая отметка за период */
                target?: number | null;
                /** @description Любой день недели; по умолчанию текущая */
                week?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list_groups_api_academic_v1_exports_groups_get: {
        parameters: {
            query?: {
                school_year?: number | null;
                class_id?: string | null;
                teacher_id?: string | null;
                /** @description Только те, что веду я, и все предметы моего класса */
                mine?: boolean;
                /** @description XLSX, CSV (UTF-8, точка с запятой) или PDF */
                format?: "xlsx" | "csv" | "pdf";
                /** @description Какие столбцы и в каком порядке; без него — обычные */
                columns?: string[] | null;
                /** @description Столбец; с минусом впереди — по убыванию */
                sort?: string;
                /** @description Только строки с этими словами */
                find?: string;
                /** @description Заголовок вместо названия списка */
                heading?: string;
                /** @description Строка под заголовком: отбор словами */
                note?: string;
                /** @description Кто подписывает: «Директор / Смирнов А. П.» */
                sign?: string[] | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list_students_api_academic_v1_exports_groups__group_id__students_get: {
        parameters: {
            query?: {
                /** @description XLSX, CSV (UTF-8, точка с запятой) или PDF */
                format?: "xlsx" | "csv" | "pdf";
                /** @description Какие столбцы и в каком порядке; без него — обычные */
                columns?: string[] | null;
                /** @description Столбец; с минусом впереди — по убыванию */
                sort?: string;
                /** @description Только строки с этими словами */
                find?: string;
                /** @description Заголовок вместо названия списка */
                heading?: string;
                /** @description Строка под заголовком: отбор словами */
                note?: string;
                /** @description Кто подписывает: «Директор / Смирнов А. П.» */
                sign?: string[] | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list_lessons_api_academic_v1_exports_lessons_get: {
        parameters: {
            query?: {
                /** @description По умолчанию понедельник этой недели */
                from_on?: string | null;
                /** @description По умолчанию неделя от начала */
                until_on?: string | null;
                class_id?: string | null;
                teacher_id?: string | null;
                group_id?: string | null;
                /** @description XLSX, CSV (UTF-8, точка с запятой) или PDF */
                format?: "xlsx" | "csv" | "pdf";
                /** @description Какие столбцы и в каком порядке; без него — обычные */
                columns?: string[] | null;
                /** @description Столбец; с минусом впереди — по убыванию */
                sort?: string;
                /** @description Только строки с этими словами */
                find?: string;
                /** @description Заголовок вместо названия списка */
                heading?: string;
                /** @description Строка под заголовком: отбор словами */
                note?: string;
                /** @description Кто подписывает: «Директор / Смирнов А. П.» */
                sign?: string[] | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list_openings_api_academic_v1_exports_openings_get: {
        parameters: {
            query?: {
                /** @description waiting — ждут решения, open — открыто сейчас */
                state?: "waiting" | "open" | "all";
                group_id?: string | null;
                /** @description XLSX, CSV (UTF-8, точка с запятой) или PDF */
                format?: "xlsx" | "csv" | "pdf";
                /** @description Какие столбцы и в каком порядке; без него — обычные */
                columns?: string[] | null;
                /** @description Столбец; с минусом впереди — по убыванию */
                sort?: string;
                /** @description Только строки с этими словами */
                find?: string;
                /** @description Заголовок вместо названия списка */
                heading?: string;
                /** @description Строка под заголовком: отбор словами */
                note?: string;
                /** @description Кто подписывает: «Директор / Смирнов А. П.» */
                sign?: string[] | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list_subjects_api_academic_v1_exports_subjects_get: {
        parameters: {
            query?: {
                /** @description XLSX, CSV (UTF-8, точка с запятой) или PDF */
                format?: "xlsx" | "csv" | "pdf";
                /** @description Какие столбцы и в каком порядке; без него — обычные */
                columns?: string[] | null;
                /** @description Столбец; с минусом впереди — по убыванию */
                sort?: string;
                /** @description Только строки с этими словами */
                find?: string;
                /** @description Заголовок вместо названия списка */
                heading?: string;
                /** @description Строка под заголовком: отбор словами */
                note?: string;
                /** @description Кто подписывает: «Директор / Смирнов А. П.» */
                sign?: string[] | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list_entries_api_academic_v1_exports_timetable_get: {
        parameters: {
            query?: {
                /** @description На какой день; по умолчанию сегодня */
                on?: string | null;
                class_id?: string | null;
                teacher_id?: string | null;
                group_id?: string | null;
                room?: string | null;
                /** @description XLSX, CSV (UTF-8, точка с запятой) или PDF */
                format?: "xlsx" | "csv" | "pdf";
                /** @description Какие столбцы и в каком порядке; без него — обычные */
                columns?: string[] | null;
                /** @description Столбец; с минусом впереди — по убыванию */
                sort?: string;
                /** @description Только строки с этими словами */
                find?: string;
                /** @description Заголовок вместо названия списка */
                heading?: string;
                /** @description Строка под заголовком: отбор словами */
                note?: string;
                /** @description Кто подписывает: «Директор / Смирнов А. П.» */
                sign?: string[] | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_list_workloads_api_academic_v1_exports_workloads_get: {
        parameters: {
            query?: {
                /** @description XLSX, CSV (UTF-8, точка с запятой) или PDF */
                format?: "xlsx" | "csv" | "pdf";
                /** @description Какие столбцы и в каком порядке; без него — обычные */
                columns?: string[] | null;
                /** @description Столбец; с минусом впереди — по убыванию */
                sort?: string;
                /** @description Только строки с этими словами */
                find?: string;
                /** @description Заголовок вместо названия списка */
                heading?: string;
                /** @description Строка под заголовком: отбор словами */
                note?: string;
                /** @description Кто подписывает: «Директор / Смирнов А. П.» */
                sign?: string[] | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_groups_api_academic_v1_groups_get: {
        parameters: {
            query?: {
                school_year?: number | null;
                class_id?: string | null;
                teacher_id?: string | null;
                /** @description Только те, что веду я, и все предметы моего класса */
                mine?: boolean;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_groups_api_academic_v1_groups_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_group_api_academic_v1_groups__group_id__get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_group_api_academic_v1_groups__group_id__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedGroup"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_group_api_academic_v1_groups__group_id__delete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_members_api_academic_v1_groups__group_id__members_put: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Members"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentOfGroup"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_students_api_academic_v1_groups__group_id__students_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentOfGroup"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_grid_api_academic_v1_journals__group_id__get: {
        parameters: {
            query?: {
                period_id?: string | null;
                from?: string | null;
                until?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correct_mark_api_academic_v1_journals__group_id__corrections__student_id___lesson_id___slot__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                student_id: string;
                lesson_id: string;
                /** @description Место в клетке: до четырёх отметок за урок */
                slot: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMark"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_corrected_api_academic_v1_journals__group_id__corrections__student_id___lesson_id___slot__delete: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                student_id: string;
                lesson_id: string;
                /** @description Место в клетке: до четырёх отметок за урок */
                slot: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_journal_history_api_academic_v1_journals__group_id__history_get: {
        parameters: {
            query: {
                /** @description С какого дня правки */
                since: string;
                student_id?: string | null;
                lesson_id?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryLine"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watch_journal_api_academic_v1_journals__group_id__live_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Поток событий */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give_column_api_academic_v1_journals__group_id__marks_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Column"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColumnWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give_mark_api_academic_v1_journals__group_id__marks__student_id___lesson_id___slot__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                student_id: string;
                lesson_id: string;
                /** @description Место в клетке: до четырёх отметок за урок */
                slot: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMark"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_mark_api_academic_v1_journals__group_id__marks__student_id___lesson_id___slot__delete: {
        parameters: {
            query?: {
                reason?: string | null;
            };
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                student_id: string;
                lesson_id: string;
                /** @description Место в клетке: до четырёх отметок за урок */
                slot: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mark_history_api_academic_v1_journals__group_id__marks__student_id___lesson_id___slot__history_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                student_id: string;
                lesson_id: string;
                /** @description Место в клетке: до четырёх отметок за урок */
                slot: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryLine"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_lessons_api_academic_v1_lessons_get: {
        parameters: {
            query?: {
                /** @description По умолчанию понедельник этой недели */
                from_on?: string | null;
                /** @description По умолчанию неделя от начала */
                until_on?: string | null;
                class_id?: string | null;
                teacher_id?: string | null;
                group_id?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_lesson_api_academic_v1_lessons_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraLesson"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_lesson_api_academic_v1_lessons__lesson_id__get: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                lesson_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_text_api_academic_v1_lessons__lesson_id__put: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                lesson_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LessonText"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_attendance_api_academic_v1_lessons__lesson_id__attendance_put: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                lesson_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttendance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correct_attendance_api_academic_v1_lessons__lesson_id__attendance_correction_put: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                lesson_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttendance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceWritten"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_lesson_api_academic_v1_lessons__lesson_id__cancellation_post: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                lesson_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_lesson_history_api_academic_v1_lessons__lesson_id__history_get: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                lesson_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_lesson_api_academic_v1_lessons__lesson_id__move_post: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                lesson_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Move"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mark_types_api_academic_v1_mark_types_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkTypeView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_weight_api_academic_v1_mark_types__code__weight_put: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWeight"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkTypeView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_openings_api_academic_v1_openings_get: {
        parameters: {
            query?: {
                /** @description waiting — ждут решения, open — открыто сейчас */
                state?: "waiting" | "open" | "all";
                group_id?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_api_academic_v1_openings_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOpening"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_api_academic_v1_openings__opening_id__ending_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grant_api_academic_v1_openings__opening_id__grant_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grant"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuse_api_academic_v1_openings__opening_id__refusal_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_holdings_api_academic_v1_people__person_id__holdings_get: {
        parameters: {
            query?: {
                /** @description Только появившееся после этого мгновения */
                since?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holding"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_proposal_api_academic_v1_period_marks_proposal_get: {
        parameters: {
            query: {
                group_id: string;
                period_id: string;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["academic__period_marks__views__ProposalView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness_api_academic_v1_period_marks_readiness_get: {
        parameters: {
            query: {
                period_id: string;
                /** @description Только этот класс */
                class_id?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_many_api_academic_v1_period_marks__group_id___period_id__put: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                period_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decisions"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_api_academic_v1_period_marks__group_id___period_id__acceptance_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                group_id: string;
                period_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_one_api_academic_v1_period_marks__group_id___period_id___student_id__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                period_id: string;
                student_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_history_api_academic_v1_period_marks__group_id___period_id___student_id__history_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                group_id: string;
                period_id: string;
                student_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_period_api_academic_v1_periods__period_id__closing_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                period_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_period_api_academic_v1_periods__period_id__reopening_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                period_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queues_api_academic_v1_queues_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queues"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refused_api_academic_v1_queues_refused_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedMessages"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retries_api_academic_v1_queues_retries_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Returned"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_subjects_api_academic_v1_subjects_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_subject_api_academic_v1_subjects_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubject"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_entries_api_academic_v1_timetable_get: {
        parameters: {
            query?: {
                /** @description На какой день; по умолчанию сегодня */
                on?: string | null;
                class_id?: string | null;
                teacher_id?: string | null;
                group_id?: string | null;
                room?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_entries_api_academic_v1_timetable_entries_post: {
        parameters: {
            query?: {
                /** @description Учебный год; по умолчанию текущий */
                school_year?: number | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEntries"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_entry_api_academic_v1_timetable_entries__entry_id__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedEntry"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_entry_api_academic_v1_timetable_entries__entry_id__delete: {
        parameters: {
            query: {
                /** @description С какого дня */
                from_on: string;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_lessons_api_academic_v1_timetable_lessons_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Range"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Made"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mappings_api_academic_v1_workload_mappings_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_mapping_api_academic_v1_workload_mappings__mapping_id__delete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                mapping_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_template_api_academic_v1_workload_template_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Книга Excel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_workloads_api_academic_v1_workloads_get: {
        parameters: {
            query?: {
                /** @description next предыдущей страницы */
                after?: string | null;
                limit?: number;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WorkloadLine_"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_api_academic_v1_workloads_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_api_academic_v1_workloads_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkloadView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_workload_api_academic_v1_workloads__workload_id__get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                workload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkloadView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_workload_api_academic_v1_workloads__workload_id__application_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                workload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkloadView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_in_the_way_api_academic_v1_workloads__workload_id__in_the_way_get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                workload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InTheWayView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_workload_api_academic_v1_workloads__workload_id__undo_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                workload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkloadView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_years_api_academic_v1_years_get: {
        parameters: {
            query?: {
                /** @description Только этот год */
                school_year?: number | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_year_api_academic_v1_years_post: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewYear"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose_year_api_academic_v1_years_proposal_get: {
        parameters: {
            query: {
                /** @description Год сентября: 2026 = 2026/2027 */
                school_year: number;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["academic__year__views__ProposalView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_year_api_academic_v1_years__school_year__get: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                school_year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_bells_api_academic_v1_years__school_year__bells_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                school_year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bells"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_holidays_api_academic_v1_years__school_year__holidays_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                school_year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Holidays"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_periods_api_academic_v1_years__school_year__periods_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                school_year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Periods"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_settings_api_academic_v1_years__school_year__settings_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Версия записи из ETag, например "3" */
                "if-match"?: string | null;
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                school_year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settings-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нарушено правило или такая запись уже есть */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Запись уже изменена другим пользователем */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Проверьте введённые данные: errors называет поле и причину */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
