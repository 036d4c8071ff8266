"""Rights in the words of the people who switch them: noun, verb, section, and what each one opens."""

_NOUNS = {
    "identity:appointment": "Назначения",
    "identity:account": "Учётные записи и пароли",
    "identity:right": "Права ролей",
    "identity:visit": "Посещения",
    "identity:sanction": "Меры к нарушителям",
    "identity:violation": "Сообщения о нарушениях",
    "identity:self": "Своя учётная запись",
    "registry:segment": "Организации",
    "registry:school": "Карточка школы",
    "registry:dictionary": "Справочники",
    "registry:class": "Классы",
    "registry:person": "Личные карточки",
    "registry:staff": "Приём и увольнение сотрудников",
    "registry:file": "Личные дела",
    "registry:document": "Документы в личном деле",
    "registry:special": "Здоровье и особые сведения",
    "registry:own-file": "Своё личное дело",
    "registry:tie": "Права представителей",
    "registry:own-tie": "Кто видит мои данные",
    "registry:duplicate": "Дубли",
    "registry:consent": "Согласия",
    "registry:consent-text": "Тексты согласий",
    "registry:own-consent": "Свои согласия",
    "registry:copy": "Сведения по запросу человека",
    "registry:erasure": "Уничтожение данных по сроку",
    "registry:own-copy": "Всё, что хранится обо мне",
    "registry:import": "Загрузка списков",
    "movement:order": "Приказы о движении",
    "movement:transfer": "Переводы между школами",
    "movement:contingent": "Контингент",
    "movement:subscription": "Подписки внешних систем",
    "academic:year": "Учебный год и периоды",
    "academic:subject": "Предметы",
    "academic:group": "Предмет-группы",
    "academic:timetable": "Расписание",
    "academic:journal": "Журнал",
    "academic:period-mark": "Отметки за период",
    "academic:diary": "Дневник",
    "communication:announcement": "Объявления",
    "communication:receipt": "Отметка о прочтении",
    "reporting:school-report": "Отчёты школы",
    "reporting:municipal-report": "Отчёты муниципалитета",
    "system:queue": "Состояние системы",
    "system:audit": "Журнал действий",
}
_VERBS = {"read": "просмотр", "write": "изменение", "approve": "утверждение"}
_SECTIONS = {
    "identity": "Доступ",
    "registry": "Школа и люди",
    "movement": "Движение",
    "academic": "Учёба",
    "communication": "Общение",
    "reporting": "Отчёты",
    "system": "Система",
}
_OPENS = {
    "identity:appointment:read": "Видит, кто на какую роль назначен и по какому приказу.",
    "identity:appointment:write": "Назначает на роли и снимает с них.",
    "identity:account:read": "Видит логины и то, кто уже входил.",
    "identity:account:write": "Печатает карточки с паролями, закрывает и открывает вход.",
    "identity:right:read": "Видит права ролей и проверяет, что может человек.",
    "identity:right:write": "Меняет права ролей и даёт исключения отдельным людям.",
    "identity:visit:read": "Видит, кто и когда входит: школа своих людей, управление числа по школам.",
    "identity:sanction:read": "Видит меры к нарушителям правил: классный руководитель – своего класса, семья – свои.",
    "identity:sanction:write": "Применяет меры к нарушителям правил и снимает их.",
    "identity:sanction:approve": "Отвечает на обжалования мер.",
    "identity:violation:write": "Сообщает о нарушении правил и предлагает меру.",
    "identity:self:read": "Видит своё имя и свои назначения.",
    "registry:segment:read": "Видит названия школ и управлений.",
    "registry:segment:write": "Подключает школы, приостанавливает и возвращает их.",
    "registry:school:read": "Видит список карточек и их историю.",
    "registry:school:write": "Правит карточку школы.",
    "registry:dictionary:read": "Видит справочники и их версии.",
    "registry:dictionary:write": "Ведёт значения справочников своего уровня и закрывает их от уровней ниже.",
    "registry:class:read": "Видит список классов.",
    "registry:class:write": "Заводит классы, назначает классных руководителей.",
    "registry:person:read": "Открывает список людей и личные карточки.",
    "registry:person:write": "Правит личные карточки.",
    "registry:staff:write": "Принимает и увольняет сотрудников по приказу.",
    "registry:file:write": "Ведёт личные дела и решает о предложенных изменениях.",
    "registry:document:read": "Открывает паспорт, свидетельство, полис; просмотр записывается.",
    "registry:document:write": "Вносит паспорт, свидетельство, полис.",
    "registry:special:read": "Открывает здоровье, льготы, опеку, учёт; просмотр записывается.",
    "registry:special:write": "Вносит здоровье, льготы, опеку, учёт.",
    "registry:own-file:read": "Видит своё личное дело, родитель – дела своих детей.",
    "registry:own-file:write": "Предлагает изменения в своём деле и делах своих детей.",
    "registry:tie:read": "Видит, что разрешено каждому родителю и по какой день.",
    "registry:tie:write": "Ограничивает и возвращает права родителя по документу.",
    "registry:own-tie:read": "Ученик видит, кто из родителей видит его данные.",
    "registry:own-tie:write": "Совершеннолетний ученик закрывает и возвращает родителю свои данные.",
    "registry:duplicate:read": "Видит возможные дубли и похожие записи при вводе.",
    "registry:duplicate:write": "Объединяет записи об одном человеке и разделяет их обратно.",
    "registry:consent:read": "Видит, кто на что согласился: классный руководитель свой класс, управление только числа.",
    "registry:consent:write": "Спрашивает семьи, печатает бланки, вносит подписанные.",
    "registry:consent-text:read": "Видит тексты согласий.",
    "registry:consent-text:write": "Утверждает тексты согласий своего уровня.",
    "registry:own-consent:write": "Даёт и отзывает свои согласия, родитель – за ребёнка.",
    "registry:copy:read": "Видит запросы людей о том, что о них хранится.",
    "registry:copy:write": "Собирает по письменному запросу всё, что хранится о человеке, и выдаёт ему.",
    "registry:erasure:read": "Видит акты об уничтожении и тех, чей срок вышел.",
    "registry:erasure:write": "Готовит акт об уничтожении данных выбывших.",
    "registry:erasure:approve": "Утверждает акт; данные уничтожаются, вернуть их нельзя.",
    "registry:own-copy:write": "Получает всё, что хранится о нём или о его ребёнке.",
    "registry:import:read": "Видит прежние загрузки списков.",
    "registry:import:write": "Загружает списки из таблиц и отменяет загрузку.",
    "movement:order:read": "Видит приказы и книгу движения.",
    "movement:order:write": "Готовит приказы о зачислении, выбытии и переводе.",
    "movement:order:approve": "Подписывает приказы о движении.",
    "movement:transfer:read": "Видит переводы учеников между школами.",
    "movement:transfer:write": "Запрашивает и принимает перевод ученика.",
    "movement:transfer:approve": "Отпускает ученика в другую школу.",
    "movement:contingent:read": "Видит, сколько учеников в классах и школах на дату.",
    "movement:subscription:read": "Видит, какие внешние системы получают движение.",
    "movement:subscription:write": "Подключает внешние системы к движению.",
    "academic:year:read": "Видит учебный год, периоды и звонки.",
    "academic:year:write": "Заводит год, периоды и звонки, закрывает период.",
    "academic:subject:read": "Видит список предметов.",
    "academic:subject:write": "Правит список предметов.",
    "academic:group:read": "Видит, кто кого и чему учит.",
    "academic:group:write": "Распределяет предметы и группы между учителями.",
    "academic:timetable:read": "Видит расписание.",
    "academic:timetable:write": "Составляет расписание.",
    "academic:journal:read": "Открывает журнал: учитель свои группы, завуч все.",
    "academic:journal:write": "Ставит отметки и посещаемость, пишет тему и задание.",
    "academic:journal:approve": "Правит закрытый журнал с причиной, открывает его учителю.",
    "academic:period-mark:read": "Видит отметки за четверть и год.",
    "academic:period-mark:write": "Ставит отметки за четверть и год.",
    "academic:diary:read": "Открывает дневник: ученик свой, родитель своих детей.",
    "communication:announcement:read": "Читает объявления.",
    "communication:announcement:write": "Размещает объявления.",
    "communication:receipt:write": "Отмечает, что объявление прочитано.",
    "reporting:school-report:read": "Строит отчёты по школе.",
    "reporting:municipal-report:read": "Строит сводки по муниципалитету.",
    "system:queue:read": "Видит, как идёт обмен между разделами.",
    "system:queue:write": "Повторяет то, что в обмене не прошло.",
    "system:audit:read": "Видит, кто что открывал и менял.",
}


def noun_of(right: str) -> str:
    """«Журнал»; a noun without a Russian name yet is shown by its code."""
    noun = right.rpartition(":")[0]
    return _NOUNS.get(noun, noun)


def name_of(right: str) -> str:
    """«Журнал: изменение»."""
    verb = right.rpartition(":")[2]
    return f"{noun_of(right)}: {_VERBS.get(verb, verb)}"


def section_of(right: str) -> str:
    """The part of the matrix a right stands in: «Учёба»."""
    service = right.partition(":")[0]
    return _SECTIONS.get(service, service)


def opens(right: str) -> str:
    """In one sentence what its holder does with it."""
    return _OPENS.get(right, name_of(right))
