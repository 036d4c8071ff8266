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
        get: operations["read_acts_api_movement_v1_audit_get"];
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
        get: operations["export_acts_api_movement_v1_audit_export_get"];
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
        get: operations["read_operations_api_movement_v1_audit_operations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contingent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Список класса или школы на дату
         * @description Кто числился на любую дату, по алфавиту. Выбывшие позже остаются в списке на ту дату.
         */
        get: operations["list_present_api_movement_v1_contingent_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contingent/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Движение за период
         * @description На начало, прибыли, выбыли по причинам, переводы внутри, на конец; balanced — сошлось ли.
         */
        get: operations["read_balance_api_movement_v1_contingent_balance_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contingent/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Численность на дату
         * @description Сколько учеников на дату: по классам или по школам.
         */
        get: operations["read_summary_api_movement_v1_contingent_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Книга движения
         * @description Записи по датам, за период или об одном ученике; отменённые остаются в книге с пометкой.
         */
        get: operations["list_entries_api_movement_v1_entries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/contingent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Список учеников на дату
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_present_api_movement_v1_exports_contingent_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/contingent/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Движение за период
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_balance_api_movement_v1_exports_contingent_balance_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/contingent/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Численность на дату
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_summary_api_movement_v1_exports_contingent_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Книга движения
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_entries_api_movement_v1_exports_entries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Приказы о движении
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_orders_api_movement_v1_exports_orders_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Ученики приказа
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_read_order_api_movement_v1_exports_orders__order_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Подписки внешних систем
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_subscriptions_api_movement_v1_exports_subscriptions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выгрузить: Переводы
         * @description Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.
         */
        get: operations["export_list_transfers_api_movement_v1_exports_transfers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подтвердить чтение
         * @description Запоминает место на сервере; повтор и опоздавшее подтверждение безвредны, назад место не идёт.
         */
        post: operations["acknowledge_api_movement_v1_feed_acknowledgement_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Следующие события
         * @description Пачка CloudEvents после последнего подтверждённого места; заголовок Feed-Position — что подтвердить.
         *
         *     Доставка не менее одного раза, по порядку: неподтверждённое придёт снова, одинаковые события узнают по id.
         *     События об отмене приходят с тем же subject, бо́льшим sequence и annulled = true. О второй стороне перевода
         *     событие называет только её код: класс другой школы и её внутренние идентификаторы не передаются.
         *     Подписка с основанием consent получает только события учеников, давших согласие на передачу внешним организациям.
         */
        get: operations["read_events_api_movement_v1_feed_events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/rewind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Вернуться к моменту
         * @description Чтение начнётся с первого события не раньше этого момента; события хранятся не меньше года.
         */
        post: operations["rewind_api_movement_v1_feed_rewind_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Журнал приказов
         * @description Приказы сегмента, новые сверху. Классный руководитель видит приказы о своём классе.
         */
        get: operations["list_orders_api_movement_v1_orders_get"];
        put?: never;
        /**
         * Создать проект приказа
         * @description Проект ничего не меняет, пока не подписан. Ошибки называют строку и поле.
         */
        post: operations["create_order_api_movement_v1_orders_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Приказ: кого он изменит и что мешает
         * @description Приказ с учениками: откуда, куда; blockers называет, кого нельзя провести и почему.
         */
        get: operations["read_order_api_movement_v1_orders__order_id__get"];
        /**
         * Изменить проект приказа
         * @description Заменяет проект целиком. Подписанный приказ не меняется: только отмена.
         */
        put: operations["replace_order_api_movement_v1_orders__order_id__put"];
        post?: never;
        /**
         * Удалить проект приказа
         * @description Только проект: у него ещё нет номера.
         */
        delete: operations["delete_order_api_movement_v1_orders__order_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}/annulment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отменить подписанный приказ
         * @description Отменяет встречным приказом со своим номером, если у учеников нет более поздних записей; отвечает им.
         */
        post: operations["annul_order_api_movement_v1_orders__order_id__annulment_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подписать приказ
         * @description Присваивает номер без пропусков и меняет классы учеников. Отказ называет каждого ученика и причину.
         */
        post: operations["sign_order_api_movement_v1_orders__order_id__signature_post"];
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
         * Что есть о человеке в движении
         * @description Количества в своём сегменте: что перейдёт при объединении записей или появилось после него.
         */
        get: operations["read_holdings_api_movement_v1_people__person_id__holdings_get"];
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
        get: operations["queues_api_movement_v1_queues_get"];
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
        get: operations["refused_api_movement_v1_queues_refused_get"];
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
        post: operations["retries_api_movement_v1_queues_retries_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Подписки
         * @description Подписки вашего сегмента, новые сверху.
         */
        get: operations["list_subscriptions_api_movement_v1_subscriptions_get"];
        put?: never;
        /**
         * Создать подписку и ключ
         * @description Ключ показывается один раз. Подписка читает события только своего сегмента.
         */
        post: operations["create_subscription_api_movement_v1_subscriptions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Подписка
         * @description Подписка и её место в ленте.
         */
        get: operations["read_subscription_api_movement_v1_subscriptions__subscription_id__get"];
        /**
         * Изменить подписку
         * @description Название и виды событий.
         */
        put: operations["change_subscription_api_movement_v1_subscriptions__subscription_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscription_id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Выдать новый ключ
         * @description Прежний ключ перестаёт действовать сразу, место в ленте сохраняется.
         */
        post: operations["renew_subscription_api_movement_v1_subscriptions__subscription_id__renewal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscription_id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отозвать подписку
         * @description Ключ перестаёт действовать сразу и навсегда.
         */
        post: operations["revoke_subscription_api_movement_v1_subscriptions__subscription_id__revocation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Переводы: куда и откуда
         * @description Видят обе школы и муниципалитет; новые сверху.
         */
        get: operations["list_transfers_api_movement_v1_transfers_get"];
        put?: never;
        /**
         * Запросить перевод к нам
         * @description Принимающая школа называет ученика со слов родителей. Есть ли такой ученик, ответит только его школа.
         */
        post: operations["request_transfer_api_movement_v1_transfers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Предложить перевод от нас
         * @description Отправляющая школа называет своего ученика и школу, которую выбрали родители; затем подтверждает.
         */
        post: operations["offer_transfer_api_movement_v1_transfers_offers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Школы региона, которые можно выбрать
         * @description Название и код работающих школ, не больше 50.
         */
        get: operations["list_schools_api_movement_v1_transfers_schools_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{transfer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Перевод с перечнем недостающего
         * @description Отправляющей школе заявка показывает подходящих учеников (candidates).
         */
        get: operations["read_transfer_api_movement_v1_transfers__transfer_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{transfer_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Принять ученика
         * @description Принимающая школа: приказ о зачислении подписан тем же действием, ученик перешёл ровно один раз.
         */
        post: operations["accept_transfer_api_movement_v1_transfers__transfer_id__acceptance_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{transfer_id}/checklist/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Отметить в перечне
         * @description Отмечает любая из двух школ; видно, какая и когда.
         */
        put: operations["tick_item_api_movement_v1_transfers__transfer_id__checklist__item__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{transfer_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подтвердить: отпустить ученика
         * @description Отправляющая школа: приказ о выбытии подписан тем же действием. До приёма ученик числится в ней.
         */
        post: operations["confirm_transfer_api_movement_v1_transfers__transfer_id__confirmation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{transfer_id}/refusal": {
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
         * @description Отправляющая школа отказывает в заявке, принимающая — в приёме подтверждённого ученика.
         */
        post: operations["decline_transfer_api_movement_v1_transfers__transfer_id__refusal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{transfer_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отозвать
         * @description Школа, которая начала перевод, отзывает его до подтверждения.
         */
        post: operations["withdraw_transfer_api_movement_v1_transfers__transfer_id__withdrawal_post"];
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
         * @description Принимающая школа зачисляет: приказ подписывается тут же.
         * @example {
         *       "class_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6b",
         *       "effective_on": "2026-10-06"
         *     }
         */
        Acceptance: {
            /**
             * Basis
             * @default Заявление родителей о приёме в порядке перевода
             */
            basis: string;
            /**
             * Class Id
             * Format: uuid
             */
            class_id: string;
            /**
             * Effective On
             * Format: date
             * @description Первый день в новой школе; в прежней — по день перед ним
             */
            effective_on: string;
            /**
             * Order On
             * @description Дата приказа; без неё — сегодня
             */
            order_on?: string | null;
            /**
             * Override Reason
             * @description Почему принимаем без недостающих документов
             */
            override_reason?: string | null;
        };
        /**
         * Acknowledgement
         * @description Подтверждение чтения.
         * @example {
         *       "position": 1042
         *     }
         */
        Acknowledgement: {
            /**
             * Position
             * @description Заголовок Feed-Position или feedposition события
             */
            position: number;
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
         * Balance
         * @description Движение класса или школы за период: на начало + прибыли + пришли из классов − выбыли − ушли = на конец.
         */
        Balance: {
            /** Arrived */
            arrived: number;
            /** At End */
            at_end: number;
            /** At Start */
            at_start: number;
            /** Balanced */
            balanced: boolean;
            /** Class Id */
            class_id: string | null;
            /** Grade */
            grade: number | null;
            /** Left */
            left: number;
            /**
             * Left By Reason
             * @example {
             *       "Выезд в другой регион": 1
             *     }
             */
            left_by_reason: {
                [key: string]: number;
            };
            /**
             * Moved In
             * @description Из другого класса той же школы
             */
            moved_in: number;
            /**
             * Moved Out
             * @description В другой класс той же школы
             */
            moved_out: number;
            /**
             * Name
             * @example 5А
             */
            name: string | null;
            /** Segment */
            segment: string;
        };
        /**
         * Balances
         * @description Движение за период; totals складывает все строки.
         */
        Balances: {
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Rows */
            rows: components["schemas"]["Balance"][];
            totals: components["schemas"]["Balance"];
            /**
             * Until On
             * Format: date
             */
            until_on: string;
        };
        /**
         * Blocker
         * @description Почему с этим учеником приказ нельзя подписать (или отменить).
         */
        Blocker: {
            /**
             * Detail
             * @example ученик уже числится в классе: нужен перевод, а не зачисление
             */
            detail: string;
            /** Student */
            student: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
        };
        /**
         * Candidate
         * @description Ученик отправляющей школы, который подходит к заявке; видит только она.
         */
        Candidate: {
            /**
             * Class Id
             * Format: uuid
             */
            class_id: string;
            /** Class Name */
            class_name: string | null;
            /** Student */
            student: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
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
         * ChecklistItem
         * @description Строка перечня: что передано, кем и когда отмечено.
         */
        ChecklistItem: {
            /** At */
            at: string | null;
            /** By */
            by: string | null;
            /**
             * By Name
             * @description Кто отметил; сотрудников другой школы не называем
             */
            by_name: string | null;
            /** Done */
            done: boolean;
            /**
             * Item
             * @example personal-file
             */
            item: string;
            /** Note */
            note: string | null;
            /**
             * Side
             * @description Какая школа отметила
             */
            side: ("sending" | "receiving") | null;
            /**
             * Title
             * @example Личное дело передано
             */
            title: string;
        };
        /**
         * Confirmation
         * @description Отправляющая школа подтверждает: приказ о выбытии подписывается тут же.
         * @example {
         *       "basis": "Заявление родителей",
         *       "leaves_on": "2026-10-05"
         *     }
         */
        Confirmation: {
            /**
             * Basis
             * @default Заявление родителей об отчислении в порядке перевода
             */
            basis: string;
            /**
             * Leaves On
             * Format: date
             * @description По какой день ученик числится в школе
             */
            leaves_on: string;
            /**
             * Order On
             * @description Дата приказа; без неё — сегодня
             */
            order_on?: string | null;
            /**
             * Student Id
             * @description Не нужен, если подходит один ученик
             */
            student_id?: string | null;
        };
        /**
         * Counter
         * @description Приказ об отмене.
         * @example {
         *       "basis": "Ошибочно указан класс"
         *     }
         */
        Counter: {
            /**
             * Basis
             * @description Основание отмены
             */
            basis: string;
            /**
             * Order On
             * @description Дата приказа об отмене; без неё — сегодня
             */
            order_on?: string | null;
        };
        /**
         * Counts
         * @description Сколько приказов в каждом состоянии.
         */
        Counts: {
            /**
             * Annulled
             * @default 0
             */
            annulled: number;
            /**
             * Draft
             * @default 0
             */
            draft: number;
            /**
             * Signed
             * @default 0
             */
            signed: number;
        };
        /**
         * Entry
         * @description Запись книги движения.
         */
        Entry: {
            /** Came From */
            came_from: string | null;
            /**
             * Effective On
             * Format: date
             * @description Первый день в классе, для выбытия — последний день в школе
             */
            effective_on: string;
            /**
             * From Class
             * @example 5А
             */
            from_class: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Order Number
             * @example 12-у
             */
            order_number: string | null;
            /**
             * Order On
             * Format: date
             */
            order_on: string;
            /** Reason */
            reason: string | null;
            /** Reason Title */
            reason_title?: string | null;
            /** Segment */
            segment: string;
            /**
             * State
             * @enum {string}
             */
            state: "signed" | "annulled";
            /**
             * Student
             * @example Иванов Пётр Сергеевич
             */
            student: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * Title
             * @default
             * @example О выбытии
             */
            title: string;
            /**
             * To Class
             * @example 5Б
             */
            to_class: string | null;
            /** Went To */
            went_to: string | null;
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
         * Group
         * @description Класс или школа с числом учеников на дату.
         */
        Group: {
            /** Class Id */
            class_id: string | null;
            /** Grade */
            grade: number | null;
            /**
             * Name
             * @example 5А
             */
            name: string | null;
            /** Segment */
            segment: string;
            /** Students */
            students: number;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
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
         * IssuedSubscription
         * @description Подписка с ключом.
         */
        IssuedSubscription: {
            /**
             * Acknowledged At
             * @description Когда подписчик последний раз подтвердил чтение
             */
            acknowledged_at: string | null;
            /**
             * Basis
             * @description На каком основании передаются сведения
             * @enum {string}
             */
            basis: "law" | "consent";
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
            /** Name */
            name: string;
            /**
             * Position
             * @description До какого события подтверждено чтение
             */
            position: number;
            /**
             * Renewed At
             * Format: date-time
             * @description Когда выдан действующий ключ
             */
            renewed_at: string;
            /** Segment */
            segment: string;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "revoked";
            /**
             * Token
             * @description Ключ подписчика: Authorization: Bearer mvf_…; больше не показывается
             * @example mvf_AZLkoFse…
             */
            token: string;
            /** Types */
            types: string[];
            /** Version */
            version: number;
        };
        /**
         * Kind
         * @description What an order is about; its rows have the same kind. An annulment has no rows: it names the order it cancels.
         * @enum {string}
         */
        Kind: "enrolment-import" | "enrolment-grade-1" | "enrolment-grade-10" | "arrival" | "arrival-foreign" | "restoration" | "departure" | "class-transfer" | "transfer-out" | "transfer-in" | "annulment";
        /**
         * Line
         * @description Ученик приказа: откуда и куда.
         */
        Line: {
            /** Came From */
            came_from: string | null;
            /**
             * From Class
             * @example 5А
             */
            from_class: string | null;
            /** From Class Id */
            from_class_id: string | null;
            /**
             * Movement Id
             * Format: uuid
             */
            movement_id: string;
            /** Reason */
            reason: string | null;
            /** Reason Title */
            reason_title: string | null;
            /**
             * Student
             * @example Иванов Пётр Сергеевич
             */
            student: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * To Class
             * @example 5Б
             */
            to_class: string | null;
            /** To Class Id */
            to_class_id: string | null;
            /** Transfer Id */
            transfer_id: string | null;
            /** Went To */
            went_to: string | null;
        };
        /**
         * LineDraft
         * @description Один ученик приказа.
         */
        LineDraft: {
            /**
             * Came From
             * @description Откуда прибыл
             * @example г. Томск, МАОУ СОШ № 4
             */
            came_from?: string | null;
            /**
             * Reason
             * @description Причина выбытия
             */
            reason?: ("moved-away" | "other-school" | "other-school-region" | "other-region" | "abroad" | "vocational" | "part-time-form" | "family-education" | "special-school" | "long-illness" | "expelled" | "died" | "graduated" | "enrolled-by-mistake") | null;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * To Class Id
             * @description Куда: для зачисления, прибытия, перевода в класс
             */
            to_class_id?: string | null;
            /**
             * Went To
             * @description Куда выбыл
             * @example г. Новосибирск
             */
            went_to?: string | null;
        };
        /**
         * NewSubscription
         * @description Новая подписка.
         * @example {
         *       "name": "Региональный регистр контингента",
         *       "segment": "tomsk/seversk"
         *     }
         */
        NewSubscription: {
            /**
             * Basis
             * @description law — по закону; consent — только ученики, согласные на передачу внешним организациям
             * @default law
             * @enum {string}
             */
            basis: "law" | "consent";
            /** Name */
            name: string;
            /**
             * Segment
             * @description О каком сегменте события; без него — весь ваш сегмент
             */
            segment?: string | null;
            /**
             * Since
             * @description С какого момента; без него — всё, что хранится
             */
            since?: string | null;
            /**
             * Types
             * @default [
             *       "movement.student.enrolled.v1",
             *       "movement.student.departed.v1",
             *       "movement.student.moved.v1",
             *       "movement.student.transferred.v1"
             *     ]
             */
            types: ("movement.student.enrolled.v1" | "movement.student.departed.v1" | "movement.student.moved.v1" | "movement.student.transferred.v1")[];
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
         * OrderCard
         * @description Приказ целиком: кого и что он изменит, и что этому мешает (X25).
         */
        OrderCard: {
            /**
             * Annulled By
             * @description Каким приказом отменён
             */
            annulled_by: string | null;
            /**
             * Annuls
             * @description Какой приказ отменяет
             */
            annuls: string | null;
            /** Basis */
            basis: string;
            /**
             * Blockers
             * @description У проекта — что мешает подписать, у подписанного — отменить
             */
            blockers: components["schemas"]["Blocker"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Import Id */
            import_id: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "enrolment-import" | "enrolment-grade-1" | "enrolment-grade-10" | "arrival" | "arrival-foreign" | "restoration" | "departure" | "class-transfer" | "transfer-out" | "transfer-in" | "annulment";
            /** Lines */
            lines: components["schemas"]["Line"][];
            /**
             * Number
             * @description Присваивается при подписании
             * @example 12-у
             */
            number: string | null;
            /**
             * Order On
             * Format: date
             */
            order_on: string;
            /**
             * Refused
             * @description Кого загрузка списка не зачислила и почему
             */
            refused: components["schemas"]["Blocker"][];
            /**
             * School Year
             * @example 2026
             */
            school_year: number;
            /** Segment */
            segment: string;
            /** Signed At */
            signed_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "signed" | "annulled";
            /**
             * Students
             * @description Сколько учеников в приказе
             */
            students: number;
            /**
             * Title
             * @example О переводе из класса в класс
             */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * OrderDraft
         * @description Проект приказа. Дата действия: первый день в классе, для выбытия — последний день в школе.
         * @example {
         *       "basis": "Заявление родителей",
         *       "effective_on": "2026-10-05",
         *       "kind": "class-transfer",
         *       "lines": [
         *         {
         *           "student_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6b",
         *           "to_class_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6c"
         *         }
         *       ],
         *       "order_on": "2026-10-02"
         *     }
         */
        OrderDraft: {
            /**
             * Basis
             * @description Основание
             */
            basis: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "enrolment-grade-1" | "enrolment-grade-10" | "arrival" | "arrival-foreign" | "restoration" | "departure" | "class-transfer";
            /** Lines */
            lines: components["schemas"]["LineDraft"][];
            /**
             * Order On
             * @description Дата приказа; без неё — сегодня
             */
            order_on?: string | null;
        };
        /**
         * OrderInList
         * @description Строка журнала приказов.
         */
        OrderInList: {
            /** Basis */
            basis: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "enrolment-import" | "enrolment-grade-1" | "enrolment-grade-10" | "arrival" | "arrival-foreign" | "restoration" | "departure" | "class-transfer" | "transfer-out" | "transfer-in" | "annulment";
            /**
             * Number
             * @description Присваивается при подписании
             * @example 12-у
             */
            number: string | null;
            /**
             * Order On
             * Format: date
             */
            order_on: string;
            /**
             * School Year
             * @example 2026
             */
            school_year: number;
            /** Segment */
            segment: string;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "signed" | "annulled";
            /**
             * Students
             * @description Сколько учеников в приказе
             */
            students: number;
            /**
             * Title
             * @example О переводе из класса в класс
             */
            title: string;
            /** Version */
            version: number;
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
        /** Page[Entry] */
        Page_Entry_: {
            /** Items */
            items: components["schemas"]["Entry"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[Present] */
        Page_Present_: {
            /** Items */
            items: components["schemas"]["Present"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[SubscriptionView] */
        Page_SubscriptionView_: {
            /** Items */
            items: components["schemas"]["SubscriptionView"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /** Page[TransferInList] */
        Page_TransferInList_: {
            /** Items */
            items: components["schemas"]["TransferInList"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
        };
        /**
         * Place
         * @description Место подписки в ленте.
         */
        Place: {
            /**
             * Position
             * @example 1042
             */
            position: number;
        };
        /**
         * Present
         * @description Ученик в списке класса на дату.
         */
        Present: {
            /**
             * Class Id
             * Format: uuid
             */
            class_id: string;
            /**
             * Class Name
             * @example 5А
             */
            class_name: string | null;
            /** First Name */
            first_name: string;
            /**
             * From On
             * Format: date
             * @description С какого дня в классе
             */
            from_on: string;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name: string | null;
            /** Segment */
            segment: string;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * Until On
             * @description По какой день; пусто — учится
             */
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
         * Refusal
         * @description Отказ или отзыв.
         * @example {
         *       "reason": "Родители передумали"
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
         * Register
         * @description Страница журнала приказов.
         */
        Register: {
            /** @description По состояниям, без фильтра по ним; только на первой странице */
            counts?: components["schemas"]["Counts"] | null;
            /** Items */
            items: components["schemas"]["OrderInList"][];
            /**
             * Next
             * @description Передайте в параметре after, чтобы получить продолжение
             */
            next?: string | null;
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
         * Rewind
         * @description Возврат к прошлому.
         * @example {
         *       "since": "2026-09-01T00:00:00+07:00"
         *     }
         */
        Rewind: {
            /**
             * Since
             * Format: date-time
             * @description С какого момента читать снова
             */
            since: string;
        };
        /**
         * School
         * @description Школа региона, которую можно назвать второй стороной.
         */
        School: {
            /** Name */
            name: string;
            /** Segment */
            segment: string;
        };
        /**
         * SubscriptionEdit
         * @description Изменение подписки; сегмент и ключ остаются.
         * @example {
         *       "name": "Регистр",
         *       "types": [
         *         "movement.student.transferred.v1"
         *       ]
         *     }
         */
        SubscriptionEdit: {
            /** Name */
            name: string;
            /** Types */
            types: ("movement.student.enrolled.v1" | "movement.student.departed.v1" | "movement.student.moved.v1" | "movement.student.transferred.v1")[];
        };
        /**
         * SubscriptionView
         * @description Подписка; ключа здесь нет: его видно только при выдаче.
         */
        SubscriptionView: {
            /**
             * Acknowledged At
             * @description Когда подписчик последний раз подтвердил чтение
             */
            acknowledged_at: string | null;
            /**
             * Basis
             * @description На каком основании передаются сведения
             * @enum {string}
             */
            basis: "law" | "consent";
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
            /** Name */
            name: string;
            /**
             * Position
             * @description До какого события подтверждено чтение
             */
            position: number;
            /**
             * Renewed At
             * Format: date-time
             * @description Когда выдан действующий ключ
             */
            renewed_at: string;
            /** Segment */
            segment: string;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "revoked";
            /** Types */
            types: string[];
            /** Version */
            version: number;
        };
        /**
         * Summary
         * @description Контингент на дату.
         */
        Summary: {
            /** Groups */
            groups: components["schemas"]["Group"][];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Students */
            students: number;
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
         * Tick
         * @description Отметка в перечне.
         * @example {
         *       "done": true,
         *       "note": "курьером"
         *     }
         */
        Tick: {
            /** Done */
            done: boolean;
            /** Note */
            note?: string | null;
        };
        /**
         * TransferCard
         * @description Перевод целиком.
         */
        TransferCard: {
            /** Arrival Order Id */
            arrival_order_id: string | null;
            /** Arrival Order Number */
            arrival_order_number: string | null;
            /** Arrival Order On */
            arrival_order_on: string | null;
            /** Birth On */
            birth_on: string | null;
            /** Candidates */
            candidates: components["schemas"]["Candidate"][];
            /** Checklist */
            checklist: components["schemas"]["ChecklistItem"][];
            /** Closed At */
            closed_at: string | null;
            /** Completed At */
            completed_at: string | null;
            /** Confirmed At */
            confirmed_at: string | null;
            /** Departure Order Id */
            departure_order_id: string | null;
            /** Departure Order Number */
            departure_order_number: string | null;
            /** Departure Order On */
            departure_order_on: string | null;
            /** Effective On */
            effective_on: string | null;
            /** First Name */
            first_name: string | null;
            /**
             * From Class
             * @description Видит только отправляющая школа
             */
            from_class: string | null;
            /** From Class Id */
            from_class_id: string | null;
            /** From School */
            from_school: string | null;
            /** From Segment */
            from_segment: string;
            /** Grade */
            grade: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Initiated By
             * @enum {string}
             */
            initiated_by: "sending" | "receiving";
            /** Last Name */
            last_name: string | null;
            /** Leaves On */
            leaves_on: string | null;
            /** Middle Name */
            middle_name: string | null;
            /**
             * Missing
             * @description Чего не хватает в перечне
             */
            missing: string[];
            /** Note */
            note: string | null;
            /** Override Reason */
            override_reason: string | null;
            /** Refusal Reason */
            refusal_reason: string | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "confirmed" | "completed" | "declined" | "withdrawn";
            /** Student Id */
            student_id: string | null;
            /**
             * To Class
             * @description Видит только принимающая школа
             */
            to_class: string | null;
            /** To Class Id */
            to_class_id: string | null;
            /** To School */
            to_school: string | null;
            /** To Segment */
            to_segment: string;
            /** Version */
            version: number;
            /**
             * Waits For
             * @description За какой школой ход
             */
            waits_for: ("sending" | "receiving") | null;
        };
        /**
         * TransferInList
         * @description Строка списка переводов.
         */
        TransferInList: {
            /** Arrival Order Number */
            arrival_order_number: string | null;
            /** Birth On */
            birth_on: string | null;
            /** Confirmed At */
            confirmed_at: string | null;
            /** Departure Order Number */
            departure_order_number: string | null;
            /** Effective On */
            effective_on: string | null;
            /** First Name */
            first_name: string | null;
            /** From School */
            from_school: string | null;
            /** From Segment */
            from_segment: string;
            /** Grade */
            grade: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Initiated By
             * @enum {string}
             */
            initiated_by: "sending" | "receiving";
            /** Last Name */
            last_name: string | null;
            /** Leaves On */
            leaves_on: string | null;
            /** Middle Name */
            middle_name: string | null;
            /**
             * Missing
             * @description Чего не хватает в перечне
             */
            missing: string[];
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "confirmed" | "completed" | "declined" | "withdrawn";
            /** To School */
            to_school: string | null;
            /** To Segment */
            to_segment: string;
            /** Version */
            version: number;
            /**
             * Waits For
             * @description За какой школой ход
             */
            waits_for: ("sending" | "receiving") | null;
        };
        /**
         * TransferOffer
         * @description Предложение отправляющей школы: ученик и школа, которую выбрали родители.
         * @example {
         *       "student_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6b",
         *       "to_segment": "tomsk/seversk/orlovka"
         *     }
         */
        TransferOffer: {
            /** Note */
            note?: string | null;
            /**
             * Student Id
             * Format: uuid
             */
            student_id: string;
            /**
             * To Segment
             * @description Школа, которая примет ученика
             * @example tomsk/seversk/school-198
             */
            to_segment: string;
        };
        /**
         * TransferRequest
         * @description Заявка принимающей школы: что сказали родители. Списков других школ она не видит.
         * @example {
         *       "birth_on": "2015-03-14",
         *       "first_name": "Пётр",
         *       "from_segment": "tomsk/seversk/orlovka",
         *       "grade": 5,
         *       "last_name": "Иванов"
         *     }
         */
        TransferRequest: {
            /**
             * Birth On
             * Format: date
             */
            birth_on: string;
            /** First Name */
            first_name?: string | null;
            /**
             * From Segment
             * @description Школа, из которой переводится ученик
             * @example tomsk/seversk/school-198
             */
            from_segment: string;
            /**
             * Grade
             * @description В какой класс, параллель
             */
            grade?: number | null;
            /** Last Name */
            last_name: string;
            /** Middle Name */
            middle_name?: string | null;
            /** Note */
            note?: string | null;
        };
        /** ValidationError */
        ValidationError: {
            /** Context */
            ctx?: Record<string, never>;
            /** Input */
            input?: unknown;
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
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
    read_acts_api_movement_v1_audit_get: {
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
    export_acts_api_movement_v1_audit_export_get: {
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
    read_operations_api_movement_v1_audit_operations_get: {
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
    list_present_api_movement_v1_contingent_get: {
        parameters: {
            query: {
                /** @description На дату */
                on: string;
                /** @description Класс; без него — весь сегмент */
                class_id?: string | null;
                /** @description Откуда продолжить: next прошлой страницы */
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
                    "application/json": components["schemas"]["Page_Present_"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    read_balance_api_movement_v1_contingent_balance_get: {
        parameters: {
            query: {
                /** @description На дату */
                from_on: string;
                /** @description На дату */
                until_on: string;
                /** @description По классам или по школам */
                by?: "class" | "school";
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
                    "application/json": components["schemas"]["Balances"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    read_summary_api_movement_v1_contingent_summary_get: {
        parameters: {
            query: {
                /** @description На дату */
                on: string;
                /** @description По классам или по школам */
                by?: "class" | "school";
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
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    list_entries_api_movement_v1_entries_get: {
        parameters: {
            query?: {
                /** @description Записи одного ученика */
                student_id?: string | null;
                from_on?: string | null;
                until_on?: string | null;
                /** @description О чём запись */
                kind?: components["schemas"]["Kind"] | null;
                /** @description Откуда продолжить: next прошлой страницы */
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
                    "application/json": components["schemas"]["Page_Entry_"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    export_list_present_api_movement_v1_exports_contingent_get: {
        parameters: {
            query: {
                /** @description На дату */
                on: string;
                /** @description Класс; без него — весь сегмент */
                class_id?: string | null;
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
    export_read_balance_api_movement_v1_exports_contingent_balance_get: {
        parameters: {
            query: {
                /** @description На дату */
                from_on: string;
                /** @description На дату */
                until_on: string;
                /** @description По классам или по школам */
                by?: "class" | "school";
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
    export_read_summary_api_movement_v1_exports_contingent_summary_get: {
        parameters: {
            query: {
                /** @description На дату */
                on: string;
                /** @description По классам или по школам */
                by?: "class" | "school";
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
    export_list_entries_api_movement_v1_exports_entries_get: {
        parameters: {
            query?: {
                /** @description Записи одного ученика */
                student_id?: string | null;
                from_on?: string | null;
                until_on?: string | null;
                /** @description О чём запись */
                kind?: components["schemas"]["Kind"] | null;
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
    export_list_orders_api_movement_v1_exports_orders_get: {
        parameters: {
            query?: {
                /** @description Состояние */
                state?: ("draft" | "signed" | "annulled") | null;
                /** @description Вид приказа */
                kind?: ("enrolment-import" | "enrolment-grade-1" | "enrolment-grade-10" | "arrival" | "arrival-foreign" | "restoration" | "departure" | "class-transfer" | "transfer-out" | "transfer-in" | "annulment") | null;
                /** @description Учебный год по сентябрю */
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
    export_read_order_api_movement_v1_exports_orders__order_id__get: {
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
                order_id: string;
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
    export_list_subscriptions_api_movement_v1_exports_subscriptions_get: {
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
    export_list_transfers_api_movement_v1_exports_transfers_get: {
        parameters: {
            query?: {
                /** @description Состояние */
                state?: ("requested" | "confirmed" | "completed" | "declined" | "withdrawn") | null;
                /** @description К нам или от нас */
                direction?: ("in" | "out") | null;
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
    acknowledge_api_movement_v1_feed_acknowledgement_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_events_api_movement_v1_feed_events_get: {
        parameters: {
            query?: {
                /** @description Сколько событий самое большее */
                limit?: number;
                /** @description Сколько секунд ждать, если событий нет */
                wait?: number;
            };
            header?: never;
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
                    "application/json": string;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    rewind_api_movement_v1_feed_rewind_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rewind"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_orders_api_movement_v1_orders_get: {
        parameters: {
            query?: {
                /** @description Состояние */
                state?: ("draft" | "signed" | "annulled") | null;
                /** @description Вид приказа */
                kind?: ("enrolment-import" | "enrolment-grade-1" | "enrolment-grade-10" | "arrival" | "arrival-foreign" | "restoration" | "departure" | "class-transfer" | "transfer-out" | "transfer-in" | "annulment") | null;
                /** @description Учебный год по сентябрю */
                school_year?: number | null;
                /** @description Откуда продолжить: next прошлой страницы */
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
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    create_order_api_movement_v1_orders_post: {
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
                "application/json": components["schemas"]["OrderDraft"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    read_order_api_movement_v1_orders__order_id__get: {
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
                order_id: string;
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
                    "application/json": components["schemas"]["OrderCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    replace_order_api_movement_v1_orders__order_id__put: {
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
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDraft"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    delete_order_api_movement_v1_orders__order_id__delete: {
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
                order_id: string;
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
    annul_order_api_movement_v1_orders__order_id__annulment_post: {
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
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Counter"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    sign_order_api_movement_v1_orders__order_id__signature_post: {
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
                order_id: string;
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
                    "application/json": components["schemas"]["OrderCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    read_holdings_api_movement_v1_people__person_id__holdings_get: {
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
    queues_api_movement_v1_queues_get: {
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
    refused_api_movement_v1_queues_refused_get: {
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
    retries_api_movement_v1_queues_retries_post: {
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
    list_subscriptions_api_movement_v1_subscriptions_get: {
        parameters: {
            query?: {
                /** @description Откуда продолжить: next прошлой страницы */
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
                    "application/json": components["schemas"]["Page_SubscriptionView_"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    create_subscription_api_movement_v1_subscriptions_post: {
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
                "application/json": components["schemas"]["NewSubscription"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedSubscription"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    read_subscription_api_movement_v1_subscriptions__subscription_id__get: {
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
                subscription_id: string;
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
                    "application/json": components["schemas"]["SubscriptionView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    change_subscription_api_movement_v1_subscriptions__subscription_id__put: {
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
                subscription_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    renew_subscription_api_movement_v1_subscriptions__subscription_id__renewal_post: {
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
                subscription_id: string;
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
                    "application/json": components["schemas"]["IssuedSubscription"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    revoke_subscription_api_movement_v1_subscriptions__subscription_id__revocation_post: {
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
                subscription_id: string;
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
                    "application/json": components["schemas"]["SubscriptionView"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    list_transfers_api_movement_v1_transfers_get: {
        parameters: {
            query?: {
                /** @description Состояние */
                state?: ("requested" | "confirmed" | "completed" | "declined" | "withdrawn") | null;
                /** @description К нам или от нас */
                direction?: ("in" | "out") | null;
                /** @description Откуда продолжить: next прошлой страницы */
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
                    "application/json": components["schemas"]["Page_TransferInList_"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    request_transfer_api_movement_v1_transfers_post: {
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
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    offer_transfer_api_movement_v1_transfers_offers_post: {
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
                "application/json": components["schemas"]["TransferOffer"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    list_schools_api_movement_v1_transfers_schools_get: {
        parameters: {
            query?: {
                /** @description Часть названия */
                name?: string;
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
                    "application/json": components["schemas"]["School"][];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    read_transfer_api_movement_v1_transfers__transfer_id__get: {
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
                transfer_id: string;
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
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    accept_transfer_api_movement_v1_transfers__transfer_id__acceptance_post: {
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
                transfer_id: string;
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
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    tick_item_api_movement_v1_transfers__transfer_id__checklist__item__put: {
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
                transfer_id: string;
                item: "departure-application" | "personal-file" | "marks-extract" | "arrival-application";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tick"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    confirm_transfer_api_movement_v1_transfers__transfer_id__confirmation_post: {
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
                transfer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    decline_transfer_api_movement_v1_transfers__transfer_id__refusal_post: {
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
                transfer_id: string;
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
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    withdraw_transfer_api_movement_v1_transfers__transfer_id__withdrawal_post: {
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
                transfer_id: string;
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
                    "application/json": components["schemas"]["TransferCard"];
                };
            };
            /** @description Запрос составлен неверно */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Нужно войти в систему */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Недостаточно прав */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Не найдено (или принадлежит другой организации) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
