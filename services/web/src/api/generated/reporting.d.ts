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
        get: operations["read_acts_api_reporting_v1_audit_get"];
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
        get: operations["export_acts_api_reporting_v1_audit_export_get"];
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
        get: operations["read_operations_api_reporting_v1_audit_operations_get"];
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
        get: operations["queues_api_reporting_v1_queues_get"];
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
        get: operations["refused_api_reporting_v1_queues_refused_get"];
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
        post: operations["retries_api_reporting_v1_queues_retries_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Перечень отчётов
         * @description Отчёты, которые может построить действующая роль, с параметрами для формы.
         */
        get: operations["list_reports_api_reporting_v1_reports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/class-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * № 10. Итоги успеваемости класса за период
         * @description Отметки класса за период по предметам, показатели по предметам и классу, категории учащихся
         */
        get: operations["class_results_api_reporting_v1_reports_class_results_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/expected-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * № 21. Предварительная успеваемость
         * @description Чем кончился бы период по отметкам на сегодня: ожидаемые отметки, средний балл, спорные и неуспевающие
         */
        get: operations["expected_results_api_reporting_v1_reports_expected_results_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/municipality-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * № 53. Сводный отчёт по муниципалитету
         * @description Школы муниципалитета или региона: успеваемость за период и движение учащихся, с переходом к школе
         */
        get: operations["municipality_summary_api_reporting_v1_reports_municipality_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/school-movement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * № 34. Отчёт о движении учащихся по школе
         * @description Классы школы между двумя датами: на начало, прибыло, выбыло по причинам, переводы, на конец, контроль
         */
        get: operations["school_movement_api_reporting_v1_reports_school_movement_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/subject-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * № 13. Сводный отчёт об успеваемости по предметам
         * @description Предметы и классы школы за период: N, отметки, успеваемость, качество, СОУ, средний балл
         */
        get: operations["subject_summary_api_reporting_v1_reports_subject_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Таблица с экрана файлом
         * @description XLSX, CSV или PDF того, что на экране. Сведения не сохраняются; читавшие их запросы записаны, где положено.
         */
        post: operations["draw_screen_api_reporting_v1_screens_post"];
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
         * CatalogueView
         * @description The reports that the actor may run.
         */
        CatalogueView: {
            /** Items */
            items: components["schemas"]["ReportView"][];
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
         * ColumnView
         * @description A column of a table.
         */
        ColumnView: {
            /**
             * Key
             * @description Ключ значения в строке
             * @example progress
             */
            key: string;
            /**
             * Kind
             * @description whole — целое, percent — 1 знак, mean — 2 знака, mark — отметка
             * @enum {string}
             */
            kind: "text" | "whole" | "percent" | "mean" | "mark";
            /**
             * Title
             * @example Успеваемость, %
             */
            title: string;
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
         * ReportParameter
         * @description A parameter of a report, for a form.
         */
        ReportParameter: {
            /**
             * Choices
             * @description Допустимые значения, если их список задан
             */
            choices?: string[] | null;
            /** Default */
            default?: string | number | null;
            /**
             * Description
             * @example Класс
             */
            description: string;
            /**
             * Kind
             * @description Тип значения: uuid, date, integer, string
             * @example uuid
             */
            kind: string;
            /**
             * Name
             * @example class_id
             */
            name: string;
            /** Required */
            required: boolean;
        };
        /**
         * ReportView
         * @description A report of the catalogue.
         */
        ReportView: {
            /**
             * Formats
             * @example [
             *       "json",
             *       "xlsx",
             *       "csv",
             *       "pdf"
             *     ]
             */
            formats: string[];
            /**
             * Href
             * @example /api/reporting/v1/reports/class-results
             */
            href: string;
            /**
             * Name
             * @description Имя в адресе
             * @example class-results
             */
            name: string;
            /**
             * Number
             * @description Номер в перечне отчётов
             * @example 10
             */
            number: number;
            /** Parameters */
            parameters: components["schemas"]["ReportParameter"][];
            /** Purpose */
            purpose: string;
            /**
             * Title
             * @example Итоги успеваемости класса за период
             */
            title: string;
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
         * Screen
         * @description Таблица с экрана: строки по столбцам.
         * @example {
         *       "columns": [
         *         {
         *           "title": "Класс"
         *         },
         *         {
         *           "number": true,
         *           "title": "Учеников"
         *         }
         *       ],
         *       "format": "xlsx",
         *       "note": "5-е классы",
         *       "rows": [
         *         [
         *           "5А",
         *           27
         *         ]
         *       ],
         *       "signs": [
         *         "Директор / Смирнов А. П."
         *       ],
         *       "title": "Контингент на 20.09.2026"
         *     }
         */
        Screen: {
            /** Columns */
            columns: components["schemas"]["ScreenColumn"][];
            /**
             * Format
             * @default xlsx
             * @enum {string}
             */
            format: "xlsx" | "csv" | "pdf";
            /**
             * Note
             * @default
             */
            note: string;
            /** Rows */
            rows: (string | number | null)[][];
            /**
             * Signs
             * @default []
             */
            signs: string[];
            /** Title */
            title: string;
        };
        /**
         * ScreenColumn
         * @description Столбец таблицы.
         */
        ScreenColumn: {
            /**
             * Number
             * @description В нём числа
             * @default false
             */
            number: boolean;
            /** Title */
            title: string;
        };
        /**
         * SheetView
         * @description A report as JSON.
         */
        SheetView: {
            /**
             * Chart
             * @description Диаграмма: спецификация Vega-Lite 6 вместе с данными
             */
            chart: {
                [key: string]: unknown;
            } | null;
            /**
             * Facts As Of
             * @description До какого изменения учтены сведения
             */
            facts_as_of: string | null;
            /**
             * Generated At
             * Format: date-time
             */
            generated_at: string;
            /**
             * Name
             * @example class-results
             */
            name: string;
            /** Notes */
            notes: string[];
            /**
             * Number
             * @example 10
             */
            number: number;
            /** Parameters */
            parameters: components["schemas"]["ShownParameter"][];
            /**
             * Place
             * @description Школа, муниципалитет или регион
             * @example МБОУ «СОШ № 198»
             */
            place: string;
            /** Tables */
            tables: components["schemas"]["TableView"][];
            /**
             * Title
             * @example Итоги успеваемости класса за период
             */
            title: string;
        };
        /**
         * ShownParameter
         * @description A parameter in words, as it stands in the heading.
         */
        ShownParameter: {
            /**
             * Name
             * @example Класс
             */
            name: string;
            /**
             * Value
             * @example 8А
             */
            value: string;
        };
        /**
         * TableView
         * @description Rows of details and rows of totals by the columns' keys, besides ids and `href_…` for programs.
         */
        TableView: {
            /** Columns */
            columns: components["schemas"]["ColumnView"][];
            /**
             * Rows
             * @example [
             *       {
             *         "mean": 3.93,
             *         "progress": 96.4,
             *         "quality": 71.4,
             *         "subject": "Алгебра",
             *         "total": 28
             *       }
             *     ]
             */
            rows: {
                [key: string]: string | number | boolean | null;
            }[];
            /**
             * Title
             * @example Показатели по предметам
             */
            title: string;
            /**
             * Totals
             * @example [
             *       {
             *         "mean": 3.57,
             *         "progress": 92.9,
             *         "quality": 60.7,
             *         "subject": "Класс",
             *         "total": 28
             *       }
             *     ]
             */
            totals: {
                [key: string]: string | number | boolean | null;
            }[];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_acts_api_reporting_v1_audit_get: {
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
    export_acts_api_reporting_v1_audit_export_get: {
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
    read_operations_api_reporting_v1_audit_operations_get: {
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
    queues_api_reporting_v1_queues_get: {
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
    refused_api_reporting_v1_queues_refused_get: {
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
    retries_api_reporting_v1_queues_retries_post: {
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
    list_reports_api_reporting_v1_reports_get: {
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
                    "application/json": components["schemas"]["CatalogueView"];
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
    class_results_api_reporting_v1_reports_class_results_get: {
        parameters: {
            query: {
                /** @description Вид ответа; без него решает заголовок Accept, иначе JSON */
                format?: ("json" | "xlsx" | "csv" | "pdf") | null;
                /** @description Класс */
                class_id: string;
                /** @description Учебный период */
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
            /** @description Отчёт: таблицы, итоги, диаграмма (Vega-Lite), примечания; или файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
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
    expected_results_api_reporting_v1_reports_expected_results_get: {
        parameters: {
            query: {
                /** @description Вид ответа; без него решает заголовок Accept, иначе JSON */
                format?: ("json" | "xlsx" | "csv" | "pdf") | null;
                /** @description Класс */
                class_id: string;
                /** @description Учебный период */
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
            /** @description Отчёт: таблицы, итоги, диаграмма (Vega-Lite), примечания; или файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
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
    municipality_summary_api_reporting_v1_reports_municipality_summary_get: {
        parameters: {
            query: {
                /** @description Вид ответа; без него решает заголовок Accept, иначе JSON */
                format?: ("json" | "xlsx" | "csv" | "pdf") | null;
                /** @description Муниципалитет или регион; по умолчанию тот, от имени которого вы действуете */
                segment?: string | null;
                /** @description Учебный год: год его сентября */
                school_year: number;
                /** @description Вид учебного периода */
                period_kind?: "quarter" | "trimester" | "half-year" | "year";
                /** @description Номер периода этого вида */
                period_number?: number;
                /** @description Первый день движения; по умолчанию самое раннее начало периода */
                from_on?: string | null;
                /** @description Последний день движения; по умолчанию самый поздний конец периода */
                until_on?: string | null;
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
            /** @description Отчёт: таблицы, итоги, диаграмма (Vega-Lite), примечания; или файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
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
    school_movement_api_reporting_v1_reports_school_movement_get: {
        parameters: {
            query: {
                /** @description Вид ответа; без него решает заголовок Accept, иначе JSON */
                format?: ("json" | "xlsx" | "csv" | "pdf") | null;
                /** @description Школа; по умолчанию та, от имени которой вы действуете */
                segment?: string | null;
                /** @description Первый день */
                from_on: string;
                /** @description Последний день */
                until_on: string;
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
            /** @description Отчёт: таблицы, итоги, диаграмма (Vega-Lite), примечания; или файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
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
    subject_summary_api_reporting_v1_reports_subject_summary_get: {
        parameters: {
            query: {
                /** @description Вид ответа; без него решает заголовок Accept, иначе JSON */
                format?: ("json" | "xlsx" | "csv" | "pdf") | null;
                /** @description Учебный период школы */
                period_id: string;
                /** @description Параллель; без неё — все классы */
                grade?: number | null;
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
            /** @description Отчёт: таблицы, итоги, диаграмма (Vega-Lite), примечания; или файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
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
    draw_screen_api_reporting_v1_screens_post: {
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
                "application/json": components["schemas"]["Screen"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
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
}
