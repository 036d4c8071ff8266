// Made by `npm run types` from the contracts; not edited by hand.
export interface paths {
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
         * @description Файл читается и сверяется со школой; в базу ничего, кроме самого отчёта, не пишется. Предыдущая
         *     непримененная
         *     проверка после этого уже не применяется.
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
         * @description Возвращает всё, как было до импорта. Отказ с причиной, если на его записях уже держатся более поздние
         *     изменения.
         */
        post: operations["undo_import_api_registry_v1_imports__import_id__undo_post"];
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
    "/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Очереди сообщений сервиса
         * @description Сколько сообщений ждёт отправки, обработки, повтора и почему отвергнуты те, что отвергнуты.
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
         * @description Реквизиты, контакты, лицензия, здания. ETag — версия для правки.
         */
        get: operations["read_card_api_registry_v1_segments__segment_id__card_get"];
        /**
         * Изменить карточку организации
         * @description Карточка заменяется целиком. Пришлите If-Match с версией, которую видели: чужая правка не потеряется.
         */
        put: operations["edit_card_api_registry_v1_segments__segment_id__card_put"];
        post?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            /** Name */
            name: string;
            /**
             * Shifts
             * @default 1
             */
            shifts: number;
        };
        /**
         * Card
         * @description What the organisation tells about itself.
         * @example {
         *       "address": "636000, Томская область, г. Северск, ул. Учебная, 1",
         *       "director": "Иванова Мария Петровна",
         *       "email": "school198@example.org",
         *       "inn": "7024015993",
         *       "kind": "СОШ",
         *       "phone": "+7 3823 52-00-00",
         *       "shifts": 2
         *     }
         */
        Card: {
            accreditation?: components["schemas"]["Document"] | null;
            /** Address */
            address?: string | null;
            /** Buildings */
            buildings?: components["schemas"]["Building"][];
            /** Director */
            director?: string | null;
            /** Email */
            email?: string | null;
            /**
             * Inn
             * @description ИНН, 10 цифр
             */
            inn?: string | null;
            /**
             * Kind
             * @description СОШ, ООШ, НОШ, гимназия, лицей, школа-интернат
             */
            kind?: string | null;
            /** Kpp */
            kpp?: string | null;
            licence?: components["schemas"]["Document"] | null;
            /**
             * Ogrn
             * @description ОГРН, 13 цифр
             */
            ogrn?: string | null;
            /** Phone */
            phone?: string | null;
            /**
             * Shifts
             * @default 1
             */
            shifts: number;
            /** Site */
            site?: string | null;
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
         * CardView
         * @description An organisation with its card.
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
         * Document
         * @description Licence or accreditation.
         */
        Document: {
            /** Issued On */
            issued_on?: string | null;
            /** Number */
            number: string;
            /** Valid Until */
            valid_until?: string | null;
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
             * Applicable
             * @description Можно применить: ошибок нет и новее файла не загружали
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
            /** Undone At */
            undone_at: string | null;
            /** Warnings */
            warnings: number;
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
             * Refused Messages
             * @description Первые 50 отвергнутых
             */
            refused_messages: components["schemas"]["RefusedMessage"][];
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
         * Returned
         * @description Сколько сообщений возвращено в очередь.
         */
        Returned: {
            /** Returned */
            returned: number;
        };
        /**
         * Role
         * @description What a person is appointed to at a segment; the value is the Keycloak group's name.
         * @enum {string}
         */
        Role: "region-operator" | "network-admin" | "department-head" | "department-specialist" | "rco-operator" | "director" | "deputy-head" | "coordinator" | "secretary" | "teacher" | "psychologist" | "speech-therapist" | "hr-specialist" | "additional-teacher" | "parent" | "student";
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
         * TieView
         * @description Parent or child of the person.
         */
        TieView: {
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
            /** May See */
            may_see: boolean;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    list_people_api_registry_v1_people_get: {
        parameters: {
            query?: {
                /** @description Часть имени; опечатки допустимы, ё = е */
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
            query?: never;
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
}
