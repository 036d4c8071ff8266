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
        get: operations["read_acts_api_registry_v1_audit_get"];
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
        get: operations["export_acts_api_registry_v1_audit_export_get"];
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
        get: operations["read_operations_api_registry_v1_audit_operations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Поля карточки организации
         * @description Все поля карточки по группам: по ним строятся форма, проверки, история и список.
         */
        get: operations["card_fields_api_registry_v1_card_fields_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/class-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Объединить классы в комплект
         * @description Два–четыре класса одного года занимаются вместе; у каждого остаются свой список и свои отметки.
         */
        post: operations["join_classes_api_registry_v1_class_sets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/class-sets/{set_id}": {
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
         * Разъединить комплект
         * @description Классы снова занимаются отдельно; журналы, которые уже ведутся, не меняются.
         */
        delete: operations["part_classes_api_registry_v1_class_sets__set_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/class-teachers/{term_id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Последний день классного руководителя
         * @description После этого дня назначение само перестаёт действовать; запись остаётся в истории.
         */
        post: operations["end_teacher_api_registry_v1_class_teachers__term_id__ending_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Список классов
         * @description Классы учебного года (по умолчанию текущего) с классными руководителями и числом учеников сегодня.
         */
        get: operations["list_classes_api_registry_v1_classes_get"];
        put?: never;
        /**
         * Создать класс
         * @description Новый класс своей школы. Ученики попадают в него приказом (раздел «Движение»).
         */
        post: operations["create_class_api_registry_v1_classes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes/{class_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Карточка класса
         * @description Класс и его ученики на сегодня. Состав показывается только сотрудникам; ученик или родитель видит
         *     пустой список.
         */
        get: operations["read_class_api_registry_v1_classes__class_id__get"];
        /**
         * Изменить класс
         * @description Классный руководитель, кабинет, смена, профиль. If-Match — версия, которую вы видели.
         */
        put: operations["edit_class_api_registry_v1_classes__class_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes/{class_id}/teachers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто и когда ведёт класс
         * @description Классные руководители и замещающие с приказами, последние сверху.
         */
        get: operations["list_teachers_api_registry_v1_classes__class_id__teachers_get"];
        put?: never;
        /**
         * Назначить классного руководителя приказом
         * @description Действует с указанного дня сам; прежний классный руководитель заканчивает накануне, замещающий идёт перед ним.
         */
        post: operations["appoint_teacher_api_registry_v1_classes__class_id__teachers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Сколько согласий дано
         * @description По классам школы; управлению — по школам.
         */
        get: operations["count_consents_api_registry_v1_consent_counts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-entries/{entry_id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Скан согласия
         * @description Подписанный бланк. Просмотр записывается.
         */
        get: operations["read_scan_api_registry_v1_consent_entries__entry_id__scan_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Виды согласий
         * @description Какие согласия собирают здесь, по какому тексту и что без них не работает.
         */
        get: operations["list_kinds_api_registry_v1_consent_kinds_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-kinds/{kind}/setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Собирать ли и что скрывать
         * @description Настройка своей организации.
         */
        put: operations["set_kind_api_registry_v1_consent_kinds__kind__setting_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Новая версия текста
         * @description Прежние версии остаются. renews — прежние согласия перестанут действовать, их спросят заново.
         */
        post: operations["write_text_api_registry_v1_consent_texts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Согласия: люди и виды
         * @description Классный руководитель видит свой класс, кадры — сотрудников. Чего нет в cells, того не спрашивали.
         */
        get: operations["list_consents_api_registry_v1_consents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Заполненные бланки в PDF
         * @description Каждое согласие — отдельный документ. Паспорт и свидетельство впишутся тем, кто их видит; это записывается.
         */
        post: operations["print_forms_api_registry_v1_consents_forms_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Спросить семьи
         * @description Вопрос появится у родителей в «Нужно ваше решение». Кто уже решил, того не спрашивают.
         */
        post: operations["ask_api_registry_v1_consents_questions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Отчёт о согласиях в XLSX
         * @description Недостающее выделено цветом; lacking=any — только те, у кого чего-то нет.
         */
        get: operations["download_consents_api_registry_v1_consents_workbook_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/copy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Запросы сведений о людях
         * @description Кому и по какому письму школа собирала всё, что хранится; кто и когда забирал.
         */
        get: operations["list_requests_api_registry_v1_copy_requests_get"];
        put?: never;
        /**
         * Собрать сведения по письменному запросу
         * @description Собирается из всех разделов; раздел, который сейчас не отвечает, ответит позже. Хранится 7 дней.
         */
        post: operations["request_copy_api_registry_v1_copy_requests_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/copy-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Запрос сведений
         * @description Какие разделы уже ответили.
         */
        get: operations["read_request_api_registry_v1_copy_requests__request_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/copy-requests/{request_id}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Забрать собранное
         * @description JSON, PDF для человека или ZIP: оба файла, сканы из дела и подписанные согласия. Каждая выдача записывается.
         */
        get: operations["take_copy_api_registry_v1_copy_requests__request_id___format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Справочники
         * @description Какие справочники есть, сколько в них значений и можно ли здесь добавлять свои.
         */
        get: operations["list_dictionaries_api_registry_v1_dictionaries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Значения справочника
         * @description Значения региона, муниципалитета и школы по порядку. ETag — версия своих значений.
         */
        get: operations["read_dictionary_api_registry_v1_dictionaries__code__get"];
        /**
         * Изменить свои значения справочника
         * @description Свои значения заменяются целиком и становятся новой версией. Закрытый выше справочник не меняется.
         */
        put: operations["edit_dictionary_api_registry_v1_dictionaries__code__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries/{code}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Сравнить версии справочника
         * @description Что добавили, убрали и изменили между двумя версиями одного уровня.
         */
        get: operations["compare_versions_api_registry_v1_dictionaries__code__comparison_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Версии справочника
         * @description Кто, когда и почему менял значения одного уровня; новые сверху.
         */
        get: operations["list_versions_api_registry_v1_dictionaries__code__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries/{code}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Версия справочника со значениями
         * @description Какими значения уровня были в этой версии.
         */
        get: operations["read_version_api_registry_v1_dictionaries__code__versions__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries/{code}/versions/{number}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Вернуть версию справочника
         * @description Прежние значения становятся новой версией; всё, что было между ними, остаётся в истории.
         */
        post: operations["restore_version_api_registry_v1_dictionaries__code__versions__number__restoration_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Возможные дубли
         * @description Пары своей организации, сначала самые вероятные; РЦО видит и пары разных школ муниципалитета.
         */
        get: operations["list_pairs_api_registry_v1_duplicates_get"];
        put?: never;
        /**
         * Отметить две записи как дубль
         * @description Две записи, которые поиск не считает похожими.
         */
        post: operations["add_pair_api_registry_v1_duplicates_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Свои люди с похожей записью в другой школе
         * @description Только свой человек и то, что похожая запись есть; о другой записи ничего.
         */
        get: operations["list_elsewhere_api_registry_v1_duplicates_elsewhere_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/elsewhere/{pair_id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Сообщить РЦО
         * @description РЦО видит, что школа просит разобраться с парой.
         */
        post: operations["ask_rco_api_registry_v1_duplicates_elsewhere__pair_id__request_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Искать дубли сейчас
         * @description Поиск по всему муниципалитету; тот, что уже ждёт или идёт, второй раз не начинается.
         */
        post: operations["start_run_api_registry_v1_duplicates_runs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/runs/last": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Последний поиск дублей
         * @description Как далеко поиск по муниципалитету; null – ещё не было ни одного.
         */
        get: operations["read_run_api_registry_v1_duplicates_runs_last_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{pair_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Пара возможных дублей
         * @description Чем записи различаются, что у каждой есть и почему их нельзя объединить, если нельзя.
         */
        get: operations["read_pair_api_registry_v1_duplicates__pair_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{pair_id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Это разные люди
         * @description Запоминается: поиск эту пару больше не предложит.
         */
        post: operations["dismiss_pair_api_registry_v1_duplicates__pair_id__dismissal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{pair_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Объединить записи
         * @description Остаётся одна запись: к ней переходят места, родные, отметки, приказы, учётная запись закрывается. Ничего не
         *     теряется; 30 дней можно разделить обратно.
         */
        post: operations["merge_pair_api_registry_v1_duplicates__pair_id__merge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Акты об уничтожении
         * @description Новые сверху.
         */
        get: operations["list_acts_api_registry_v1_erasure_acts_get"];
        put?: never;
        /**
         * Составить акт
         * @description Пока только посчитать: каждый раздел ответит, сколько записей уничтожит. Ничего не удаляется.
         */
        post: operations["draft_act_api_registry_v1_erasure_acts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-acts/{act_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Акт об уничтожении
         * @description Кого и что касается, что уже уничтожено, что остаётся по закону.
         */
        get: operations["read_act_api_registry_v1_erasure_acts__act_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-acts/{act_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Утвердить и уничтожить
         * @description Вернуть уничтоженное нельзя. Разделы подтверждают по очереди; кто сейчас не отвечает, уничтожит позже.
         */
        post: operations["approve_act_api_registry_v1_erasure_acts__act_id__approval_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-acts/{act_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отменить проект акта
         * @description Только неутверждённый.
         */
        post: operations["cancel_act_api_registry_v1_erasure_acts__act_id__cancellation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-acts/{act_id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Акт в PDF
         * @description Номер, дата, комиссия, чьи и какие данные.
         */
        get: operations["act_document_api_registry_v1_erasure_acts__act_id__document_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Чей срок хранения вышел
         * @description Выбывшие ученики и родители, у которых здесь больше никого нет. Сотрудники сюда не входят.
         */
        get: operations["list_candidates_api_registry_v1_erasure_candidates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Классы
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_classes_api_registry_v1_exports_classes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/classes/{class_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Список класса
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_class_api_registry_v1_exports_classes__class_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/classes/{class_id}/teachers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Классные руководители
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_teachers_api_registry_v1_exports_classes__class_id__teachers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/consent-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Сколько согласий дано
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_count_consents_api_registry_v1_exports_consent_counts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Согласия
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_consents_api_registry_v1_exports_consents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/copy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Запросы сведений
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_requests_api_registry_v1_exports_copy_requests_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Справочники
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_dictionaries_api_registry_v1_exports_dictionaries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/dictionaries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Значения справочника
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_dictionary_api_registry_v1_exports_dictionaries__code__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/dictionaries/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Версии справочника
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_versions_api_registry_v1_exports_dictionaries__code__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/dictionaries/{code}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Версия справочника
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_version_api_registry_v1_exports_dictionaries__code__versions__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Возможные дубли
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_pairs_api_registry_v1_exports_duplicates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/duplicates/elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Похожие записи в другой школе
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_elsewhere_api_registry_v1_exports_duplicates_elsewhere_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/erasure-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Акты об уничтожении
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_acts_api_registry_v1_exports_erasure_acts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/erasure-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Чей срок хранения вышел
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_candidates_api_registry_v1_exports_erasure_candidates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/file-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Предложенные изменения личных дел
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_proposals_api_registry_v1_exports_file_proposals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Загрузки списков
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_imports_api_registry_v1_exports_imports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Объединённые записи
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_merges_api_registry_v1_exports_merges_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/next-year-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Классы нового года
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_plan_year_api_registry_v1_exports_next_year_classes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Люди
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_people_api_registry_v1_exports_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/people/{person_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Согласия человека
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_consents_api_registry_v1_exports_people__person_id__consents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/people/{person_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Личное дело
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_details_api_registry_v1_exports_people__person_id__file_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/people/{person_id}/file/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: История личного дела
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_changes_api_registry_v1_exports_people__person_id__file_changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/people/{person_id}/file/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Кто открывал закрытые сведения
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_reads_api_registry_v1_exports_people__person_id__file_reads_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/people/{person_id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Представители ученика
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_ties_api_registry_v1_exports_people__person_id__ties_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/school-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Карточки школ
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_cards_api_registry_v1_exports_school_cards_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Организации
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_segments_api_registry_v1_exports_segments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/segments/{segment_id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Карточка организации
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_card_api_registry_v1_exports_segments__segment_id__card_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/segments/{segment_id}/card/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: История карточки
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_card_changes_api_registry_v1_exports_segments__segment_id__card_changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/tie-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Права представителей, которые скоро изменятся
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_endings_api_registry_v1_exports_tie_endings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Поля личных дел
         * @description Все поля дел учеников, родителей и сотрудников: по ним строятся форма, проверки и история.
         */
        get: operations["file_fields_api_registry_v1_file_fields_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Предложенные изменения дел
         * @description Изменения, которые предложили родители и сотрудники, по полям, решать о которых можете вы.
         */
        get: operations["list_proposals_api_registry_v1_file_proposals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file-proposals/{proposal_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Принять предложенное значение
         * @description Значение записывается в дело; в истории останется, кто предложил и кто принял.
         */
        post: operations["accept_proposal_api_registry_v1_file_proposals__proposal_id__acceptance_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file-proposals/{proposal_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отклонить предложенное значение
         * @description Дело не меняется; предложивший увидит причину.
         */
        post: operations["refuse_proposal_api_registry_v1_file_proposals__proposal_id__refusal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/file-scans/{scan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Открыть скан из дела
         * @description Файл, каким его приложили. Просмотр записывается.
         */
        get: operations["open_scan_api_registry_v1_file_scans__scan_id__get"];
        put?: never;
        post?: never;
        /**
         * Удалить скан из дела
         * @description Скан уничтожается сразу, вернуть его нельзя; кто удалил, остаётся в журнале действий.
         */
        delete: operations["remove_scan_api_registry_v1_file_scans__scan_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Запомненные соответствия столбцов
         * @description Соответствия своей школы по имени.
         */
        get: operations["list_mappings_api_registry_v1_import_mappings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-mappings/{mapping_id}": {
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
         * Забыть соответствие
         * @description Файлы с такими заголовками снова понимаются по названиям столбцов.
         */
        delete: operations["forget_mapping_api_registry_v1_import_mappings__mapping_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Шаблон XLSX для списков школы
         * @description Книга с листами «Классы», «Сотрудники», «Ученики», «Родители», подсказками, примерами и выпадающими
         *     списками.
         */
        get: operations["download_template_api_registry_v1_import_template_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Список импортов
         * @description Сначала новые.
         */
        get: operations["list_imports_api_registry_v1_imports_get"];
        put?: never;
        /**
         * Проверить файл (пробный прогон)
         * @description Книга Excel (.xlsx, .xls, .ods) или таблица CSV в любой кодировке; поле file можно повторить: несколько
         *     таблиц — одна загрузка. Файл читается и сверяется со школой; в базу ничего, кроме самого отчёта, не пишется.
         *     Предыдущая непримененная проверка после этого уже не применяется.
         */
        post: operations["upload_api_registry_v1_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Отчёт об импорте
         * @description Сколько чего появится или изменится и каждое замечание: лист, строка, столбец, причина, что сделать.
         */
        get: operations["read_import_api_registry_v1_imports__import_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Применить проверенный файл
         * @description Всё или ничего, одной транзакцией. Отказ, если в файле есть ошибки, загружен более новый файл или
         *     данные школы
         *     с тех пор изменились. Учеников зачисляет раздел «Движение» одним приказом.
         */
        post: operations["apply_import_api_registry_v1_imports__import_id__application_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/changed-since": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Что изменилось после загрузки
         * @description Какие записи загрузки меняли, кто и когда; сколько человек и классов останется, если отменить остальное.
         */
        get: operations["read_changed_since_api_registry_v1_imports__import_id__changed_since_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Столбцы файла: как поняты
         * @description Каждый лист: вид списка, заголовки, как понят каждый столбец и первые значения под ним. После применения
         *     файл не хранится.
         */
        get: operations["read_columns_api_registry_v1_imports__import_id__columns_get"];
        put?: never;
        /**
         * Исправить и проверить снова
         * @description Проверка повторяется с выбранными столбцами, исправленными ячейками и решениями, кто есть кто. С save_as
         *     соответствие запоминается: файл с теми же заголовками в следующий раз понимается так же.
         */
        post: operations["check_again_api_registry_v1_imports__import_id__columns_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/marked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Файл с пометками: что исправить
         * @description Те же листы книгой Excel: неверные ячейки закрашены, в последнем столбце — что исправить. Исправленный файл
         *     можно загрузить как есть.
         */
        get: operations["download_marked_api_registry_v1_imports__import_id__marked_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отменить применённый импорт
         * @description Возвращает всё, как было до импорта; в течение 30 дней. Если на его записях уже держатся более поздние
         *     изменения — отказ с причинами, а с leave_changed отменяется остальное, изменённое остаётся с семьями.
         */
        post: operations["undo_import_api_registry_v1_imports__import_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Объединённые записи
         * @description Сначала новые.
         */
        get: operations["list_merges_api_registry_v1_merges_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{merge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Объединение
         * @description Что перешло, что изменилось после и до какого дня можно разделить.
         */
        get: operations["read_merge_api_registry_v1_merges__merge_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{merge_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Разделить обратно
         * @description Обе записи становятся такими, какими были; изменённое после объединения остаётся у оставшейся записи.
         */
        post: operations["undo_merge_api_registry_v1_merges__merge_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/next-year-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Классы нового года: что получится
         * @description Каждый класс этого года, чем он станет в следующем, и первые классы. Ничего не записывается.
         */
        get: operations["plan_year_api_registry_v1_next_year_classes_get"];
        put?: never;
        /**
         * Создать классы нового года
         * @description Буква остаётся, параллель на одну больше; ученики переходят приказом о переводе. Что уже есть, не меняется.
         */
        post: operations["make_year_api_registry_v1_next_year_classes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oneroster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Что войдёт в выгрузку OneRoster
         * @description Сколько школ, классов, групп и людей войдёт в выгрузку и скольких из них пропускает согласие.
         */
        get: operations["count_export_api_registry_v1_oneroster_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oneroster/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить OneRoster для внешней организации
         * @description OneRoster 1.2 CSV, bulk: организации, которой школа передаёт сведения по согласию.
         *
         *     Только ученики с действующим согласием на передачу внешним организациям: имя, дата рождения, класс, группы, школа.
         *     Родителей, контактов и СНИЛС нет; сотрудники – руководители и педагоги, чьи имена школа публикует по закону.
         *     Выгрузка и получатель записываются в журнал действий.
         */
        get: operations["export_by_consent_api_registry_v1_oneroster_consent_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oneroster/law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить OneRoster для своих систем
         * @description OneRoster 1.2 CSV, bulk: системам, которые ведёт сама школа, её учредитель или подрядчик по их поручению.
         *
         *     Все ученики, сотрудники и родители, которым открыты сведения о ребёнке, с контактами и СНИЛС; закрытых сведений
         *     личных дел нет. Выгрузка записывается в журнал действий.
         */
        get: operations["export_by_law_api_registry_v1_oneroster_law_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мои согласия
         * @description Свои, у родителя — детей, которые учатся в этой школе: тексты, что действует, что отключит отзыв.
         */
        get: operations["own_consents_api_registry_v1_own_consents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-consents/{person_id}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Дать согласие, отказать или отозвать
         * @description Записываются учётная запись, время и прочитанный текст. Отзыв действует сразу.
         */
        post: operations["say_own_api_registry_v1_own_consents__person_id___kind__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-consents/{person_id}/{kind}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Свой бланк в PDF
         * @description Заполненный бланк, чтобы подписать на бумаге.
         */
        get: operations["own_form_api_registry_v1_own_consents__person_id___kind__form_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мои запросы сведений
         * @description Свои запросы: что собрано и до какого дня лежит.
         */
        get: operations["own_copies_api_registry_v1_own_copies_get"];
        put?: never;
        /**
         * Запросить всё, что хранится обо мне
         * @description О себе или о своём ребёнке (статья 14 закона № 152-ФЗ). Хранится 7 дней.
         */
        post: operations["request_own_api_registry_v1_own_copies_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-copies/{request_id}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Забрать своё
         * @description JSON, PDF или ZIP со сканами. Каждая выдача записывается; у ребёнка, который больше не виден вам, забрать нельзя.
         *
         *     Документы о правах на ребёнка рассказывают и о другом представителе: их выдаёт школа по письму.
         */
        get: operations["take_own_api_registry_v1_own_copies__request_id___format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Свои личные дела
         * @description Своё дело; у родителя ещё дела детей, которые учатся в этой школе и открыты ему.
         */
        get: operations["own_files_api_registry_v1_own_files_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-files/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Своё личное дело или дело ребёнка
         * @description Всё, что хранится, и судьба своих предложений.
         */
        get: operations["own_file_api_registry_v1_own_files__person_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-files/{person_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Предложить изменения в деле
         * @description По каждому полю школа решит отдельно; новое предложение заменяет то, что ещё ждёт.
         */
        post: operations["propose_changes_api_registry_v1_own_files__person_id__proposals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто видит мои данные
         * @description Совершеннолетнему ученику: его представители и видят ли они дневник и личное дело.
         */
        get: operations["own_ties_api_registry_v1_own_ties_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-ties/{tie_id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Закрыть или вернуть свои данные представителю
         * @description Решает сам ученик с 18 лет. Что закрыто по документу, так не открывается.
         */
        post: operations["choose_api_registry_v1_own_ties__tie_id__choice_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Люди: список и поиск
         * @description Люди своего сегмента с открытым местом. С `q` — самые похожие, без продолжения; без него — по
         *     алфавиту, страницами.
         */
        get: operations["list_people_api_registry_v1_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/likeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Похоже на уже известных людей
         * @description Кто из своих, вероятно, имеется в виду. О других школах муниципалитета – только есть ли похожая запись: ни
         *     имени, ни школы; попросить её можно запросом на перевод. Ничего не записывает.
         */
        post: operations["find_likely_api_registry_v1_people_likeness_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Личное дело
         * @description Имя, дата рождения, места, родственные связи, класс. Чужие организации не показываются.
         */
        get: operations["read_person_api_registry_v1_people__person_id__get"];
        /**
         * Изменить личные данные
         * @description Данные заменяются целиком; If-Match — версия, которую вы видели.
         */
        put: operations["edit_person_api_registry_v1_people__person_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Согласия человека
         * @description Что действует и весь журнал: кто, когда, как и по какому тексту решил.
         */
        get: operations["read_consents_api_registry_v1_people__person_id__consents_get"];
        put?: never;
        /**
         * Внести бумажное согласие
         * @description PDF, JPEG или PNG до 5 МБ; тип проверяется по содержимому, файл хранится закрытым. Без скана — отказ, отзыв и
         *     запись школы об удалении.
         */
        post: operations["record_paper_api_registry_v1_people__person_id__consents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Личное дело: сведения на день
         * @description Сведения, которые видны вашей роли. Закрытых здесь нет: они открываются с записью о просмотре.
         */
        get: operations["read_details_api_registry_v1_people__person_id__file_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Изменить сведения личного дела
         * @description Меняются только названные поля, с указанного дня; прежние значения остаются в истории.
         */
        patch: operations["edit_details_api_registry_v1_people__person_id__file_patch"];
        trace?: never;
    };
    "/people/{person_id}/file/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История личного дела
         * @description Кто, когда и что изменил: было → стало. Закрытые значения скрыты.
         */
        get: operations["read_changes_api_registry_v1_people__person_id__file_changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/file/documents/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Показать документы человека
         * @description Паспорт или свидетельство, полис, документы о правах. Просмотр записывается.
         */
        post: operations["disclose_documents_api_registry_v1_people__person_id__file_documents_disclosure_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/file/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто открывал закрытые сведения
         * @description Последние сто просмотров документов и особых сведений этого человека в вашей организации.
         */
        get: operations["read_reads_api_registry_v1_people__person_id__file_reads_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/file/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Сканы документов в деле
         * @description Какие документы приложены, из тех, что открыты читающему: документы и особые сведения – по своему праву.
         *
         *     Сам скан открывается отдельно, с записью о просмотре.
         */
        get: operations["list_scans_api_registry_v1_people__person_id__file_scans_get"];
        put?: never;
        /**
         * Приложить скан к делу
         * @description PDF, JPEG или PNG до 5 МБ; тип проверяется по содержимому, файл хранится закрытым.
         */
        post: operations["attach_scan_api_registry_v1_people__person_id__file_scans_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/file/special/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Показать здоровье и особые сведения
         * @description Здоровье, льготы, семья, учёт. Просмотр записывается.
         */
        post: operations["disclose_special_api_registry_v1_people__person_id__file_special_disclosure_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person_id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Представители ученика
         * @description Что разрешено каждому сегодня, по какой день, и как это менялось. Документы открываются отдельно.
         */
        get: operations["list_ties_api_registry_v1_people__person_id__ties_get"];
        put?: never;
        post?: never;
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
        get: operations["queues_api_registry_v1_queues_get"];
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
        get: operations["refused_api_registry_v1_queues_refused_get"];
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
        post: operations["retries_api_registry_v1_queues_retries_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/school-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Карточки школ
         * @description Школы своего сегмента с тем, что в карточке ещё не заполнено; школа видит только свою.
         */
        get: operations["list_cards_api_registry_v1_school_cards_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/school-cards/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Карточки школ в XLSX
         * @description Все поля карточек школ своего сегмента; незаполненное выделено цветом.
         */
        get: operations["download_cards_api_registry_v1_school_cards_workbook_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Дерево организаций
         * @description Своя организация, все входящие в неё и вышестоящие. Порядок — по пути кодов, так что дерево читается
         *     подряд.
         */
        get: operations["list_segments_api_registry_v1_segments_get"];
        put?: never;
        /**
         * Создать муниципалитет или школу
         * @description Организация создаётся внутри вышестоящей и сразу подключена. Код постоянный: он входит в адреса и
         *     права.
         */
        post: operations["create_segment_api_registry_v1_segments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/{segment_id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Карточка организации
         * @description Реквизиты, контакты, лицензия, здания, смены. ETag — версия для правки. Прошлый день — по истории.
         */
        get: operations["read_card_api_registry_v1_segments__segment_id__card_get"];
        /**
         * Заменить карточку организации целиком
         * @description Чего нет в теле, станет пустым. Пришлите If-Match с версией, которую видели: чужая правка не потеряется.
         */
        put: operations["edit_card_api_registry_v1_segments__segment_id__card_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Изменить поля карточки
         * @description Меняются только названные поля, с указанного дня; прежние значения остаются в истории.
         */
        patch: operations["change_card_api_registry_v1_segments__segment_id__card_patch"];
        trace?: never;
    };
    "/segments/{segment_id}/card/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История карточки
         * @description Кто, когда и что изменил: было → стало, и с какого дня действует.
         */
        get: operations["read_card_changes_api_registry_v1_segments__segment_id__card_changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/{segment_id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Взять настройки школы-образца
         * @description Для только что подключённой школы: вид, смены и часы работы, свои справочники, открытые учебные годы с
         *     периодами, каникулами, звонками и правилами журнала, права ролей. Уже заполненное школой не меняется.
         */
        post: operations["take_settings_api_registry_v1_segments__segment_id__settings_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/{segment_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Подключить, приостановить или отправить в архив
         * @description Состояние меняет вышестоящий уровень. Данные приостановленной организации сохраняются, вход в неё
         *     закрыт.
         */
        put: operations["set_state_api_registry_v1_segments__segment_id__state_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Принять сотрудника
         * @description Известный по СНИЛС человек получает ещё одно место работы, а не вторую учётную запись.
         */
        post: operations["add_staff_api_registry_v1_staff_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{placement_id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Уволить сотрудника (с должности)
         * @description После последнего дня роли этой должности перестают действовать во всех разделах.
         */
        post: operations["end_staff_api_registry_v1_staff__placement_id__dismissal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Добавить ученика
         * @description Личное дело и учётная запись; в класс ученика зачисляет приказ. Похожая запись своей школы – вопрос, ученик
         *     другой школы – перевод.
         */
        post: operations["add_student_api_registry_v1_students_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tie-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Права, которые скоро изменятся сами
         * @description Ограничения учеников школы, чей последний день близко: дальше всё станет как прежде.
         */
        get: operations["list_endings_api_registry_v1_tie_endings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ties/{tie_id}/basis/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Показать документы об ограничении
         * @description Номер, дата, кем выдан. Просмотр записывается.
         */
        post: operations["disclose_basis_api_registry_v1_ties__tie_id__basis_disclosure_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ties/{tie_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Что изменится для представителя
         * @description Что человек перестанет или начнёт видеть и с какого дня. Ничего не записывается.
         */
        post: operations["preview_rights_api_registry_v1_ties__tie_id__preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ties/{tie_id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ограничить или вернуть права представителя
         * @description Действует во всех разделах с указанного дня и само заканчивается; ученику и родителю причина не называется.
         */
        post: operations["set_rights_api_registry_v1_ties__tie_id__rights_post"];
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
         * Acceptance
         * @description From which day an accepted value holds.
         * @example {
         *       "from_on": "2026-09-01"
         *     }
         */
        Acceptance: {
            /**
             * From On
             * @description По умолчанию сегодня
             */
            from_on?: string | null;
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
         * ActLine
         * @description An act in the list.
         */
        ActLine: {
            /** Approved At */
            approved_at: string | null;
            /** Done At */
            done_at: string | null;
            /**
             * Drafted At
             * Format: date-time
             */
            drafted_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number | null;
            /** People */
            people: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "approved" | "done" | "cancelled";
            /** Version */
            version: number;
            /** Years */
            years: number;
        };
        /**
         * ActView
         * @description An act with whom and what it concerns.
         */
        ActView: {
            /** Approved At */
            approved_at: string | null;
            /** Commission */
            commission: string[];
            /** Done At */
            done_at: string | null;
            /**
             * Drafted At
             * Format: date-time
             */
            drafted_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number | null;
            /** People */
            people: number;
            /** Services */
            services: components["schemas"]["ServiceRows"][];
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "approved" | "done" | "cancelled";
            /**
             * Stays
             * @description Что остаётся по закону, под условным именем
             */
            stays: string[];
            /** Version */
            version: number;
            /** Whom */
            whom: components["schemas"]["Candidate"][];
            /** Years */
            years: number;
        };
        /**
         * AlikePerson
         * @description Человек школы, на которого похожа строка.
         */
        AlikePerson: {
            /**
             * About
             * @description Класс, должности, дети
             * @example 5А
             */
            about: string;
            /** Birth On */
            birth_on: string | null;
            /**
             * Certainty
             * @description Насколько вероятно, что это он, %
             */
            certainty: number;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Reason
             * @example имя и дата рождения, опечатка в фамилии
             */
            reason: string;
        };
        /**
         * AlikeView
         * @description Строка файла, похожая на человека, который в школе уже есть.
         */
        AlikeView: {
            /**
             * About
             * @description Класс, должность, дети из файла
             */
            about: string;
            /** Birth On */
            birth_on: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "staff" | "student" | "parent";
            /** Name */
            name: string;
            /**
             * People
             * @description Не больше трёх, сначала вероятнее
             */
            people: components["schemas"]["AlikePerson"][];
            /**
             * Row
             * @description Номер строки, как в Excel
             */
            row: number;
            /** Sheet */
            sheet: string;
            /**
             * Who
             * @description Кто это: id человека, new — другой человек, null — не решено
             */
            who: string | null;
        };
        /**
         * Approval
         * @description Typed by the director: for how many people.
         */
        Approval: {
            /**
             * People
             * @description Число людей в акте, набранное рукой
             */
            people: number;
        };
        /**
         * Asked
         * @description Who was asked; and for whom only paper remains.
         */
        Asked: {
            /**
             * Decided
             * @description Сколько раз уже решено: не спрашиваем
             */
            decided: number;
            /**
             * Lone
             * @description Некого спросить в системе: печатаются бланки
             */
            lone: components["schemas"]["Lone"][];
            /**
             * People
             * @description У скольких людей спросили
             */
            people: number;
            /** Questions */
            questions: number;
        };
        /**
         * Asking
         * @description Whom to ask for what.
         * @example {
         *       "kinds": [
         *         "photo"
         *       ]
         *     }
         */
        Asking: {
            /**
             * Class Id
             * @description Только этот класс
             */
            class_id?: string | null;
            /** Kinds */
            kinds: string[];
            /**
             * Person Ids
             * @description Только эти люди
             */
            person_ids?: string[] | null;
        };
        /**
         * Basis
         * @description The decision that the rights stand on: sealed, opened under `registry:special:read` only.
         */
        Basis: {
            /** Issued By */
            issued_by: string;
            /** Number */
            number: string;
            /**
             * On
             * Format: date
             * @description Дата решения
             */
            on: string;
        };
        /** Body_attach_scan_api_registry_v1_people__person_id__file_scans_post */
        Body_attach_scan_api_registry_v1_people__person_id__file_scans_post: {
            /**
             * Kind
             * @description Какой это документ
             * @enum {string}
             */
            kind: "identity" | "snils" | "oms" | "custody" | "education" | "application" | "contract" | "health" | "other";
            /**
             * Note
             * @description Номер, страница, за что
             */
            note?: string | null;
            /** Scan */
            scan: string;
        };
        /** Body_record_paper_api_registry_v1_people__person_id__consents_post */
        Body_record_paper_api_registry_v1_people__person_id__consents_post: {
            /**
             * Decision
             * @description removed — школа удалила то, на что согласие отозвано
             * @enum {string}
             */
            decision: "given" | "refused" | "withdrawn" | "removed";
            /** Kind */
            kind: string;
            /**
             * Note
             * @description Для removed — что и где удалено
             */
            note?: string | null;
            /** Scan */
            scan?: string | null;
            /**
             * Signed On
             * Format: date
             * @description День подписи или удаления
             */
            signed_on: string;
            /**
             * Signer Id
             * @description Сам человек или его представитель
             */
            signer_id?: string | null;
            /**
             * Signer Name
             * @description Если в системе его нет
             */
            signer_name?: string | null;
        };
        /** Body_upload_api_registry_v1_imports_post */
        Body_upload_api_registry_v1_imports_post: {
            /**
             * Effective On
             * @description С какой даты; по умолчанию 1 сентября этого года
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
         * Building
         * @description A building where lessons are held.
         */
        Building: {
            /** Address */
            address: string;
            /**
             * Built
             * @description Год постройки
             */
            built?: number | null;
            /**
             * Capacity
             * @description Мест по проекту
             */
            capacity?: number | null;
            /**
             * Name
             * @description Главный корпус, Начальная школа
             */
            name: string;
            /**
             * Purpose
             * @default lessons
             * @enum {string}
             */
            purpose: "lessons" | "sport" | "meals" | "boarding" | "other";
            /**
             * Responsible
             * @description Кто отвечает за здание
             */
            responsible?: string | null;
            /**
             * Rooms
             * @description Учебных кабинетов
             */
            rooms?: number | null;
            /**
             * Shifts
             * @default 1
             */
            shifts: number;
        };
        /**
         * ByHand
         * @description Two records that somebody takes for one person.
         */
        ByHand: {
            /**
             * A Id
             * Format: uuid
             */
            a_id: string;
            /**
             * B Id
             * Format: uuid
             */
            b_id: string;
        };
        /**
         * Candidate
         * @description Somebody whose term is over.
         */
        Candidate: {
            /** Kinds */
            kinds: string[];
            /**
             * Left On
             * Format: date
             */
            left_on: string;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Whole
             * @description Нигде больше не числится: уничтожается и то, что не относится к школе
             */
            whole: boolean;
        };
        /**
         * Candidates
         * @description Who would be in an act today.
         */
        Candidates: {
            /**
             * More
             * @description Есть ещё: они войдут в следующий акт
             */
            more: boolean;
            /** People */
            people: components["schemas"]["Candidate"][];
            /** Years */
            years: number;
        };
        /**
         * Card
         * @description What the organisation tells about itself, by the field's code (GET /card-fields).
         * @example {
         *       "address": "636000, Томская область, г. Северск, ул. Учебная, 1",
         *       "director": "Иванова Мария Петровна",
         *       "email": "school198@example.org",
         *       "inn": "7024015993",
         *       "kind": "СОШ",
         *       "kpp": "702401001",
         *       "ogrn": "1027001690484",
         *       "phone": "+7 3823 52-00-00",
         *       "shifts": 2
         *     }
         */
        Card: {
            /**
             * Account
             * @description Расчётный (казначейский) счёт
             */
            account?: string | null;
            /** @description Аккредитация */
            accreditation?: components["schemas"]["Paper"] | null;
            /**
             * Address
             * @description Юридический адрес
             */
            address?: string | null;
            /**
             * Bank
             * @description Банк или орган казначейства
             */
            bank?: string | null;
            /**
             * Bik
             * @description БИК
             */
            bik?: string | null;
            /**
             * Buildings
             * @description Здания
             */
            buildings?: components["schemas"]["Building"][] | null;
            /**
             * Correspondent
             * @description Корреспондентский (единый казначейский) счёт
             */
            correspondent?: string | null;
            /**
             * Director
             * @description Руководитель
             */
            director?: string | null;
            /**
             * Director Phone
             * @description Телефон руководителя
             */
            director_phone?: string | null;
            /**
             * Director Post
             * @description Должность руководителя
             */
            director_post?: string | null;
            /**
             * Email
             * @description Почта
             */
            email?: string | null;
            /**
             * Founder
             * @description Учредитель
             */
            founder?: string | null;
            /**
             * Inn
             * @description ИНН
             */
            inn?: string | null;
            /**
             * Kind
             * @description Вид
             */
            kind?: string | null;
            /**
             * Kpp
             * @description КПП
             */
            kpp?: string | null;
            /**
             * Legal Form
             * @description Тип учреждения
             */
            legal_form?: ("budget" | "autonomous" | "treasury" | "private") | null;
            /**
             * Levels
             * @description Уровни образования
             */
            levels?: ("preschool" | "primary" | "lower-secondary" | "upper-secondary" | "additional")[] | null;
            /** @description Лицензия */
            licence?: components["schemas"]["Paper"] | null;
            /**
             * Ogrn
             * @description ОГРН
             */
            ogrn?: string | null;
            /**
             * Okpo
             * @description ОКПО
             */
            okpo?: string | null;
            /**
             * Oktmo
             * @description ОКТМО
             */
            oktmo?: string | null;
            /**
             * Opened On
             * @description Работает с
             */
            opened_on?: string | null;
            /**
             * Personal Account
             * @description Лицевой счёт
             */
            personal_account?: string | null;
            /**
             * Phone
             * @description Телефон
             */
            phone?: string | null;
            /**
             * Postal Address
             * @description Почтовый адрес, если другой
             */
            postal_address?: string | null;
            /**
             * Reception
             * @description Приём граждан
             */
            reception?: string | null;
            /**
             * Shift Times
             * @description Время смен
             */
            shift_times?: components["schemas"]["ShiftTime"][] | null;
            /**
             * Shifts
             * @description Смен в школе
             */
            shifts?: number | null;
            /**
             * Site
             * @description Сайт
             */
            site?: string | null;
            /**
             * Week
             * @description Учебная неделя
             */
            week?: ("five" | "six") | null;
            /**
             * Working Hours
             * @description Часы работы
             */
            working_hours?: components["schemas"]["Hours"][] | null;
        };
        /**
         * CardChangeView
         * @description Who changed what, and from which day it holds.
         */
        CardChangeView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description Кто изменил; null — человек другой организации
             */
            by: string | null;
            /** Field */
            field: string;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** New */
            new: unknown;
            /**
             * Old
             * @description Прежнее значение в форме поля; null — не было
             */
            old: unknown;
            /**
             * Role
             * @description В какой роли
             */
            role: string;
        };
        /**
         * CardChoice
         * @description A value that may be chosen.
         */
        CardChoice: {
            /** Code */
            code: string;
            /** Title */
            title: string;
        };
        /**
         * CardEdit
         * @description The names and the card, as a whole.
         */
        CardEdit: {
            card: components["schemas"]["Card"];
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
        };
        /**
         * CardFieldView
         * @description A field of the card, as form, list and history need it.
         */
        CardFieldView: {
            /** Choices */
            choices: components["schemas"]["CardChoice"][];
            /** Code */
            code: string;
            /**
             * Dictionary
             * @description Справочник, из которого предлагаются значения
             */
            dictionary: string | null;
            /**
             * Group
             * @enum {string}
             */
            group: "about" | "head" | "contacts" | "requisites" | "bank" | "permits" | "buildings" | "shifts";
            /** Group Title */
            group_title: string;
            /** Hint */
            hint: string;
            /** Needed */
            needed: boolean;
            /**
             * School
             * @description Есть только у школы
             */
            school: boolean;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "line" | "text" | "day" | "choice" | "choices" | "number" | "paper" | "buildings" | "shift-times" | "hours";
            /**
             * Wanted
             * @description Управление ждёт это поле от каждой школы
             */
            wanted: boolean;
        };
        /**
         * CardLine
         * @description A card in the list of the department.
         */
        CardLine: {
            /** Address */
            address: string | null;
            /**
             * Changed At
             * @description Когда карточку правили последний раз
             */
            changed_at: string | null;
            /** Director */
            director: string | null;
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Inn */
            inn: string | null;
            /** Kind */
            kind: string | null;
            /**
             * Level
             * @enum {string}
             */
            level: "region" | "municipality" | "school";
            /**
             * Licence Until
             * @description Последний день лицензии; null — бессрочно или не указана
             */
            licence_until: string | null;
            /** Missing */
            missing: string[];
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Segment */
            segment: string;
            /** Short Name */
            short_name: string;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "suspended" | "archived";
            /** Wanted */
            wanted: number;
        };
        /**
         * CardPatch
         * @description Changed fields only, from a day on.
         * @example {
         *       "from_on": "2026-09-01",
         *       "values": {
         *         "address": "636000, Томская область, г. Северск, ул. Учебная, 1",
         *         "director": "Иванова Мария Петровна",
         *         "email": "school198@example.org",
         *         "inn": "7024015993",
         *         "kind": "СОШ",
         *         "kpp": "702401001",
         *         "ogrn": "1027001690484",
         *         "phone": "+7 3823 52-00-00",
         *         "shifts": 2
         *       }
         *     }
         */
        CardPatch: {
            /**
             * From On
             * @description С какого дня это так; по умолчанию сегодня
             */
            from_on?: string | null;
            values: components["schemas"]["CardValues"];
        };
        /**
         * CardValues
         * @description Fields of a card by code; what is not named is not changed, null empties a field.
         */
        CardValues: {
            /**
             * Account
             * @description Расчётный (казначейский) счёт
             */
            account?: string | null;
            /** @description Аккредитация */
            accreditation?: components["schemas"]["Paper"] | null;
            /**
             * Address
             * @description Юридический адрес
             */
            address?: string | null;
            /**
             * Bank
             * @description Банк или орган казначейства
             */
            bank?: string | null;
            /**
             * Bik
             * @description БИК
             */
            bik?: string | null;
            /**
             * Buildings
             * @description Здания
             */
            buildings?: components["schemas"]["Building"][] | null;
            /**
             * Correspondent
             * @description Корреспондентский (единый казначейский) счёт
             */
            correspondent?: string | null;
            /**
             * Director
             * @description Руководитель
             */
            director?: string | null;
            /**
             * Director Phone
             * @description Телефон руководителя
             */
            director_phone?: string | null;
            /**
             * Director Post
             * @description Должность руководителя
             */
            director_post?: string | null;
            /**
             * Email
             * @description Почта
             */
            email?: string | null;
            /**
             * Founder
             * @description Учредитель
             */
            founder?: string | null;
            /**
             * Inn
             * @description ИНН
             */
            inn?: string | null;
            /**
             * Kind
             * @description Вид
             */
            kind?: string | null;
            /**
             * Kpp
             * @description КПП
             */
            kpp?: string | null;
            /**
             * Legal Form
             * @description Тип учреждения
             */
            legal_form?: ("budget" | "autonomous" | "treasury" | "private") | null;
            /**
             * Levels
             * @description Уровни образования
             */
            levels?: ("preschool" | "primary" | "lower-secondary" | "upper-secondary" | "additional")[] | null;
            /** @description Лицензия */
            licence?: components["schemas"]["Paper"] | null;
            /**
             * Name
             * @description Полное название
             */
            name?: string | null;
            /**
             * Ogrn
             * @description ОГРН
             */
            ogrn?: string | null;
            /**
             * Okpo
             * @description ОКПО
             */
            okpo?: string | null;
            /**
             * Oktmo
             * @description ОКТМО
             */
            oktmo?: string | null;
            /**
             * Opened On
             * @description Работает с
             */
            opened_on?: string | null;
            /**
             * Personal Account
             * @description Лицевой счёт
             */
            personal_account?: string | null;
            /**
             * Phone
             * @description Телефон
             */
            phone?: string | null;
            /**
             * Postal Address
             * @description Почтовый адрес, если другой
             */
            postal_address?: string | null;
            /**
             * Reception
             * @description Приём граждан
             */
            reception?: string | null;
            /**
             * Shift Times
             * @description Время смен
             */
            shift_times?: components["schemas"]["ShiftTime"][] | null;
            /**
             * Shifts
             * @description Смен в школе
             */
            shifts?: number | null;
            /**
             * Short Name
             * @description Короткое название
             */
            short_name?: string | null;
            /**
             * Site
             * @description Сайт
             */
            site?: string | null;
            /**
             * Week
             * @description Учебная неделя
             */
            week?: ("five" | "six") | null;
            /**
             * Working Hours
             * @description Часы работы
             */
            working_hours?: components["schemas"]["Hours"][] | null;
        };
        /**
         * CardView
         * @description An organisation with its card on a day.
         * @example {
         *       "id": "0199e7a0-0000-7000-8000-000000000198",
         *       "level": "school",
         *       "name": "МБОУ «Средняя общеобразовательная школа № 198»",
         *       "segment": "tomsk/seversk/school-198",
         *       "short_name": "СОШ № 198",
         *       "state": "active",
         *       "timezone": "Asia/Tomsk",
         *       "version": 1
         *     }
         */
        CardView: {
            card: components["schemas"]["Card"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Level
             * @enum {string}
             */
            level: "region" | "municipality" | "school";
            /** May See History */
            may_see_history: boolean;
            /** May Write */
            may_write: boolean;
            /**
             * Missing
             * @description Коды полей, которые ещё не заполнены, а управление их ждёт
             */
            missing: string[];
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Segment
             * @description Путь кодов от региона вниз
             */
            segment: string;
            /** Short Name */
            short_name: string;
            /**
             * State
             * @description active — подключена, suspended — приостановлена, archived — в архиве
             * @enum {string}
             */
            state: "active" | "suspended" | "archived";
            /** Timezone */
            timezone: string;
            /** Version */
            version: number;
            /**
             * Wanted
             * @description Сколько полей управление ждёт всего
             */
            wanted: number;
        };
        /**
         * CellEdit
         * @description Новый текст ячейки.
         */
        CellEdit: {
            /**
             * Column
             * @description Место с нуля; null — строку не загружать
             */
            column: number | null;
            /**
             * Row
             * @description Номер строки, как в Excel
             */
            row: number;
            /** Sheet */
            sheet: string;
            /**
             * Value
             * @default
             */
            value: string;
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
         * ChangeView
         * @description Who changed what; sealed values are masked.
         */
        ChangeView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description Кто изменил; null — человек другой организации или загрузка
             */
            by: string | null;
            /** Field */
            field: string;
            /**
             * From On
             * Format: date
             * @description С какого дня действует
             */
            from_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** New */
            new: string | boolean | number | string[] | null;
            /** Old */
            old: string | boolean | number | string[] | null;
            /**
             * Proposed By
             * @description Кто предложил, если изменение предложено
             */
            proposed_by: string | null;
            /** Sealed */
            sealed: boolean;
        };
        /**
         * ChangedSince
         * @description Изменённое после загрузки и то, что останется, если отменить остальное.
         */
        ChangedSince: {
            /** Items */
            items: components["schemas"]["LaterView"][];
            /**
             * Reasons
             * @example [
             *       "2 личных дела изменены"
             *     ]
             */
            reasons: string[];
            /** Stay Classes */
            stay_classes: number;
            /**
             * Stay People
             * @description Сколько человек останется: изменённые и их семьи
             */
            stay_people: number;
            /**
             * Total
             * @description Сколько всего изменений; в списке не больше 300
             */
            total: number;
        };
        /**
         * Choice
         * @description Whether the representative may see.
         * @example {
         *       "sees": false
         *     }
         */
        "Choice-Input": {
            /** Sees */
            sees: boolean;
        };
        /**
         * Choice
         * @description A value that may be chosen.
         */
        "Choice-Output": {
            /** Code */
            code: string;
            /** Title */
            title: string;
        };
        /**
         * ChosenColumn
         * @description Столбец и поле.
         */
        ChosenColumn: {
            /** Field */
            field?: string | null;
            /** Index */
            index: number;
        };
        /**
         * ChosenSheet
         * @description Что человек говорит о листе. Без columns столбцы распознаются заново; kind null — лист не читать.
         */
        ChosenSheet: {
            /**
             * Columns
             * @default []
             */
            columns: components["schemas"]["ChosenColumn"][];
            /** Heading Row */
            heading_row?: number | null;
            /** Kind */
            kind?: string | null;
            /** Sheet */
            sheet: string;
        };
        /**
         * ClassCard
         * @description A class with its students.
         */
        ClassCard: {
            /** Grade */
            grade: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Letter */
            letter: string;
            /** Members */
            members: components["schemas"]["ClassMemberView"][];
            /**
             * Name
             * @example 5А
             */
            name: string;
            /** Profile */
            profile: string | null;
            /** Room */
            room: string | null;
            /** School Year */
            school_year: number;
            /** Segment */
            segment: string;
            /**
             * Set Id
             * @description Класс-комплект: у классов, которые занимаются вместе, номер один
             */
            set_id: string | null;
            /** Shift */
            shift: number;
            /**
             * Students
             * @description Сколько учеников сегодня
             */
            students: number;
            /**
             * Teacher
             * @description Классный руководитель
             * @example Иванова Мария Петровна
             */
            teacher: string | null;
            /** Teacher Id */
            teacher_id: string | null;
            /** Version */
            version: number;
        };
        /**
         * ClassEdit
         * @description What a school changes in a class.
         * @example {
         *       "room": "204",
         *       "shift": 1
         *     }
         */
        ClassEdit: {
            /** Profile */
            profile?: string | null;
            /** Room */
            room?: string | null;
            /**
             * Shift
             * @default 1
             */
            shift: number;
            /**
             * Teacher Id
             * @description Классный руководитель — сотрудник этой школы
             */
            teacher_id?: string | null;
        };
        /**
         * ClassMemberView
         * @description A student of a class.
         */
        ClassMemberView: {
            /** Birth On */
            birth_on: string | null;
            /** First Name */
            first_name: string;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * ClassSet
         * @description A set of classes.
         */
        ClassSet: {
            /** Class Ids */
            class_ids: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example 1А + 3А
             */
            name: string;
        };
        /**
         * ClassView
         * @description A class; `members` is filled in the card and only for the school's staff.
         */
        ClassView: {
            /** Grade */
            grade: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Letter */
            letter: string;
            /**
             * Name
             * @example 5А
             */
            name: string;
            /** Profile */
            profile: string | null;
            /** Room */
            room: string | null;
            /** School Year */
            school_year: number;
            /** Segment */
            segment: string;
            /**
             * Set Id
             * @description Класс-комплект: у классов, которые занимаются вместе, номер один
             */
            set_id: string | null;
            /** Shift */
            shift: number;
            /**
             * Students
             * @description Сколько учеников сегодня
             */
            students: number;
            /**
             * Teacher
             * @description Классный руководитель
             * @example Иванова Мария Петровна
             */
            teacher: string | null;
            /** Teacher Id */
            teacher_id: string | null;
            /** Version */
            version: number;
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
         * ComparisonView
         * @description How one version differs from another.
         */
        ComparisonView: {
            /** Added */
            added: components["schemas"]["EntryView"][];
            /** Changed */
            changed: components["schemas"]["Reworded"][];
            /** Locked After */
            locked_after: boolean;
            /** Locked Before */
            locked_before: boolean;
            /** Newer */
            newer: number;
            /** Older */
            older: number;
            /** Removed */
            removed: components["schemas"]["EntryView"][];
        };
        /**
         * ConsentCell
         * @description One kind of one person.
         */
        ConsentCell: {
            /** Asked At */
            asked_at?: string | null;
            /** At */
            at?: string | null;
            /** Kind */
            kind: string;
            /**
             * Remove By
             * @description До какого дня удалить: согласие отозвано, а удаление не записано
             */
            remove_by?: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "asked" | "partial" | "given" | "expired" | "lapsed" | "refused" | "withdrawn";
            /** Until On */
            until_on?: string | null;
        };
        /**
         * ConsentCount
         * @description How many have consented: a class of the school, or a school of those above.
         */
        ConsentCount: {
            /**
             * Given
             * @description Вид → сколько действующих согласий
             */
            given: {
                [key: string]: number;
            };
            /** Name */
            name: string;
            /** People */
            people: number;
            /**
             * Place
             * @description Код класса или организации
             */
            place: string;
        };
        /**
         * ConsentEntryView
         * @description A line of the ledger.
         */
        ConsentEntryView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description Кто внёс; null — человек другой организации
             */
            by: string | null;
            /**
             * Decision
             * @description removed — школа удалила то, на что согласие отозвано
             * @enum {string}
             */
            decision: "given" | "refused" | "withdrawn" | "removed";
            /**
             * How
             * @description electronic, paper или by-school — записала сама школа
             */
            how: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Note */
            note: string | null;
            /** Scan */
            scan: boolean;
            /**
             * Side
             * @enum {string}
             */
            side: "representative" | "self";
            /**
             * Signed On
             * Format: date
             */
            signed_on: string;
            /** Signer */
            signer: string;
            /** Text Number */
            text_number: number;
            /** Text Segment */
            text_segment: string;
            /** Until On */
            until_on: string | null;
            /** Username */
            username: string;
        };
        /**
         * ConsentKindView
         * @description A kind as it holds at the acting segment.
         */
        ConsentKindView: {
            /**
             * Builtin
             * @description Известный всем вид; по нему включаются и отключаются функции
             */
            builtin: boolean;
            /**
             * Collected
             * @description Школа собирает эти согласия
             */
            collected: boolean;
            /**
             * Hides
             * @description Без согласия имя скрыто в списках прочитавших объявление
             */
            hides: boolean;
            /** Kind */
            kind: string;
            /**
             * Locked By
             * @description Кто выше закрыл текст
             */
            locked_by: string | null;
            /** May Write */
            may_write: boolean;
            /** @description Последний текст этого уровня */
            own: components["schemas"]["ConsentTextView"] | null;
            /**
             * School
             * @description Что сделает школа
             */
            school: string[];
            /** Setting Version */
            setting_version: number;
            /** Short */
            short: string;
            /**
             * Stays
             * @description Что продолжит работать
             */
            stays: string | null;
            /** @description Типовой текст */
            suggestion: components["schemas"]["ConsentWording"] | null;
            /**
             * System
             * @description Что система отключит сама
             */
            system: string[];
            /** @description Действующий текст; null — ещё не утверждён */
            text: components["schemas"]["ConsentTextView"] | null;
            /** Title */
            title: string;
            /**
             * Whom
             * @enum {string}
             */
            whom: "student" | "staff";
        };
        /**
         * ConsentRow
         * @description A person with all kinds, those nothing is known of left out.
         */
        ConsentRow: {
            /** Cells */
            cells: components["schemas"]["ConsentCell"][];
            /** Class Name */
            class_name: string | null;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Signs
             * @description Кто подписывает сегодня
             */
            signs: ("representative" | "self")[];
        };
        /**
         * ConsentSettingEdit
         * @description How the school handles a kind.
         * @example {
         *       "collected": true,
         *       "hides": false
         *     }
         */
        ConsentSettingEdit: {
            /** Collected */
            collected: boolean;
            /**
             * Hides
             * @default false
             */
            hides: boolean;
        };
        /**
         * ConsentTextView
         * @description A version of a text.
         */
        ConsentTextView: {
            /**
             * Actions
             * @description Какие действия
             */
            actions: string;
            /** Active */
            active: boolean;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Locked
             * @description Ниже своих текстов нет
             */
            locked: boolean;
            /**
             * Months
             * @description Срок в месяцах; null — пока человек в школе
             */
            months?: number | null;
            /** Number */
            number: number;
            /**
             * Purpose
             * @description Зачем
             */
            purpose: string;
            /**
             * Receivers
             * @description Кому передаются
             */
            receivers?: string | null;
            /**
             * Renews
             * @description Прежние согласия перестали действовать, нужны новые
             */
            renews: boolean;
            /**
             * Scope
             * @description Какие данные
             */
            scope: string;
            /**
             * Segment
             * @description Чей текст
             */
            segment: string;
            /**
             * Term
             * @description Срок словами
             * @example на учебный год
             */
            term: string;
            /** Title */
            title: string;
            /**
             * Whom
             * @enum {string}
             */
            whom: "student" | "staff";
            /**
             * Withdrawal
             * @description Как отозвать
             */
            withdrawal: string;
        };
        /**
         * ConsentWording
         * @description What a text says (152-ФЗ ст. 9 ч. 4); the people's own particulars are filled in for each.
         */
        ConsentWording: {
            /**
             * Actions
             * @description Какие действия
             */
            actions: string;
            /**
             * Months
             * @description Срок в месяцах; null — пока человек в школе
             */
            months?: number | null;
            /**
             * Purpose
             * @description Зачем
             */
            purpose: string;
            /**
             * Receivers
             * @description Кому передаются
             */
            receivers?: string | null;
            /**
             * Scope
             * @description Какие данные
             */
            scope: string;
            /**
             * Term
             * @description Срок словами
             * @example на учебный год
             */
            term: string;
            /**
             * Withdrawal
             * @description Как отозвать
             */
            withdrawal: string;
        };
        /**
         * Consequence
         * @description One thing that the representative begins or ceases to have.
         */
        Consequence: {
            /** Gains */
            gains: boolean;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Until On
             * @description Потом снова как прежде; null — без срока
             */
            until_on: string | null;
            /**
             * What
             * @description diary — дневник и личное дело; contacts — адрес, телефоны ребёнка и связь со вторым родителем
             * @enum {string}
             */
            what: "diary" | "notices" | "take" | "act" | "contacts";
        };
        /**
         * CopyDownloadView
         * @description Who took it.
         */
        CopyDownloadView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string | null;
            /**
             * Format
             * @enum {string}
             */
            format: "json" | "pdf" | "zip";
            /** Role */
            role: string;
        };
        /**
         * CopyView
         * @description A request and what became of it.
         */
        CopyView: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Asked By */
            asked_by: string | null;
            /** Downloads */
            downloads: components["schemas"]["CopyDownloadView"][];
            /**
             * Drop At
             * @description Когда собранное удалится
             */
            drop_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Letter Number */
            letter_number: string | null;
            /** Letter On */
            letter_on: string | null;
            /** Own */
            own: boolean;
            /** Person */
            person: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Ready At */
            ready_at: string | null;
            /** Services */
            services: components["schemas"]["ServicePart"][];
            /**
             * State
             * @enum {string}
             */
            state: "gathering" | "ready" | "dropped";
        };
        /**
         * CopyWanted
         * @description Of whom the school gathers everything, on which written request.
         */
        CopyWanted: {
            /**
             * Letter Number
             * @description Номер письменного запроса
             * @example 12-п
             */
            letter_number: string;
            /**
             * Letter On
             * Format: date
             * @description День запроса
             */
            letter_on: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * Decided
         * @description Кто этот человек. Без sheet и row — обо всех, о ком не сказано отдельно.
         */
        Decided: {
            /** Row */
            row?: number | null;
            /** Sheet */
            sheet?: string | null;
            /**
             * Who
             * @description id похожего человека; same — единственный похожий, new — другой человек
             */
            who: string;
        };
        /**
         * Decision
         * @description What became of a proposal.
         */
        Decision: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "accepted" | "refused" | "replaced";
        };
        /**
         * DictionaryEdit
         * @description The own entries as a whole, in their order.
         * @example {
         *       "entries": [
         *         {
         *           "title": "тьютор"
         *         },
         *         {
         *           "active": false,
         *           "title": "вожатый"
         *         }
         *       ],
         *       "note": "Новый штат"
         *     }
         */
        DictionaryEdit: {
            /** Entries */
            entries: components["schemas"]["EntryEdit"][];
            /**
             * Locked
             * @description Уровни ниже не добавляют своих значений
             * @default false
             */
            locked: boolean;
            /**
             * Note
             * @description Почему изменили
             */
            note?: string | null;
        };
        /**
         * DictionaryLine
         * @description A dictionary in the list.
         */
        DictionaryLine: {
            /**
             * Code
             * @enum {string}
             */
            code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
            /**
             * Locked
             * @description Закрыт отсюда для уровней ниже
             */
            locked: boolean;
            /**
             * Locked By
             * @description Кто выше закрыл справочник; null — можно добавлять свои
             */
            locked_by: string | null;
            /**
             * Offered
             * @description Сколько значений предлагается здесь
             */
            offered: number;
            /** Own */
            own: number;
            /** Purpose */
            purpose: string;
            /** Title */
            title: string;
        };
        /**
         * DictionaryView
         * @description A dictionary as it holds at a segment.
         */
        DictionaryView: {
            /**
             * Above
             * @description Уровни выше и свой, от региона вниз
             */
            above: components["schemas"]["LevelView"][];
            /**
             * Below
             * @description Уровни ниже, у которых есть свои значения
             */
            below: components["schemas"]["LevelView"][];
            /**
             * Code
             * @enum {string}
             */
            code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
            /** Entries */
            entries: components["schemas"]["HeldView"][];
            /** Example */
            example: string;
            /**
             * Locked
             * @description Закрыт отсюда для уровней ниже
             */
            locked: boolean;
            /**
             * Locked By
             * @description Кто выше закрыл справочник; null — можно добавлять свои
             */
            locked_by: string | null;
            /**
             * May Lock
             * @description Есть кому закрывать: ниже есть уровни
             */
            may_lock: boolean;
            /** May Write */
            may_write: boolean;
            /**
             * Offered
             * @description Сколько значений предлагается здесь
             */
            offered: number;
            /** Own */
            own: number;
            /** Purpose */
            purpose: string;
            /** Segment */
            segment: string;
            /** Title */
            title: string;
            /**
             * Version
             * @description Версия своих значений; 0 — их ещё не было
             */
            version: number;
        };
        /**
         * Disclosure
         * @description Sealed values; that they were looked at is written down.
         */
        Disclosure: {
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Proposed
             * @description Предложенные значения этих полей, ждут решения
             */
            proposed: components["schemas"]["ProposedValue"][];
            values: components["schemas"]["FileValues"];
        };
        /**
         * Dismissal
         * @description The end of a post, by order.
         */
        Dismissal: {
            /** Order Number */
            order_number: string;
            /**
             * Order On
             * Format: date
             */
            order_on: string;
            /**
             * Until On
             * Format: date
             * @description Последний рабочий день; доступ прекращается на следующий
             */
            until_on: string;
        };
        /**
         * Ending
         * @description The last day.
         * @example {
         *       "until_on": "2027-05-31"
         *     }
         */
        Ending: {
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * EndingView
         * @description Rights that change by themselves soon: those who give the child out should know.
         */
        EndingView: {
            /**
             * Custody
             * @enum {string}
             */
            custody: "usual" | "split" | "limited" | "no-contact";
            /**
             * Relation
             * @enum {string}
             */
            relation: "mother" | "father" | "guardian" | "trustee" | "other";
            /** Student */
            student: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * Tie Id
             * Format: uuid
             */
            tie_id: string;
            /**
             * Until On
             * Format: date
             * @description Последний день
             */
            until_on: string;
        };
        /**
         * EntryEdit
         * @description A row of the own entries; a new one comes without an id.
         */
        EntryEdit: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Id */
            id?: string | null;
            /** Note */
            note?: string | null;
            /** Title */
            title: string;
        };
        /**
         * EntryView
         * @description A value of a dictionary at the level that owns it.
         */
        EntryView: {
            /**
             * Active
             * @description false — больше не предлагается, остаётся в прежних записях
             */
            active: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note?: string | null;
            /** Title */
            title: string;
        };
        /**
         * ExchangeCount
         * @description What an export would hold, on either basis.
         */
        ExchangeCount: {
            /**
             * Agreed
             * @description Из них с действующим согласием на передачу внешним организациям
             */
            agreed: number;
            /** Classes */
            classes: number;
            /**
             * Groups
             * @description Учебных групп, как их знает раздел «Учебный год»
             */
            groups: number;
            /**
             * On
             * Format: date
             * @description Состав на этот день; в августе — на 1 сентября
             */
            on: string;
            /**
             * Parents
             * @description Родителей, которым открыты сведения о ребёнке
             */
            parents: number;
            /**
             * Public Staff
             * @description Из них руководителей и педагогов, чьи имена школа публикует по закону
             */
            public_staff: number;
            /** School Year */
            school_year: number;
            /** Schools */
            schools: number;
            /**
             * Staff
             * @description Сотрудников
             */
            staff: number;
            /**
             * Students
             * @description Учеников всего
             */
            students: number;
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
         * FieldPair
         * @description A field in which the two records differ.
         */
        FieldPair: {
            /** A */
            a: unknown;
            /** B */
            b: unknown;
            /** Code */
            code: string;
            /** Title */
            title: string;
        };
        /**
         * FieldView
         * @description A field of personal files, as the form needs it.
         */
        FieldView: {
            /** Choices */
            choices: components["schemas"]["Choice-Output"][];
            /** Code */
            code: string;
            /**
             * Group
             * @enum {string}
             */
            group: "person" | "contacts" | "documents" | "study" | "special" | "family" | "work" | "education";
            /** Group Title */
            group_title: string;
            /**
             * Guard
             * @description open — видят все, кто видит людей; private — кто ведёт дела; document и special — по своему праву
             * @enum {string}
             */
            guard: "open" | "private" | "document" | "special";
            /** Hint */
            hint: string;
            /**
             * Kinds
             * @description В чьих делах это поле есть
             */
            kinds: ("student" | "parent" | "staff")[];
            /** Needed */
            needed: boolean;
            /**
             * Own
             * @description Изменение может предложить сам человек или родитель
             */
            own: boolean;
            /**
             * Past
             * @description Дата не позже сегодняшней
             */
            past: boolean;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "line" | "text" | "day" | "flag" | "years" | "share" | "choice" | "lines";
        };
        /**
         * FileEdit
         * @description Changed fields only; null empties a field.
         * @example {
         *       "from_on": "2026-09-01",
         *       "values": {
         *         "address_actual": "636000, г. Северск, ул. Ленина, 12-8",
         *         "phone": "+7 913 123-45-67"
         *       }
         *     }
         */
        FileEdit: {
            /**
             * From On
             * @description С какого дня это так; по умолчанию сегодня
             */
            from_on?: string | null;
            values: components["schemas"]["FileValues"];
        };
        /**
         * FileScans
         * @description What is attached to a person's file, as far as the reader may know.
         */
        FileScans: {
            /** Items */
            items: components["schemas"]["ScanView"][];
            /**
             * May Add
             * @description Какие документы может приложить читающий; пусто — никаких
             */
            may_add: ("identity" | "snils" | "oms" | "custody" | "education" | "application" | "contract" | "health" | "other")[];
        };
        /**
         * FileValues
         * @description Values of a personal file by the field's code; what is not named is not told or not changed.
         */
        FileValues: {
            /**
             * Achievements
             * @description Достижения
             */
            achievements?: string[] | null;
            /**
             * Additional Education
             * @description Дополнительное образование
             */
            additional_education?: string[] | null;
            /**
             * Address Actual
             * @description Адрес проживания
             */
            address_actual?: string | null;
            /**
             * Address Registered
             * @description Адрес регистрации
             */
            address_registered?: string | null;
            /**
             * Address Temporary
             * @description Временный адрес
             */
            address_temporary?: string | null;
            /**
             * Address Temporary Until
             * @description Временный адрес: до
             */
            address_temporary_until?: string | null;
            /**
             * Allergies
             * @description Аллергии
             */
            allergies?: string | null;
            /**
             * Alphabet Number
             * @description Номер в алфавитной книге
             */
            alphabet_number?: string | null;
            /**
             * Aop Variant
             * @description Вариант АООП
             */
            aop_variant?: string | null;
            /**
             * Attested On
             * @description Последняя аттестация
             */
            attested_on?: string | null;
            /**
             * Authority
             * @description Документ о правах представителя
             */
            authority?: string | null;
            /**
             * Awards
             * @description Награды
             */
            awards?: string[] | null;
            /**
             * Benefits
             * @description Льготы
             */
            benefits?: string[] | null;
            /**
             * Birth On
             * @description Дата рождения
             */
            birth_on?: string | null;
            /**
             * Birth Place
             * @description Место рождения
             */
            birth_place?: string | null;
            /**
             * Category
             * @description Квалификационная категория
             */
            category?: ("fit" | "first" | "highest" | "methodist" | "mentor") | null;
            /**
             * Category On
             * @description Категория: с
             */
            category_on?: string | null;
            /**
             * Citizenship
             * @description Гражданство
             */
            citizenship?: string | null;
            /**
             * Courses
             * @description Курсы повышения квалификации
             */
            courses?: string[] | null;
            /**
             * Criminal Record
             * @description Справка об отсутствии судимости
             */
            criminal_record?: string | null;
            /**
             * Custody
             * @description Опека, попечительство: основание
             */
            custody?: string | null;
            /**
             * Degree
             * @description Учёная степень, звание
             */
            degree?: string | null;
            /**
             * Deprived
             * @description Лишён или ограничен в правах: основание
             */
            deprived?: string | null;
            /**
             * Diploma
             * @description Диплом
             */
            diploma?: string | null;
            /**
             * Disability Number
             * @description Справка об инвалидности, №
             */
            disability_number?: string | null;
            /**
             * Disability Until
             * @description Инвалидность: до
             */
            disability_until?: string | null;
            /**
             * Disciplinary
             * @description Взыскания
             */
            disciplinary?: string[] | null;
            /**
             * Earlier Names
             * @description Прежние фамилия и имя
             */
            earlier_names?: string | null;
            /**
             * Education
             * @description Уровень образования
             */
            education?: ("secondary" | "vocational" | "bachelor" | "higher" | "highest") | null;
            /**
             * Education Form
             * @description Форма обучения
             */
            education_form?: ("full-time" | "part-time" | "extramural" | "home" | "family") | null;
            /**
             * Email
             * @description Электронная почта
             */
            email?: string | null;
            /**
             * Employment
             * @description Вид занятости
             */
            employment?: ("main" | "internal" | "external") | null;
            /**
             * Entered On
             * @description Дата поступления
             */
            entered_on?: string | null;
            /**
             * Family Category
             * @description Категория семьи
             */
            family_category?: ("large" | "poor" | "guardianship" | "military" | "single" | "refugee" | "risk") | null;
            /**
             * File Number
             * @description Номер личного дела
             */
            file_number?: string | null;
            /**
             * First Name
             * @description Имя
             */
            first_name?: string | null;
            /**
             * Foreign Languages
             * @description Иностранные языки
             */
            foreign_languages?: string[] | null;
            /**
             * Gia Choice
             * @description Предметы ГИА по выбору
             */
            gia_choice?: string[] | null;
            /**
             * Health Group
             * @description Группа здоровья
             */
            health_group?: ("1" | "2" | "3" | "4" | "5") | null;
            /**
             * Identity Division
             * @description Код подразделения
             */
            identity_division?: string | null;
            /**
             * Identity Issued By
             * @description Кем выдан
             */
            identity_issued_by?: string | null;
            /**
             * Identity Issued On
             * @description Когда выдан
             */
            identity_issued_on?: string | null;
            /**
             * Identity Kind
             * @description Вид документа
             */
            identity_kind?: ("birth-certificate" | "passport" | "foreign" | "other") | null;
            /**
             * Identity Number
             * @description Серия и номер
             */
            identity_number?: string | null;
            /**
             * In School Register
             * @description Внутришкольный учёт: с какого дня и почему
             */
            in_school_register?: string | null;
            /**
             * Inn
             * @description ИНН
             */
            inn?: string | null;
            /**
             * Job
             * @description Должность
             */
            job?: string | null;
            /**
             * Last Name
             * @description Фамилия
             */
            last_name?: string | null;
            /**
             * Leaves
             * @description Отпуска
             */
            leaves?: string[] | null;
            /**
             * Left On
             * @description Дата выбытия
             */
            left_on?: string | null;
            /**
             * Main Contact
             * @description Основной контакт
             */
            main_contact?: boolean | null;
            /**
             * Marital Status
             * @description Семейное положение
             */
            marital_status?: ("married" | "divorced" | "single" | "widowed") | null;
            /**
             * Meals
             * @description Питание
             */
            meals?: ("paid" | "reduced" | "free" | "none") | null;
            /**
             * Medical Book
             * @description Медицинская книжка, №
             */
            medical_book?: string | null;
            /**
             * Medical Until
             * @description Медосмотр действует до
             */
            medical_until?: string | null;
            /**
             * Middle Name
             * @description Отчество
             */
            middle_name?: string | null;
            /**
             * Native Language
             * @description Родной язык
             */
            native_language?: string | null;
            /**
             * Oms
             * @description Полис ОМС
             */
            oms?: string | null;
            /**
             * Parent Education
             * @description Образование
             */
            parent_education?: ("secondary" | "vocational" | "bachelor" | "higher" | "highest") | null;
            /**
             * Pe Group
             * @description Группа по физкультуре
             */
            pe_group?: ("main" | "preparatory" | "special-a" | "special-b" | "exempt") | null;
            /**
             * Phone
             * @description Телефон
             */
            phone?: string | null;
            /**
             * Phones Other
             * @description Другие телефоны
             */
            phones_other?: string[] | null;
            /**
             * Pmpk Number
             * @description Заключение ПМПК, №
             */
            pmpk_number?: string | null;
            /**
             * Pmpk Until
             * @description Заключение ПМПК: до
             */
            pmpk_until?: string | null;
            /**
             * Police Register
             * @description Учёт ПДН, КДН: с какого дня и почему
             */
            police_register?: string | null;
            /**
             * Previous School
             * @description Откуда поступил
             */
            previous_school?: string | null;
            /**
             * Programme
             * @description Программа
             */
            programme?: string | null;
            /**
             * Rate
             * @description Доля ставки
             */
            rate?: number | null;
            /**
             * Seniority Pedagogic
             * @description Стаж педагогический, лет
             */
            seniority_pedagogic?: number | null;
            /**
             * Seniority Total
             * @description Стаж общий, лет
             */
            seniority_total?: number | null;
            /**
             * Sex
             * @description Пол
             */
            sex?: ("male" | "female") | null;
            /**
             * Snils
             * @description СНИЛС
             */
            snils?: string | null;
            /**
             * Speciality
             * @description Специальность по диплому
             */
            speciality?: string | null;
            /**
             * Subjects
             * @description Предметы
             */
            subjects?: string[] | null;
            /**
             * Transport
             * @description Подвоз
             */
            transport?: string | null;
            /**
             * Workplace
             * @description Место работы
             */
            workplace?: string | null;
        };
        /**
         * FileView
         * @description A personal file on a day, as far as this reader sees it; sealed fields come by a disclosure only.
         */
        FileView: {
            /** Kinds */
            kinds: ("student" | "parent" | "staff")[];
            /**
             * May Open
             * @description Что откроется по «Показать»
             */
            may_open: ("document" | "special")[];
            /**
             * May See
             * @description Поля чего есть в values; остальных читающий не видит
             */
            may_see: ("open" | "private" | "document" | "special")[];
            /** May Write */
            may_write: ("open" | "private" | "document" | "special")[];
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Placed
             * @description Человек сегодня числится в вашей организации
             */
            placed: boolean;
            values: components["schemas"]["FileValues"];
            /** Version */
            version: number;
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
         * FormsWanted
         * @description Whose forms are printed.
         */
        FormsWanted: {
            /** Kinds */
            kinds: string[];
            /** Person Ids */
            person_ids: string[];
        };
        /**
         * HeldView
         * @description A value as it holds at the segment that is looked at.
         */
        HeldView: {
            /**
             * Active
             * @description false — больше не предлагается, остаётся в прежних записях
             */
            active: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note?: string | null;
            /**
             * Offered
             * @description Предлагается при выборе сегодня
             */
            offered: boolean;
            /**
             * Own
             * @description Значение этого сегмента: его можно менять
             */
            own: boolean;
            /**
             * Segment
             * @description Чьё значение
             */
            segment: string;
            /** Title */
            title: string;
        };
        /**
         * Hours
         * @description When the organisation is open on a day of the week.
         */
        Hours: {
            /**
             * Days
             * @description weekdays — понедельник–пятница
             * @enum {string}
             */
            days: "weekdays" | "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
            /** Ends */
            ends: string;
            /** Starts */
            starts: string;
        };
        /**
         * ImportLine
         * @description A line of the list of imports.
         */
        ImportLine: {
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
             * @description dry-run — проверен, applied — применён, undone — отменён
             * @enum {string}
             */
            state: "dry-run" | "applied" | "undone";
            /** Undone At */
            undone_at: string | null;
            /** Warnings */
            warnings: number;
        };
        /**
         * ImportView
         * @description An import with its report.
         */
        ImportView: {
            /**
             * Alike
             * @description Похожие на имеющихся; не больше 300 строк
             */
            alike: components["schemas"]["AlikeView"][];
            /**
             * Applicable
             * @description Можно применить: ошибок нет, о похожих решено, новее файла не загружали
             */
            applicable: boolean;
            /** Applied At */
            applied_at: string | null;
            /**
             * Counts
             * @description По видам записей: created — появятся, changed — изменятся, same — уже есть
             * @example {
             *       "people": {
             *         "changed": 0,
             *         "created": 2299
             *       },
             *       "students": {
             *         "created": 896,
             *         "same": 0
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
             * @description С какой даты зачисляются ученики и открываются места
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
             * Left People
             * @description Сколько человек оставлено при отмене: их записи меняли
             */
            left_people: number;
            /**
             * Mappable
             * @description Столбцы и ячейки ещё можно исправить здесь: таблица хранится до применения, не дольше недели
             */
            mappable: boolean;
            /**
             * Mappings
             * @description Какие запомненные соответствия столбцов подошли
             */
            mappings: string[];
            /**
             * Report
             * @description Не больше 2000 строк; сколько всего — errors и warnings
             */
            report: components["schemas"]["RemarkView"][];
            /** School Year */
            school_year: number;
            /** Segment */
            segment: string;
            /**
             * Sha256
             * @description Контрольная сумма файла
             */
            sha256: string;
            /**
             * State
             * @description dry-run — проверен, applied — применён, undone — отменён
             * @enum {string}
             */
            state: "dry-run" | "applied" | "undone";
            /**
             * Undecided
             * @description О скольких из них ещё не решено, кто это; до этого загрузить нельзя
             */
            undecided: number;
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
         * Kept
         * @description How much of a kind a record has; what merging would bring over, or what came later.
         */
        Kept: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Title */
            title: string;
        };
        /**
         * Later
         * @description What of the kept record has been changed since the merge, and stays with it when they are taken apart.
         */
        Later: {
            /** Count */
            count: number;
            /** Title */
            title: string;
        };
        /**
         * LaterView
         * @description Что изменилось после загрузки.
         */
        LaterView: {
            /** At */
            at: string | null;
            /**
             * By
             * @description Кто изменил; null — не человек этой школы (приказ, другая организация)
             */
            by: string | null;
            /** Class Id */
            class_id: string | null;
            /**
             * Fields
             * @description Что изменили, если известно
             * @example [
             *       "телефон"
             *     ]
             */
            fields: string[];
            /**
             * Name
             * @description С кем, с каким классом
             * @example Петров Иван Ильич
             */
            name: string;
            /** Person Id */
            person_id: string | null;
            /**
             * What
             * @description Вид изменения
             * @example person-changed
             * @enum {string}
             */
            what: "person-changed" | "placement-changed" | "placement-gone" | "tie-changed" | "class-changed" | "new-placement" | "new-tie" | "moved" | "others-in-class" | "teaches" | "consent" | "proposal" | "class-role";
        };
        /**
         * LevelView
         * @description What one level has done with the dictionary.
         */
        LevelView: {
            /**
             * Level
             * @enum {string}
             */
            level: "region" | "municipality" | "school";
            /**
             * Locked
             * @description Закрыт для уровней ниже
             */
            locked: boolean;
            /** Name */
            name: string;
            /**
             * Own
             * @description Сколько у него своих значений
             */
            own: number;
            /** Segment */
            segment: string;
            /** Version */
            version: number;
        };
        /**
         * LikePerson
         * @description Somebody of the own organisation who is probably meant.
         */
        LikePerson: {
            /** Birth On */
            birth_on: string | null;
            /** Class Name */
            class_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kinds */
            kinds: string[];
            /** Name */
            name: string;
            /**
             * Reason
             * @example имя и дата рождения, опечатка в фамилии
             */
            reason: string;
        };
        /**
         * Likely
         * @description Who is known already. Of other schools nothing but that there is somebody.
         */
        Likely: {
            /**
             * Elsewhere
             * @description Похожая запись есть в другой школе муниципалитета; больше о ней не сообщается
             */
            elsewhere: boolean;
            /** Here */
            here: components["schemas"]["LikePerson"][];
        };
        /**
         * Lone
         * @description Somebody whom the system cannot ask.
         */
        Lone: {
            /** Class Name */
            class_name: string | null;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
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
         * MergeChoice
         * @description Which record stays, and what it takes from the other one.
         */
        MergeChoice: {
            /**
             * Kept Id
             * Format: uuid
             * @description Запись, которая останется
             */
            kept_id: string;
            /**
             * Taken
             * @description Коды полей, значения которых берутся из другой записи; пустые заполнятся сами
             * @default []
             */
            taken: string[];
        };
        /**
         * MergeLine
         * @description Records that were made one.
         */
        MergeLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kept Id
             * Format: uuid
             */
            kept_id: string;
            /** Kept Name */
            kept_name: string;
            /** Merged Name */
            merged_name: string;
            /** Reason */
            reason: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "undone" | "refused";
            /** Undone At */
            undone_at: string | null;
        };
        /**
         * MergeView
         * @description A merge: what it moved in this service, what came later, until when it can be taken back.
         */
        MergeView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kept Id
             * Format: uuid
             */
            kept_id: string;
            /** Kept Name */
            kept_name: string;
            /** Later */
            later: components["schemas"]["Later"][];
            /** Merged Name */
            merged_name: string;
            /** Moved */
            moved: components["schemas"]["Kept"][];
            /** Reason */
            reason: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "undone" | "refused";
            /**
             * Undo Until
             * Format: date-time
             */
            undo_until: string;
            /** Undoable */
            undoable: boolean;
            /** Undone At */
            undone_at: string | null;
        };
        /**
         * NewAct
         * @description An act over everybody whose term is over today.
         */
        NewAct: {
            /**
             * Commission
             * @description Кто уничтожает: фамилия, должность
             */
            commission: string[];
            /**
             * Years
             * @description Сколько лет после выбытия
             * @default 3
             */
            years: number;
        };
        /**
         * NewClass
         * @description A class that the school opens.
         * @example {
         *       "grade": 5,
         *       "letter": "А",
         *       "room": "204",
         *       "school_year": 2026,
         *       "shift": 1
         *     }
         */
        NewClass: {
            /** Grade */
            grade: number;
            /**
             * Letter
             * @default
             */
            letter: string;
            /** Profile */
            profile?: string | null;
            /** Room */
            room?: string | null;
            /** School Year */
            school_year: number;
            /**
             * Shift
             * @default 1
             */
            shift: number;
            /**
             * Teacher Id
             * @description Классный руководитель — сотрудник этой школы
             */
            teacher_id?: string | null;
        };
        /**
         * NewConsentText
         * @description A new version of the acting segment's text; without `kind` a kind of its own begins.
         */
        NewConsentText: {
            /**
             * Actions
             * @description Какие действия
             */
            actions: string;
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Kind
             * @example photo
             */
            kind?: string | null;
            /**
             * Locked
             * @default false
             */
            locked: boolean;
            /**
             * Months
             * @description Срок в месяцах; null — пока человек в школе
             */
            months?: number | null;
            /**
             * Purpose
             * @description Зачем
             */
            purpose: string;
            /**
             * Receivers
             * @description Кому передаются
             */
            receivers?: string | null;
            /**
             * Renews
             * @description Прежние согласия перестают действовать, нужны новые
             * @default false
             */
            renews: boolean;
            /**
             * Scope
             * @description Какие данные
             */
            scope: string;
            /**
             * Term
             * @description Срок словами
             * @example на учебный год
             */
            term: string;
            /**
             * Title
             * @example Фото и видео
             */
            title: string;
            /**
             * Whom
             * @description Важно только для нового вида
             * @default student
             * @enum {string}
             */
            whom: "student" | "staff";
            /**
             * Withdrawal
             * @description Как отозвать
             */
            withdrawal: string;
        };
        /**
         * NewSegment
         * @description A municipality below a region, or a school below a municipality.
         * @example {
         *       "code": "school-198",
         *       "name": "МБОУ «Средняя общеобразовательная школа № 198»",
         *       "parent": "tomsk/seversk",
         *       "short_name": "СОШ № 198"
         *     }
         */
        NewSegment: {
            /**
             * Code
             * @description Постоянный код латиницей; потом не меняется
             */
            code: string;
            /** Name */
            name: string;
            /**
             * Parent
             * @description Сегмент, внутри которого создаётся организация
             */
            parent: string;
            /** Short Name */
            short_name: string;
            /**
             * Timezone
             * @default Asia/Tomsk
             */
            timezone: string;
        };
        /**
         * NewSet
         * @description The classes that are taught together.
         * @example {
         *       "class_ids": [
         *         "018f0000-0000-7000-8000-00000000001a",
         *         "018f0000-0000-7000-8000-00000000003a"
         *       ]
         *     }
         */
        NewSet: {
            /** Class Ids */
            class_ids: string[];
        };
        /**
         * NewStaff
         * @description A person and the post he takes up.
         * @example {
         *       "first_name": "Ольга",
         *       "from_on": "2026-09-01",
         *       "last_name": "Громова",
         *       "middle_name": "Игоревна",
         *       "order_number": "7-лс",
         *       "order_on": "2026-08-25",
         *       "post": "Координатор",
         *       "roles": [
         *         "coordinator"
         *       ],
         *       "segment": "tomsk/seversk/school-198",
         *       "sex": "female",
         *       "snils": "112-233-445 95"
         *     }
         */
        NewStaff: {
            /** Birth On */
            birth_on?: string | null;
            /** Email */
            email?: string | null;
            /** First Name */
            first_name: string;
            /**
             * From On
             * @description Первый рабочий день; по умолчанию сегодня
             */
            from_on?: string | null;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name?: string | null;
            /** Order Number */
            order_number: string;
            /**
             * Order On
             * Format: date
             */
            order_on: string;
            /** Phone */
            phone?: string | null;
            /** Post */
            post: string;
            /**
             * Roles
             * @description Роли в системе
             */
            roles: components["schemas"]["Role"][];
            /**
             * Segment
             * @description Организация; по умолчанию ваша
             */
            segment?: string | null;
            /** Sex */
            sex?: ("male" | "female") | null;
            /** Snils */
            snils?: string | null;
        };
        /**
         * NewState
         * @description Connected, suspended or archived.
         */
        NewState: {
            /**
             * State
             * @enum {string}
             */
            state: "active" | "suspended" | "archived";
        };
        /**
         * NewStudent
         * @description A student who is in no class yet.
         * @example {
         *       "birth_on": "2014-03-12",
         *       "first_name": "Дарья",
         *       "last_name": "Белова",
         *       "snils": "112-233-445 95"
         *     }
         */
        NewStudent: {
            /** Birth On */
            birth_on?: string | null;
            /**
             * Despite
             * @description Записать, хотя здесь есть похожая запись: это другой человек
             * @default false
             */
            despite: boolean;
            /** Email */
            email?: string | null;
            /** First Name */
            first_name: string;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Sex */
            sex?: ("male" | "female") | null;
            /** Snils */
            snils?: string | null;
        };
        /**
         * NewTeacher
         * @description An order about a class teacher or a deputy.
         * @example {
         *       "from_on": "2026-09-01",
         *       "order_number": "114-ОД",
         *       "order_on": "2026-08-28",
         *       "person_id": "018f0000-0000-7000-8000-0000000000f1"
         *     }
         */
        NewTeacher: {
            /**
             * Deputy
             * @description На время вместо классного руководителя; нужен последний день
             * @default false
             */
            deputy: boolean;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Order Number */
            order_number: string;
            /**
             * Order On
             * Format: date
             */
            order_on: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Until On */
            until_on?: string | null;
        };
        /**
         * NotSame
         * @description Why they are two people; remembered, the search does not bring the pair again.
         */
        NotSame: {
            /** Note */
            note?: string | null;
        };
        /**
         * OpenedBasis
         * @description The papers behind the records; that they were looked at is written down.
         */
        OpenedBasis: {
            /**
             * Bases
             * @description По номеру записи
             */
            bases: {
                [key: string]: components["schemas"]["Basis"];
            };
            /**
             * Tie Id
             * Format: uuid
             */
            tie_id: string;
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
         * OwnConsents
         * @description The own consents, or a child's.
         */
        OwnConsents: {
            /** Kinds */
            kinds: components["schemas"]["OwnKind"][];
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * OwnCopyWanted
         * @description Of whom: oneself or the own child.
         */
        OwnCopyWanted: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * OwnFile
         * @description The own file, or the child's, with all that is kept in it.
         */
        OwnFile: {
            /** Kinds */
            kinds: ("student" | "parent" | "staff")[];
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Proposals */
            proposals: components["schemas"]["OwnProposal"][];
            values: components["schemas"]["FileValues"];
        };
        /**
         * OwnFileLine
         * @description A file that the signed-in person may see as his own.
         */
        OwnFileLine: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "student" | "parent" | "staff";
            /**
             * May Propose
             * @description Может предлагать изменения: представитель, который действует за ребёнка
             */
            may_propose: boolean;
            /**
             * Mine
             * @description true — своё дело, false — ребёнка
             */
            mine: boolean;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * OwnKind
         * @description A kind in the own list: its text, what holds, what may be done.
         */
        OwnKind: {
            /** Asked At */
            asked_at?: string | null;
            /** At */
            at?: string | null;
            /** Kind */
            kind: string;
            /** May Give */
            may_give: boolean;
            /** May Refuse */
            may_refuse: boolean;
            /** May Withdraw */
            may_withdraw: boolean;
            /**
             * Mine
             * @description Ваше последнее слово
             */
            mine: ("given" | "refused" | "withdrawn") | null;
            /**
             * Remove By
             * @description До какого дня удалить: согласие отозвано, а удаление не записано
             */
            remove_by?: string | null;
            /**
             * School
             * @description Что сделает школа
             */
            school: string[];
            /**
             * State
             * @enum {string}
             */
            state: "none" | "asked" | "partial" | "given" | "expired" | "lapsed" | "refused" | "withdrawn";
            /**
             * Stays
             * @description Что продолжит работать
             */
            stays: string | null;
            /**
             * System
             * @description Что система отключит сама
             */
            system: string[];
            text: components["schemas"]["ConsentTextView"] | null;
            /** Title */
            title: string;
            /** Until On */
            until_on?: string | null;
            /**
             * Why Not
             * @description Почему решает другой
             */
            why_not: string | null;
        };
        /**
         * OwnProposal
         * @description What became of the own proposal of one field.
         */
        OwnProposal: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Field */
            field: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reason */
            reason: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "accepted" | "refused" | "replaced";
            /** Value */
            value: string | boolean | number | string[] | null;
        };
        /**
         * OwnRepresentative
         * @description Who sees the adult student's own data.
         */
        OwnRepresentative: {
            /**
             * Closed By Me
             * @description Закрыто самим учеником: вернуть может он же
             */
            closed_by_me: boolean;
            /** Name */
            name: string;
            /**
             * Relation
             * @enum {string}
             */
            relation: "mother" | "father" | "guardian" | "trustee" | "other";
            /** Sees */
            sees: boolean;
            /**
             * Tie Id
             * Format: uuid
             */
            tie_id: string;
        };
        /**
         * OwnSide
         * @description A person of the own school, of whom another school of the municipality has a like record.
         */
        OwnSide: {
            /**
             * Asked At
             * @description Когда вы сообщили РЦО
             */
            asked_at: string | null;
            /** Class Name */
            class_name: string | null;
            /** Name */
            name: string;
            /**
             * Pair Id
             * Format: uuid
             */
            pair_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * OwnStatement
         * @description What the signer says; `text_id`: the text he has read.
         */
        OwnStatement: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "given" | "refused" | "withdrawn";
            /**
             * Text Id
             * Format: uuid
             */
            text_id: string;
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
        /** Page[CardChangeView] */
        Page_CardChangeView_: {
            /** Items */
            items: components["schemas"]["CardChangeView"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[CardLine] */
        Page_CardLine_: {
            /** Items */
            items: components["schemas"]["CardLine"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[ChangeView] */
        Page_ChangeView_: {
            /** Items */
            items: components["schemas"]["ChangeView"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[ConsentRow] */
        Page_ConsentRow_: {
            /** Items */
            items: components["schemas"]["ConsentRow"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[ImportLine] */
        Page_ImportLine_: {
            /** Items */
            items: components["schemas"]["ImportLine"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[MergeLine] */
        Page_MergeLine_: {
            /** Items */
            items: components["schemas"]["MergeLine"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[PairLine] */
        Page_PairLine_: {
            /** Items */
            items: components["schemas"]["PairLine"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[ProposalView] */
        Page_ProposalView_: {
            /** Items */
            items: components["schemas"]["ProposalView"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[SegmentView] */
        Page_SegmentView_: {
            /** Items */
            items: components["schemas"]["SegmentView"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[VersionLine] */
        Page_VersionLine_: {
            /** Items */
            items: components["schemas"]["VersionLine"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /**
         * PairLine
         * @description Two records that may be one person.
         */
        PairLine: {
            a: components["schemas"]["Side"];
            /**
             * Asked
             * @description Школа попросила РЦО разобраться
             */
            asked: boolean;
            b: components["schemas"]["Side"];
            /**
             * Between
             * @description Записи разных организаций
             */
            between: boolean;
            /**
             * Certainty
             * @description Уверенность, %
             */
            certainty: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Reason
             * @description Почему: словами
             * @example имя и дата рождения, опечатка в фамилии
             */
            reason: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "dismissed" | "merged";
        };
        /**
         * PairView
         * @description A pair with everything in which the records differ.
         */
        PairView: {
            a: components["schemas"]["Side"];
            /** A Has */
            a_has: components["schemas"]["Kept"][];
            /**
             * Asked
             * @description Школа попросила РЦО разобраться
             */
            asked: boolean;
            b: components["schemas"]["Side"];
            /** B Has */
            b_has: components["schemas"]["Kept"][];
            /**
             * Between
             * @description Записи разных организаций
             */
            between: boolean;
            /**
             * Certainty
             * @description Уверенность, %
             */
            certainty: number;
            /** Fields */
            fields: components["schemas"]["FieldPair"][];
            /**
             * Hidden
             * @description Сколько ещё сведений различается, но вам не показывается
             */
            hidden: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Reason
             * @description Почему: словами
             * @example имя и дата рождения, опечатка в фамилии
             */
            reason: string;
            /**
             * Refusal
             * @description Почему объединить нельзя; null – можно
             */
            refusal: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "dismissed" | "merged";
            /**
             * Undo Days
             * @default 30
             */
            undo_days: number;
        };
        /**
         * Paper
         * @description Licence or accreditation; without a last day it holds for good.
         */
        Paper: {
            /**
             * Issued By
             * @description Кем выдана
             */
            issued_by?: string | null;
            /** Issued On */
            issued_on?: string | null;
            /**
             * Number
             * @description Номер, как на документе
             */
            number: string;
            /**
             * Valid Until
             * @description null — бессрочно
             */
            valid_until?: string | null;
        };
        /**
         * People
         * @description A page of the list with the number of all that it goes through.
         */
        People: {
            /** Items */
            items: components["schemas"]["PersonView"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
            /**
             * Total
             * @description Сколько людей под условиями, считая до 10000; только на первой странице без q
             */
            total?: number | null;
        };
        /**
         * PersonConsents
         * @description Everything about one person's consents at the school.
         */
        PersonConsents: {
            /** Cells */
            cells: components["schemas"]["ConsentCell"][];
            /** Class Name */
            class_name: string | null;
            /** Entries */
            entries: components["schemas"]["ConsentEntryView"][];
            /** May Write */
            may_write: boolean;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Signers */
            signers: components["schemas"]["Signer"][];
            /** Signs */
            signs: ("representative" | "self")[];
            /**
             * Whom
             * @enum {string}
             */
            whom: "student" | "staff";
        };
        /**
         * PersonEdit
         * @description The person's own fields, as a whole.
         * @example {
         *       "birth_on": "2014-09-05",
         *       "first_name": "Мария",
         *       "last_name": "Иванова",
         *       "middle_name": "Петровна",
         *       "sex": "female",
         *       "snils": "112-233-445 95"
         *     }
         */
        PersonEdit: {
            /** Birth On */
            birth_on?: string | null;
            /** Email */
            email?: string | null;
            /** First Name */
            first_name: string;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Sex */
            sex?: ("male" | "female") | null;
            /** Snils */
            snils?: string | null;
        };
        /**
         * PersonView
         * @description A line of the list of people.
         */
        PersonView: {
            /** Birth On */
            birth_on: string | null;
            /** Class Id */
            class_id: string | null;
            /**
             * Class Name
             * @example 5А
             */
            class_name: string | null;
            /** First Name */
            first_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kinds
             * @description student — ученик, parent — родитель, staff — сотрудник
             */
            kinds: ("student" | "parent" | "staff")[];
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name: string | null;
            /**
             * Posts
             * @description Должности сотрудника
             */
            posts: string[];
        };
        /**
         * PersonalFile
         * @description Everything the registry keeps about a person that this reader may see.
         */
        PersonalFile: {
            /** Birth On */
            birth_on: string | null;
            /** Class Id */
            class_id: string | null;
            /** Class Name */
            class_name: string | null;
            /** Email */
            email: string | null;
            /** First Name */
            first_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name: string | null;
            /** Phone */
            phone: string | null;
            /** Placements */
            placements: components["schemas"]["PlacementView"][];
            /** Sex */
            sex: ("male" | "female") | null;
            /**
             * Snils
             * @description Показывается ведущим личные дела
             * @example 112-233-445 95
             */
            snils: string | null;
            /** Ties */
            ties: components["schemas"]["TieView"][];
            /** Version */
            version: number;
        };
        /**
         * PlacementView
         * @description Where the person belongs, as far as the reader may see.
         */
        PlacementView: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "student" | "parent" | "staff";
            /** Order Number */
            order_number: string | null;
            /** Order On */
            order_on: string | null;
            /** Post */
            post: string | null;
            /** Roles */
            roles: string[];
            /** Segment */
            segment: string;
            /** Until On */
            until_on: string | null;
        };
        /**
         * PlannedClass
         * @description What becomes of one class of the year before.
         */
        PlannedClass: {
            /**
             * Becomes
             * @description null — выпускной класс
             * @example 6А
             */
            becomes: string | null;
            /**
             * Class Id
             * Format: uuid
             */
            class_id: string;
            /**
             * Name
             * @example 5А
             */
            name: string;
            /** Profile */
            profile: string | null;
            /** Room */
            room: string | null;
            /** Shift */
            shift: number;
            /**
             * State
             * @description new — будет создан; there — уже есть; leaves — выпускается
             * @enum {string}
             */
            state: "new" | "there" | "leaves";
            /** Teacher */
            teacher: string | null;
        };
        /**
         * Preview
         * @description Whom and what a change touches, before it is made (X25).
         */
        Preview: {
            /** Changes */
            changes: components["schemas"]["Consequence"][];
            /**
             * Name
             * @description Чьи права
             */
            name: string;
            /**
             * Other Children
             * @description Сколько других детей этого представителя учится здесь
             */
            other_children: number;
            /**
             * Others See
             * @description Сколько других представителей видят ребёнка в этот день
             */
            others_see: number;
            /** Student */
            student: string;
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
         * ProposalView
         * @description A proposed change of one field.
         */
        ProposalView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string | null;
            /** Class Name */
            class_name?: string | null;
            /** Field */
            field: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** New */
            new: string | boolean | number | string[] | null;
            /** Note */
            note: string | null;
            /** Old */
            old: string | boolean | number | string[] | null;
            /**
             * Person
             * @description Чьё дело
             */
            person: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Sealed
             * @description Значение открывается в деле и записывается
             */
            sealed: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "accepted" | "refused" | "replaced";
        };
        /**
         * Proposed
         * @description Values that should stand in the file.
         * @example {
         *       "note": "Переехали",
         *       "values": {
         *         "address_actual": "636000, г. Северск, ул. Ленина, 12-8",
         *         "phone": "+7 913 123-45-67"
         *       }
         *     }
         */
        Proposed: {
            /** Note */
            note?: string | null;
            values: components["schemas"]["FileValues"];
        };
        /**
         * ProposedIds
         * @description The proposals that were made, one for each field.
         */
        ProposedIds: {
            /** Ids */
            ids: string[];
        };
        /**
         * ProposedValue
         * @description A value that waits for a decision.
         */
        ProposedValue: {
            /** Field */
            field: string;
            /**
             * Proposal Id
             * Format: uuid
             */
            proposal_id: string;
            /** Value */
            value: string | boolean | number | string[] | null;
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
         * ReadView
         * @description Who looked at sealed fields.
         */
        ReadView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string | null;
            /**
             * Guard
             * @enum {string}
             */
            guard: "document" | "special";
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * RecordView
         * @description A record of the story: never changed; of those that cover a day the newest decides.
         */
        RecordView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description Кто внёс; null — человек другой организации
             */
            by: string | null;
            /**
             * By Student
             * @description Так решил сам совершеннолетний ученик
             */
            by_student: boolean;
            /**
             * Custody
             * @enum {string}
             */
            custody: "usual" | "split" | "limited" | "no-contact";
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Has Basis */
            has_basis: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * May Act
             * @description Действует за ребёнка: предлагает изменения, даёт согласия
             */
            may_act: boolean;
            /**
             * May Notify
             * @description Получает уведомления: то, что пишут классу
             */
            may_notify: boolean;
            /**
             * May See
             * @description Видит дневник и личное дело
             */
            may_see: boolean;
            /**
             * May Take
             * @description Забирает ребёнка
             */
            may_take: boolean;
            /** Until On */
            until_on: string | null;
        };
        /**
         * Refusal
         * @description Why a proposal is refused; the proposer reads it.
         * @example {
         *       "reason": "Нужна копия документа"
         *     }
         */
        Refusal: {
            /** Reason */
            reason: string;
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
         * RepresentativeView
         * @description A representative of the student, what he may today, and the story of it.
         */
        RepresentativeView: {
            /** Closed By Student */
            closed_by_student: boolean;
            /**
             * Custody
             * @enum {string}
             */
            custody: "usual" | "split" | "limited" | "no-contact";
            /** Name */
            name: string;
            /**
             * Next On
             * @description Когда права сами изменятся
             */
            next_on: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Records
             * @description Новые сверху
             */
            records: components["schemas"]["RecordView"][];
            /**
             * Relation
             * @enum {string}
             */
            relation: "mother" | "father" | "guardian" | "trustee" | "other";
            rights: components["schemas"]["RightsView"];
            /**
             * Tie Id
             * Format: uuid
             */
            tie_id: string;
            /**
             * Until On
             * @description По какой день так; null — без срока
             */
            until_on: string | null;
            /** Version */
            version: number;
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
         * Reworded
         * @description One entry in two versions.
         */
        Reworded: {
            after: components["schemas"]["EntryView"];
            before: components["schemas"]["EntryView"];
        };
        /**
         * RightsView
         * @description What a representative may.
         */
        RightsView: {
            /**
             * May Act
             * @description Действует за ребёнка: предлагает изменения, даёт согласия
             */
            may_act: boolean;
            /**
             * May Notify
             * @description Получает уведомления: то, что пишут классу
             */
            may_notify: boolean;
            /**
             * May See
             * @description Видит дневник и личное дело
             */
            may_see: boolean;
            /**
             * May Take
             * @description Забирает ребёнка
             */
            may_take: boolean;
        };
        /**
         * Role
         * @description What a person is appointed to at a segment; the value is the Keycloak group's name.
         * @enum {string}
         */
        Role: "region-operator" | "network-admin" | "department-head" | "department-specialist" | "rco-operator" | "director" | "deputy-head" | "coordinator" | "secretary" | "teacher" | "psychologist" | "speech-therapist" | "hr-specialist" | "additional-teacher" | "parent" | "student";
        /**
         * RunView
         * @description The last search over the municipality.
         */
        RunView: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Ended At */
            ended_at: string | null;
            /** Found */
            found: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * People
             * @description Сколько человек проверено
             */
            people: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "running" | "done";
            /** Step */
            step: number;
            /** Steps */
            steps: number;
        };
        /**
         * ScanView
         * @description A scan in a file, unopened.
         */
        ScanView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description Кто приложил; null — человек другой организации
             */
            by: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "identity" | "snils" | "oms" | "custody" | "education" | "application" | "contract" | "health" | "other";
            /**
             * Media
             * @example application/pdf
             */
            media: string;
            /** Note */
            note: string | null;
            /**
             * Size
             * @description Байт
             */
            size: number;
            /**
             * Title
             * @description Что это за документ, словами
             * @example СНИЛС
             */
            title: string;
        };
        /**
         * SegmentView
         * @description An organisation in the tree.
         * @example {
         *       "id": "0199e7a0-0000-7000-8000-000000000198",
         *       "level": "school",
         *       "name": "МБОУ «Средняя общеобразовательная школа № 198»",
         *       "segment": "tomsk/seversk/school-198",
         *       "short_name": "СОШ № 198",
         *       "state": "active",
         *       "timezone": "Asia/Tomsk",
         *       "version": 1
         *     }
         */
        SegmentView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Level
             * @enum {string}
             */
            level: "region" | "municipality" | "school";
            /** Name */
            name: string;
            /**
             * Segment
             * @description Путь кодов от региона вниз
             */
            segment: string;
            /** Short Name */
            short_name: string;
            /**
             * State
             * @description active — подключена, suspended — приостановлена, archived — в архиве
             * @enum {string}
             */
            state: "active" | "suspended" | "archived";
            /** Timezone */
            timezone: string;
            /** Version */
            version: number;
        };
        /**
         * ServicePart
         * @description How far one section of the system is.
         */
        ServicePart: {
            /** Ready */
            ready: boolean;
            /** Service */
            service: string;
            /** Title */
            title: string;
        };
        /**
         * ServiceRows
         * @description One section of the system.
         */
        ServiceRows: {
            /**
             * Counted
             * @description Сколько будет уничтожено; null — ещё не ответил
             */
            counted: {
                [key: string]: number;
            } | null;
            /**
             * Done
             * @description Сколько уничтожено; null — ещё не подтвердил
             */
            done: {
                [key: string]: number;
            } | null;
            /** Service */
            service: string;
            /** Title */
            title: string;
        };
        /**
         * SettingsSource
         * @description Whose settings are taken.
         * @example {
         *       "from_segment_id": "019a0c1e-7b1f-7c50-9c5c-0d8a6f0f1b11"
         *     }
         */
        SettingsSource: {
            /**
             * From Segment Id
             * Format: uuid
             * @description Школа-образец: другая школа того же муниципалитета
             */
            from_segment_id: string;
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
         * ShiftTime
         * @description When a shift has its lessons.
         */
        ShiftTime: {
            /** Ends */
            ends: string;
            /**
             * Grades
             * @description Какие классы: 1–4, 5, 9–11
             */
            grades?: string | null;
            /** Number */
            number: number;
            /** Starts */
            starts: string;
        };
        /**
         * Side
         * @description One record of a pair.
         */
        Side: {
            /** Birth On */
            birth_on: string | null;
            /** Class Name */
            class_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kinds */
            kinds: string[];
            /** Name */
            name: string;
            /**
             * Places
             * @description Организации, где человек числится
             */
            places: string[];
        };
        /**
         * Signer
         * @description Who may sign for the person.
         */
        Signer: {
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Relation */
            relation: string | null;
            /**
             * Side
             * @enum {string}
             */
            side: "representative" | "self";
        };
        /**
         * StaffView
         * @description A person's post at an organisation.
         */
        StaffView: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Known Before
             * @description Человек уже был в системе: найден по СНИЛС
             * @default false
             */
            known_before: boolean;
            /** Order Number */
            order_number: string | null;
            /** Order On */
            order_on: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Placement Id
             * Format: uuid
             */
            placement_id: string;
            /** Post */
            post: string | null;
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Segment */
            segment: string;
            /** Until On */
            until_on: string | null;
        };
        /**
         * TakenSettings
         * @description What registry has taken; years and rights follow within seconds.
         */
        TakenSettings: {
            /**
             * Dictionaries
             * @description Справочники
             */
            dictionaries: string[];
            /**
             * Fields
             * @description Поля карточки
             */
            fields: string[];
            /** Segment */
            segment: string;
            /** Source */
            source: string;
        };
        /**
         * TeacherView
         * @description Somebody leads, led or will lead the class.
         */
        TeacherView: {
            /**
             * Deputy
             * @description Замещает классного руководителя на время
             */
            deputy: boolean;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Leads Now */
            leads_now: boolean;
            /** Name */
            name: string;
            /**
             * Order Number
             * @description null — так записано в списке школы
             */
            order_number: string | null;
            /** Order On */
            order_on: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Until On */
            until_on: string | null;
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
         * TieEdit
         * @description Rights from a day on, until a day or for good; afterwards what held before holds again.
         * @example {
         *       "basis": {
         *         "issued_by": "Северский городской суд",
         *         "number": "2-1034/2026",
         *         "on": "2026-11-20"
         *       },
         *       "custody": "limited",
         *       "from_on": "2027-01-11",
         *       "may_act": false,
         *       "may_notify": true,
         *       "may_see": true,
         *       "may_take": false,
         *       "until_on": "2027-06-30"
         *     }
         */
        TieEdit: {
            /** @description Решение суда или другой документ */
            basis?: components["schemas"]["Basis"] | null;
            /**
             * Custody
             * @description usual — обычный порядок; split — родители живут раздельно; limited — права ограничены; no-contact — не общаться
             * @enum {string}
             */
            custody: "usual" | "split" | "limited" | "no-contact";
            /**
             * From On
             * @description По умолчанию сегодня
             */
            from_on?: string | null;
            /**
             * May Act
             * @description Действует за ребёнка: предлагает изменения, даёт согласия
             */
            may_act: boolean;
            /**
             * May Notify
             * @description Получает уведомления: то, что пишут классу
             */
            may_notify: boolean;
            /**
             * May See
             * @description Видит дневник и личное дело
             */
            may_see: boolean;
            /**
             * May Take
             * @description Забирает ребёнка
             */
            may_take: boolean;
            /**
             * Until On
             * @description Последний день; null — без срока
             */
            until_on?: string | null;
        };
        /**
         * TieView
         * @description Parent or child of the person.
         */
        TieView: {
            /**
             * Apart
             * @description Общение запрещено: ни о ребёнке, ни о том, где он, не сообщают
             */
            apart: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Is Child
             * @description true — это ребёнок, false — это родитель
             */
            is_child: boolean;
            /**
             * May Act
             * @description Действует за ребёнка
             */
            may_act: boolean;
            /**
             * May Notify
             * @description Получает то, что пишут классу
             */
            may_notify: boolean;
            /**
             * May See
             * @description Видит дневник и личное дело сегодня
             */
            may_see: boolean;
            /**
             * May Take
             * @description Забирает ребёнка
             */
            may_take: boolean;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Relation
             * @enum {string}
             */
            relation: "mother" | "father" | "guardian" | "trustee" | "other";
        };
        /**
         * ToldAgain
         * @description Что человек исправил: столбцы, ячейки, кто есть кто. Сказанное раньше остаётся, если не сказано иначе.
         * @example {
         *       "save_as": "Выгрузка из 1С",
         *       "sheets": [
         *         {
         *           "columns": [
         *             {
         *               "field": "full_name",
         *               "index": 0
         *             }
         *           ],
         *           "kind": "students",
         *           "sheet": "Ученики"
         *         }
         *       ]
         *     }
         */
        ToldAgain: {
            /**
             * Decided
             * @default []
             */
            decided: components["schemas"]["Decided"][];
            /**
             * Edits
             * @default []
             */
            edits: components["schemas"]["CellEdit"][];
            /** Save As */
            save_as?: string | null;
            /**
             * Sheets
             * @default []
             */
            sheets: components["schemas"]["ChosenSheet"][];
        };
        /**
         * Typed
         * @description What has been typed of a new person so far.
         * @example {
         *       "birth_on": "2014-03-12",
         *       "first_name": "Дарья",
         *       "last_name": "Белова"
         *     }
         */
        Typed: {
            /** Birth On */
            birth_on?: string | null;
            /**
             * First Name
             * @default
             */
            first_name: string;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name?: string | null;
            /** Snils */
            snils?: string | null;
        };
        /**
         * Undoing
         * @description Как отменять.
         */
        Undoing: {
            /**
             * Leave Changed
             * @description Да — отменить остальное, а изменённое после загрузки (с семьями) оставить как есть
             * @default false
             */
            leave_changed: boolean;
        };
        /**
         * VersionLine
         * @description A version of one level's own entries.
         */
        VersionLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description Кто изменил; null — человек другой организации
             */
            by: string | null;
            /** Count */
            count: number;
            /** Locked */
            locked: boolean;
            /** Note */
            note: string | null;
            /** Number */
            number: number;
            /** Role */
            role: string;
        };
        /**
         * VersionView
         * @description A version with its entries.
         */
        VersionView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description Кто изменил; null — человек другой организации
             */
            by: string | null;
            /** Count */
            count: number;
            /** Entries */
            entries: components["schemas"]["EntryView"][];
            /** Locked */
            locked: boolean;
            /** Note */
            note: string | null;
            /** Number */
            number: number;
            /** Role */
            role: string;
        };
        /**
         * WhoSees
         * @description The student's representatives, named and changed by him when he is of age.
         */
        WhoSees: {
            /** Adult */
            adult: boolean;
            /** People */
            people: components["schemas"]["OwnRepresentative"][];
        };
        /**
         * YearMade
         * @description Which classes were made.
         */
        YearMade: {
            /**
             * Created
             * @example [
             *       "2А",
             *       "6А"
             *     ]
             */
            created: string[];
            /** School Year */
            school_year: number;
        };
        /**
         * YearPlan
         * @description The classes of a year as they would follow from the year before.
         */
        YearPlan: {
            /** Classes */
            classes: components["schemas"]["PlannedClass"][];
            /**
             * First Grades
             * @description Буквы первых классов прошлого года, которых ещё нет в новом
             */
            first_grades: string[];
            /** School Year */
            school_year: number;
        };
        /**
         * YearWish
         * @description What is made of the plan.
         * @example {
         *       "first_grades": [
         *         "А",
         *         "Б"
         *       ],
         *       "keep_teachers": true,
         *       "school_year": 2027
         *     }
         */
        YearWish: {
            /** First Grades */
            first_grades?: string[];
            /**
             * Keep Teachers
             * @description Классные руководители и кабинеты остаются
             * @default true
             */
            keep_teachers: boolean;
            /**
             * Leave Out
             * @description Классы, которые не продолжаются
             */
            leave_out?: string[];
            /** School Year */
            school_year: number;
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
    read_acts_api_registry_v1_audit_get: {
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
    export_acts_api_registry_v1_audit_export_get: {
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
    read_operations_api_registry_v1_audit_operations_get: {
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
    card_fields_api_registry_v1_card_fields_get: {
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
                    "application/json": components["schemas"]["CardFieldView"][];
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
    join_classes_api_registry_v1_class_sets_post: {
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
                "application/json": components["schemas"]["NewSet"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSet"];
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
    part_classes_api_registry_v1_class_sets__set_id__delete: {
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
                set_id: string;
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
    end_teacher_api_registry_v1_class_teachers__term_id__ending_post: {
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
                term_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ending"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassCard"];
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
    list_classes_api_registry_v1_classes_get: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["ClassView"][];
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
    create_class_api_registry_v1_classes_post: {
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
                "application/json": components["schemas"]["NewClass"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassCard"];
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
    read_class_api_registry_v1_classes__class_id__get: {
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
                class_id: string;
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
                    "application/json": components["schemas"]["ClassCard"];
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
    edit_class_api_registry_v1_classes__class_id__put: {
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
                class_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassCard"];
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
    list_teachers_api_registry_v1_classes__class_id__teachers_get: {
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
                class_id: string;
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
                    "application/json": components["schemas"]["TeacherView"][];
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
    appoint_teacher_api_registry_v1_classes__class_id__teachers_post: {
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
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                class_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeacher"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeacherView"][];
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
    count_consents_api_registry_v1_consent_counts_get: {
        parameters: {
            query?: {
                /** @description Ученики или сотрудники */
                whom?: "student" | "staff";
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
                    "application/json": components["schemas"]["ConsentCount"][];
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
    read_scan_api_registry_v1_consent_entries__entry_id__scan_get: {
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
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Скан */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
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
    list_kinds_api_registry_v1_consent_kinds_get: {
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
                    "application/json": components["schemas"]["ConsentKindView"][];
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
    set_kind_api_registry_v1_consent_kinds__kind__setting_put: {
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
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentSettingEdit"];
            };
        };
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
    write_text_api_registry_v1_consent_texts_post: {
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
                "application/json": components["schemas"]["NewConsentText"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentTextView"];
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
    list_consents_api_registry_v1_consents_get: {
        parameters: {
            query?: {
                /** @description Ученики или сотрудники */
                whom?: "student" | "staff";
                /** @description Только этот класс */
                class_id?: string | null;
                /** @description Часть имени */
                q?: string | null;
                /** @description Вид, которого нет; any — нет хотя бы одного; removal — отозвано, а удаление не записано */
                lacking?: string | null;
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
                    "application/json": components["schemas"]["Page_ConsentRow_"];
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
    print_forms_api_registry_v1_consents_forms_post: {
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
                "application/json": components["schemas"]["FormsWanted"];
            };
        };
        responses: {
            /** @description Бланки */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
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
    ask_api_registry_v1_consents_questions_post: {
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
                "application/json": components["schemas"]["Asking"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asked"];
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
    download_consents_api_registry_v1_consents_workbook_get: {
        parameters: {
            query?: {
                /** @description Ученики или сотрудники */
                whom?: "student" | "staff";
                /** @description Только этот класс */
                class_id?: string | null;
                /** @description Вид, которого нет; any — нет хотя бы одного; removal — отозвано, а удаление не записано */
                lacking?: string | null;
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
    list_requests_api_registry_v1_copy_requests_get: {
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
                    "application/json": components["schemas"]["CopyView"][];
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
    request_copy_api_registry_v1_copy_requests_post: {
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
                "application/json": components["schemas"]["CopyWanted"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyView"];
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
    read_request_api_registry_v1_copy_requests__request_id__get: {
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
                request_id: string;
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
                    "application/json": components["schemas"]["CopyView"];
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
    take_copy_api_registry_v1_copy_requests__request_id___format__get: {
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
                request_id: string;
                format: "json" | "pdf" | "zip";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF, JSON или ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "application/zip": unknown;
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
    list_dictionaries_api_registry_v1_dictionaries_get: {
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
                    "application/json": components["schemas"]["DictionaryLine"][];
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
    read_dictionary_api_registry_v1_dictionaries__code__get: {
        parameters: {
            query?: {
                /** @description Чьи значения; по умолчанию организация роли */
                segment?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
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
                    "application/json": components["schemas"]["DictionaryView"];
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
    edit_dictionary_api_registry_v1_dictionaries__code__put: {
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
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryView"];
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
    compare_versions_api_registry_v1_dictionaries__code__comparison_get: {
        parameters: {
            query: {
                /** @description С какой версии; 0 — пустой справочник */
                older: number;
                /** @description По какую версию */
                newer: number;
                /** @description Чьи значения; по умолчанию организация роли */
                segment?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
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
                    "application/json": components["schemas"]["ComparisonView"];
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
    list_versions_api_registry_v1_dictionaries__code__versions_get: {
        parameters: {
            query?: {
                /** @description Чьи значения; по умолчанию организация роли */
                segment?: string | null;
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
            path: {
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
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
                    "application/json": components["schemas"]["Page_VersionLine_"];
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
    read_version_api_registry_v1_dictionaries__code__versions__number__get: {
        parameters: {
            query?: {
                /** @description Чьи значения; по умолчанию организация роли */
                segment?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
                /** @description Номер версии */
                number: number;
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
                    "application/json": components["schemas"]["VersionView"];
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
    restore_version_api_registry_v1_dictionaries__code__versions__number__restoration_post: {
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
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
                /** @description Номер версии */
                number: number;
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
                    "application/json": components["schemas"]["DictionaryView"];
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
    list_pairs_api_registry_v1_duplicates_get: {
        parameters: {
            query?: {
                state?: "open" | "dismissed";
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
                    "application/json": components["schemas"]["Page_PairLine_"];
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
    add_pair_api_registry_v1_duplicates_post: {
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
                "application/json": components["schemas"]["ByHand"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairView"];
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
    list_elsewhere_api_registry_v1_duplicates_elsewhere_get: {
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
                    "application/json": components["schemas"]["OwnSide"][];
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
    ask_rco_api_registry_v1_duplicates_elsewhere__pair_id__request_post: {
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
                pair_id: string;
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
    start_run_api_registry_v1_duplicates_runs_post: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
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
    read_run_api_registry_v1_duplicates_runs_last_get: {
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
                    "application/json": components["schemas"]["RunView"] | null;
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
    read_pair_api_registry_v1_duplicates__pair_id__get: {
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
                pair_id: string;
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
                    "application/json": components["schemas"]["PairView"];
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
    dismiss_pair_api_registry_v1_duplicates__pair_id__dismissal_post: {
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
                pair_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotSame"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairView"];
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
    merge_pair_api_registry_v1_duplicates__pair_id__merge_post: {
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
                pair_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
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
    list_acts_api_registry_v1_erasure_acts_get: {
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
                    "application/json": components["schemas"]["ActLine"][];
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
    draft_act_api_registry_v1_erasure_acts_post: {
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
                "application/json": components["schemas"]["NewAct"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
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
    read_act_api_registry_v1_erasure_acts__act_id__get: {
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
                act_id: string;
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
                    "application/json": components["schemas"]["ActView"];
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
    approve_act_api_registry_v1_erasure_acts__act_id__approval_post: {
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
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                act_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Approval"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
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
    cancel_act_api_registry_v1_erasure_acts__act_id__cancellation_post: {
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
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                act_id: string;
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
                    "application/json": components["schemas"]["ActView"];
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
    act_document_api_registry_v1_erasure_acts__act_id__document_get: {
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
                act_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Акт */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
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
    list_candidates_api_registry_v1_erasure_candidates_get: {
        parameters: {
            query?: {
                /** @description Сколько лет после выбытия */
                years?: number;
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
                    "application/json": components["schemas"]["Candidates"];
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
    export_list_classes_api_registry_v1_exports_classes_get: {
        parameters: {
            query?: {
                school_year?: number | null;
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
    export_read_class_api_registry_v1_exports_classes__class_id__get: {
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
                class_id: string;
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
    export_list_teachers_api_registry_v1_exports_classes__class_id__teachers_get: {
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
                class_id: string;
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
    export_count_consents_api_registry_v1_exports_consent_counts_get: {
        parameters: {
            query?: {
                /** @description Ученики или сотрудники */
                whom?: "student" | "staff";
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
    export_list_consents_api_registry_v1_exports_consents_get: {
        parameters: {
            query?: {
                /** @description Ученики или сотрудники */
                whom?: "student" | "staff";
                /** @description Только этот класс */
                class_id?: string | null;
                /** @description Часть имени */
                q?: string | null;
                /** @description Вид, которого нет; any — нет хотя бы одного; removal — отозвано, а удаление не записано */
                lacking?: string | null;
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
    export_list_requests_api_registry_v1_exports_copy_requests_get: {
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
    export_list_dictionaries_api_registry_v1_exports_dictionaries_get: {
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
    export_read_dictionary_api_registry_v1_exports_dictionaries__code__get: {
        parameters: {
            query?: {
                /** @description Чьи значения; по умолчанию организация роли */
                segment?: string | null;
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
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
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
    export_list_versions_api_registry_v1_exports_dictionaries__code__versions_get: {
        parameters: {
            query?: {
                /** @description Чьи значения; по умолчанию организация роли */
                segment?: string | null;
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
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
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
    export_read_version_api_registry_v1_exports_dictionaries__code__versions__number__get: {
        parameters: {
            query?: {
                /** @description Чьи значения; по умолчанию организация роли */
                segment?: string | null;
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
                code: "posts" | "benefits" | "departure-reasons" | "school-kinds";
                /** @description Номер версии */
                number: number;
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
    export_list_pairs_api_registry_v1_exports_duplicates_get: {
        parameters: {
            query?: {
                state?: "open" | "dismissed";
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
    export_list_elsewhere_api_registry_v1_exports_duplicates_elsewhere_get: {
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
    export_list_acts_api_registry_v1_exports_erasure_acts_get: {
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
    export_list_candidates_api_registry_v1_exports_erasure_candidates_get: {
        parameters: {
            query?: {
                /** @description Сколько лет после выбытия */
                years?: number;
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
    export_list_proposals_api_registry_v1_exports_file_proposals_get: {
        parameters: {
            query?: {
                /** @description pending — ждут решения */
                state?: "pending" | "accepted" | "refused" | "replaced";
                /** @description Только в деле этого человека */
                person_id?: string | null;
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
    export_list_imports_api_registry_v1_exports_imports_get: {
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
    export_list_merges_api_registry_v1_exports_merges_get: {
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
    export_plan_year_api_registry_v1_exports_next_year_classes_get: {
        parameters: {
            query?: {
                /** @description Год сентября; по умолчанию следующий */
                school_year?: number | null;
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
    export_list_people_api_registry_v1_exports_people_get: {
        parameters: {
            query?: {
                /** @description Часть имени, СНИЛС или номер документа целиком; опечатки и другая раскладка допустимы, ё = е */
                q?: string | null;
                /** @description Только ученики, родители или сотрудники */
                kind?: ("student" | "parent" | "staff") | null;
                /** @description Только ученики этого класса */
                class_id?: string | null;
                /** @description Только ученики, которые ни в каком классе */
                without_class?: boolean;
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
    export_read_consents_api_registry_v1_exports_people__person_id__consents_get: {
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
                person_id: string;
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
    export_read_details_api_registry_v1_exports_people__person_id__file_get: {
        parameters: {
            query?: {
                /** @description Дело на этот день; по умолчанию сегодня */
                on?: string | null;
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
                person_id: string;
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
    export_read_changes_api_registry_v1_exports_people__person_id__file_changes_get: {
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
                person_id: string;
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
    export_read_reads_api_registry_v1_exports_people__person_id__file_reads_get: {
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
                person_id: string;
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
    export_list_ties_api_registry_v1_exports_people__person_id__ties_get: {
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
                person_id: string;
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
    export_list_cards_api_registry_v1_exports_school_cards_get: {
        parameters: {
            query?: {
                /** @description Часть названия, адреса, имени, ИНН */
                q?: string | null;
                /** @description Только те, где это поле не заполнено */
                missing?: string | null;
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
    export_list_segments_api_registry_v1_exports_segments_get: {
        parameters: {
            query?: {
                /** @description Только этого уровня */
                level?: ("region" | "municipality" | "school") | null;
                /** @description Только в этом состоянии */
                state?: ("active" | "suspended" | "archived") | null;
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
    export_read_card_api_registry_v1_exports_segments__segment_id__card_get: {
        parameters: {
            query?: {
                /** @description Карточка на этот день; по умолчанию сегодня */
                on?: string | null;
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
                segment_id: string;
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
    export_read_card_changes_api_registry_v1_exports_segments__segment_id__card_changes_get: {
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
                segment_id: string;
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
    export_list_endings_api_registry_v1_exports_tie_endings_get: {
        parameters: {
            query?: {
                /** @description На сколько дней вперёд */
                days?: number;
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
    file_fields_api_registry_v1_file_fields_get: {
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
                    "application/json": components["schemas"]["FieldView"][];
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
    list_proposals_api_registry_v1_file_proposals_get: {
        parameters: {
            query?: {
                /** @description pending — ждут решения */
                state?: "pending" | "accepted" | "refused" | "replaced";
                /** @description Только в деле этого человека */
                person_id?: string | null;
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
                    "application/json": components["schemas"]["Page_ProposalView_"];
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
    accept_proposal_api_registry_v1_file_proposals__proposal_id__acceptance_post: {
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
                proposal_id: string;
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
                    "application/json": components["schemas"]["Decision"];
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
    refuse_proposal_api_registry_v1_file_proposals__proposal_id__refusal_post: {
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
                proposal_id: string;
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
                    "application/json": components["schemas"]["Decision"];
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
    open_scan_api_registry_v1_file_scans__scan_id__get: {
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
                scan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Скан */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
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
    remove_scan_api_registry_v1_file_scans__scan_id__delete: {
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
                scan_id: string;
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
    list_mappings_api_registry_v1_import_mappings_get: {
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
    forget_mapping_api_registry_v1_import_mappings__mapping_id__delete: {
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
    download_template_api_registry_v1_import_template_get: {
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
    list_imports_api_registry_v1_imports_get: {
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
                    "application/json": components["schemas"]["Page_ImportLine_"];
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
    upload_api_registry_v1_imports_post: {
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
                "multipart/form-data": components["schemas"]["Body_upload_api_registry_v1_imports_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
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
    read_import_api_registry_v1_imports__import_id__get: {
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
                import_id: string;
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
                    "application/json": components["schemas"]["ImportView"];
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
    apply_import_api_registry_v1_imports__import_id__application_post: {
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
                import_id: string;
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
                    "application/json": components["schemas"]["ImportView"];
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
    read_changed_since_api_registry_v1_imports__import_id__changed_since_get: {
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
                import_id: string;
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
                    "application/json": components["schemas"]["ChangedSince"];
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
    read_columns_api_registry_v1_imports__import_id__columns_get: {
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
                import_id: string;
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
                    "application/json": components["schemas"]["ColumnsView"];
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
    check_again_api_registry_v1_imports__import_id__columns_post: {
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
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldAgain"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
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
    download_marked_api_registry_v1_imports__import_id__marked_get: {
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
                import_id: string;
            };
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
    undo_import_api_registry_v1_imports__import_id__undo_post: {
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
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Undoing"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
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
    list_merges_api_registry_v1_merges_get: {
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
                    "application/json": components["schemas"]["Page_MergeLine_"];
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
    read_merge_api_registry_v1_merges__merge_id__get: {
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
                merge_id: string;
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
                    "application/json": components["schemas"]["MergeView"];
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
    undo_merge_api_registry_v1_merges__merge_id__undo_post: {
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
                merge_id: string;
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
                    "application/json": components["schemas"]["MergeView"];
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
    plan_year_api_registry_v1_next_year_classes_get: {
        parameters: {
            query?: {
                /** @description Год сентября; по умолчанию следующий */
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
                    "application/json": components["schemas"]["YearPlan"];
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
    make_year_api_registry_v1_next_year_classes_post: {
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
                "application/json": components["schemas"]["YearWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearMade"];
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
    count_export_api_registry_v1_oneroster_get: {
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
                    "application/json": components["schemas"]["ExchangeCount"];
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
    export_by_consent_api_registry_v1_oneroster_consent_get: {
        parameters: {
            query: {
                /** @description Кому передаётся: название организации, как в согласии */
                recipient: string;
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
            /** @description ZIP с файлами CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
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
    export_by_law_api_registry_v1_oneroster_law_get: {
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
            /** @description ZIP с файлами CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
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
    own_consents_api_registry_v1_own_consents_get: {
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
                    "application/json": components["schemas"]["OwnConsents"][];
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
    say_own_api_registry_v1_own_consents__person_id___kind__post: {
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
                person_id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnStatement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsents"];
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
    own_form_api_registry_v1_own_consents__person_id___kind__form_get: {
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
                person_id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Бланк */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
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
    own_copies_api_registry_v1_own_copies_get: {
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
                    "application/json": components["schemas"]["CopyView"][];
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
    request_own_api_registry_v1_own_copies_post: {
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
                "application/json": components["schemas"]["OwnCopyWanted"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyView"];
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
    take_own_api_registry_v1_own_copies__request_id___format__get: {
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
                request_id: string;
                format: "json" | "pdf" | "zip";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF, JSON или ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "application/zip": unknown;
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
    own_files_api_registry_v1_own_files_get: {
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
                    "application/json": components["schemas"]["OwnFileLine"][];
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
    own_file_api_registry_v1_own_files__person_id__get: {
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
                    "application/json": components["schemas"]["OwnFile"];
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
    propose_changes_api_registry_v1_own_files__person_id__proposals_post: {
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
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proposed"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedIds"];
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
    own_ties_api_registry_v1_own_ties_get: {
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
                    "application/json": components["schemas"]["WhoSees"];
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
    choose_api_registry_v1_own_ties__tie_id__choice_post: {
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
                tie_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choice-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoSees"];
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
    list_people_api_registry_v1_people_get: {
        parameters: {
            query?: {
                /** @description Часть имени, СНИЛС или номер документа целиком; опечатки и другая раскладка допустимы, ё = е */
                q?: string | null;
                /** @description Только ученики, родители или сотрудники */
                kind?: ("student" | "parent" | "staff") | null;
                /** @description Только ученики этого класса */
                class_id?: string | null;
                /** @description Только ученики, которые ни в каком классе */
                without_class?: boolean;
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
                    "application/json": components["schemas"]["People"];
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
    find_likely_api_registry_v1_people_likeness_post: {
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
                "application/json": components["schemas"]["Typed"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Likely"];
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
    read_person_api_registry_v1_people__person_id__get: {
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
                    "application/json": components["schemas"]["PersonalFile"];
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
    edit_person_api_registry_v1_people__person_id__put: {
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
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFile"];
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
    read_consents_api_registry_v1_people__person_id__consents_get: {
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
                    "application/json": components["schemas"]["PersonConsents"];
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
    record_paper_api_registry_v1_people__person_id__consents_post: {
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
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_record_paper_api_registry_v1_people__person_id__consents_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonConsents"];
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
    read_details_api_registry_v1_people__person_id__file_get: {
        parameters: {
            query?: {
                /** @description Дело на этот день; по умолчанию сегодня */
                on?: string | null;
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
                    "application/json": components["schemas"]["FileView"];
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
    edit_details_api_registry_v1_people__person_id__file_patch: {
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
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
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
    read_changes_api_registry_v1_people__person_id__file_changes_get: {
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
                    "application/json": components["schemas"]["Page_ChangeView_"];
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
    disclose_documents_api_registry_v1_people__person_id__file_documents_disclosure_post: {
        parameters: {
            query?: {
                /** @description Дело на этот день; по умолчанию сегодня */
                on?: string | null;
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
                    "application/json": components["schemas"]["Disclosure"];
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
    read_reads_api_registry_v1_people__person_id__file_reads_get: {
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
                    "application/json": components["schemas"]["ReadView"][];
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
    list_scans_api_registry_v1_people__person_id__file_scans_get: {
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
                    "application/json": components["schemas"]["FileScans"];
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
    attach_scan_api_registry_v1_people__person_id__file_scans_post: {
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
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_attach_scan_api_registry_v1_people__person_id__file_scans_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileScans"];
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
    disclose_special_api_registry_v1_people__person_id__file_special_disclosure_post: {
        parameters: {
            query?: {
                /** @description Дело на этот день; по умолчанию сегодня */
                on?: string | null;
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
                    "application/json": components["schemas"]["Disclosure"];
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
    list_ties_api_registry_v1_people__person_id__ties_get: {
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
                    "application/json": components["schemas"]["RepresentativeView"][];
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
    queues_api_registry_v1_queues_get: {
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
    refused_api_registry_v1_queues_refused_get: {
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
    retries_api_registry_v1_queues_retries_post: {
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
    list_cards_api_registry_v1_school_cards_get: {
        parameters: {
            query?: {
                /** @description Часть названия, адреса, имени, ИНН */
                q?: string | null;
                /** @description Только те, где это поле не заполнено */
                missing?: string | null;
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
                    "application/json": components["schemas"]["Page_CardLine_"];
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
    download_cards_api_registry_v1_school_cards_workbook_get: {
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
    list_segments_api_registry_v1_segments_get: {
        parameters: {
            query?: {
                /** @description Только этого уровня */
                level?: ("region" | "municipality" | "school") | null;
                /** @description Только в этом состоянии */
                state?: ("active" | "suspended" | "archived") | null;
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
                    "application/json": components["schemas"]["Page_SegmentView_"];
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
    create_segment_api_registry_v1_segments_post: {
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
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentView"];
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
    read_card_api_registry_v1_segments__segment_id__card_get: {
        parameters: {
            query?: {
                /** @description Карточка на этот день; по умолчанию сегодня */
                on?: string | null;
            };
            header?: {
                /**
                 * @description От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно
                 * @example tomsk/seversk/school-198/teacher
                 */
                "X-Acting-As"?: string;
            };
            path: {
                segment_id: string;
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
                    "application/json": components["schemas"]["CardView"];
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
    edit_card_api_registry_v1_segments__segment_id__card_put: {
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
                segment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
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
    change_card_api_registry_v1_segments__segment_id__card_patch: {
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
                segment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
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
    read_card_changes_api_registry_v1_segments__segment_id__card_changes_get: {
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
            path: {
                segment_id: string;
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
                    "application/json": components["schemas"]["Page_CardChangeView_"];
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
    take_settings_api_registry_v1_segments__segment_id__settings_post: {
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
                segment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsSource"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenSettings"];
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
    set_state_api_registry_v1_segments__segment_id__state_put: {
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
                segment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewState"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentView"];
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
    add_staff_api_registry_v1_staff_post: {
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
                "application/json": components["schemas"]["NewStaff"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
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
    end_staff_api_registry_v1_staff__placement_id__dismissal_post: {
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
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                placement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
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
    add_student_api_registry_v1_students_post: {
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
                "application/json": components["schemas"]["NewStudent"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFile"];
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
    list_endings_api_registry_v1_tie_endings_get: {
        parameters: {
            query?: {
                /** @description На сколько дней вперёд */
                days?: number;
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
                    "application/json": components["schemas"]["EndingView"][];
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
    disclose_basis_api_registry_v1_ties__tie_id__basis_disclosure_post: {
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
                tie_id: string;
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
                    "application/json": components["schemas"]["OpenedBasis"];
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
    preview_rights_api_registry_v1_ties__tie_id__preview_post: {
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
                tie_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
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
    set_rights_api_registry_v1_ties__tie_id__rights_post: {
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
                /** @description Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                tie_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeView"];
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
