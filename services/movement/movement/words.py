"""The Russian words of this service: kinds of orders, reasons of departure, items of the transfer's checklist."""

from collections.abc import Mapping

from movement.rules import Kind

KINDS: Mapping[Kind, str] = {
    Kind.ENROLMENT_IMPORT: "О зачислении по списку школы",
    Kind.ENROLMENT_GRADE_1: "О зачислении в 1 класс",
    Kind.ENROLMENT_GRADE_10: "О зачислении в 10 класс",
    Kind.ARRIVAL: "О прибытии из другой организации",
    Kind.ARRIVAL_FOREIGN: "О прибытии из-за рубежа",
    Kind.RESTORATION: "О восстановлении",
    Kind.DEPARTURE: "О выбытии",
    Kind.CLASS_TRANSFER: "О переводе из класса в класс",
    Kind.TRANSFER_OUT: "О выбытии в порядке перевода в другую школу",
    Kind.TRANSFER_IN: "О зачислении в порядке перевода из другой школы",
    Kind.ANNULMENT: "Об отмене приказа",
}

REASONS: Mapping[str, str] = {
    "moved-away": "Смена места жительства",
    "other-school": "Перевод в другую школу муниципалитета",
    "other-school-region": "Перевод в другую школу региона",
    "other-region": "Выезд в другой регион",
    "abroad": "Выезд из Российской Федерации",
    "vocational": "Поступление в организацию СПО",
    "part-time-form": "Очно-заочная форма обучения",
    "family-education": "Семейное образование",
    "special-school": "Санаторная или специальная организация",
    "long-illness": "Длительная болезнь",
    "expelled": "Исключение (с 15 лет, с согласия КДН)",
    "died": "Смерть",
    "graduated": "Завершение 9 или 11 класса",
    "enrolled-by-mistake": "Ошибочное зачисление",
}
"""Departure reasons (domain.md §5)."""

ITEMS: Mapping[str, str] = {
    "departure-application": "Заявление родителя об отчислении в порядке перевода",
    "personal-file": "Личное дело передано",
    "marks-extract": "Выписка текущих отметок с подписью и печатью",
    "departure-order": "Приказ о выбытии",
    "arrival-application": "Заявление родителя о приёме",
}
