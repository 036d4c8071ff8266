"""Every error leaves as problem+json in Russian; internals stay in the log under the trace id."""

import re
from typing import Any

import structlog
from asyncpg.exceptions import InterfaceError, InternalClientError, PostgresError
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.responses import Response

from bus.trace import trace_id
from problems import BadRequest, Conflict, FieldError, InvalidInput, NotFound, Problem, TooLarge, Unavailable
from service.http import Json

log = structlog.get_logger()

_RUSSIAN = {
    "missing": "обязательное поле",
    "string_too_short": "не короче {min_length} знаков",
    "string_too_long": "не длиннее {max_length} знаков",
    "string_pattern_mismatch": "неверный вид значения",
    "string_type": "ожидается строка",
    "int_type": "ожидается целое число",
    "int_parsing": "ожидается целое число",
    "int_from_float": "ожидается целое число",
    "int_parsing_size": "слишком большое число",
    "float_type": "ожидается число",
    "float_parsing": "ожидается число",
    "finite_number": "ожидается конечное число",
    "bool_type": "ожидается «да» или «нет»",
    "bool_parsing": "ожидается «да» или «нет»",
    "date_type": "ожидается дата ГГГГ-ММ-ДД",
    "date_parsing": "ожидается дата ГГГГ-ММ-ДД",
    "date_from_datetime_parsing": "ожидается дата ГГГГ-ММ-ДД",
    "date_from_datetime_inexact": "ожидается дата без времени",
    "datetime_parsing": "ожидается дата и время по ISO 8601",
    "datetime_from_date_parsing": "ожидается дата и время по ISO 8601",
    "time_parsing": "ожидается время ЧЧ:ММ",
    "uuid_parsing": "неверный идентификатор",
    "uuid_type": "неверный идентификатор",
    "enum": "допустимо: {expected}",
    "literal_error": "допустимо: {expected}",
    "greater_than": "должно быть больше {gt}",
    "greater_than_equal": "не меньше {ge}",
    "less_than": "должно быть меньше {lt}",
    "less_than_equal": "не больше {le}",
    "too_short": "не меньше {min_length} элементов",
    "too_long": "не больше {max_length} элементов",
    "list_type": "ожидается список",
    "dict_type": "ожидается объект",
    "model_type": "ожидается объект",
    "model_attributes_type": "ожидается объект",
    "extra_forbidden": "неизвестное поле",
    "json_invalid": "тело запроса — не JSON",
    "json_type": "тело запроса — не JSON",
    "string_unicode": "недопустимые знаки в тексте",
    "value_error": "{error}",
}


def _reason(error: dict[str, Any]) -> str:
    template = _RUSSIAN.get(error["type"])
    if template is None:
        return "неверное значение"
    context = {key: str(value) for key, value in (error.get("ctx") or {}).items()}
    if "expected" in context:
        context["expected"] = context["expected"].replace(" or ", " или ")
    try:
        return template.format(**context)
    except KeyError:
        return "неверное значение"


def _pointer(place: tuple[Any, ...]) -> str:
    return "/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in place)


def _respond(request: Request, problem: Problem) -> Response:
    body = problem.body(request.url.path)
    found = trace_id()
    if found:
        body["trace_id"] = found
    headers = {"cache-control": "no-store"}
    if problem.status == 503:
        headers["retry-after"] = "5"
    if problem.status == 401:
        headers["www-authenticate"] = "Bearer"
    return Json(body, problem.status, headers, "application/problem+json")


def _from_validation(wrong: RequestValidationError) -> Problem:
    errors: list[FieldError] = [
        {"pointer": _pointer(tuple(error["loc"])), "detail": _reason(error)} for error in wrong.errors()
    ]
    return InvalidInput("Проверьте отмеченные поля", errors)


_CONSTRAINT = re.compile(r'constraint "(\w+)"')
_OUT_OF_RANGE = re.compile(
    r"invalid input for query argument .*(out of int\d+ range|out of range|too large to convert)", re.S
)


def _from_database(wrong: BaseException | None, *, lost: bool) -> Problem | None:
    """What the data base refused for the caller's reasons; None where it is our fault. `lost` = no connection."""
    code, words = getattr(wrong, "sqlstate", None) or "", str(wrong)
    found = _CONSTRAINT.search(words)
    name = found.group(1) if found else ""
    if code in ("23505", "23P01"):
        return Conflict("Такая запись уже есть", constraint=name)
    if code == "23503":
        return Conflict("Запись, на которую вы ссылаетесь, отсутствует или ещё используется", constraint=name)
    if code == "42501" and "row-level security" in words:
        return NotFound("Запись не найдена")
    if code in ("22P05", "22021"):
        return InvalidInput("В тексте есть недопустимые знаки")
    # asyncpg refuses a number or date that its column cannot hold before anything is sent: no sqlstate then
    if code in ("22003", "22008") or _OUT_OF_RANGE.search(words):
        return InvalidInput("Число или дата вне допустимых пределов")
    if code in ("55P03", "57014", "40P01", "40001", "53300", "53100") or code.startswith(("08", "57P")):
        return Unavailable("Сервер занят, повторите через несколько секунд")
    if lost:
        return Unavailable("База данных не отвечает, повторите через несколько секунд")
    return None


def _from_starlette(wrong: StarletteHTTPException) -> Problem:
    known: dict[int, Problem] = {
        404: NotFound("Такого адреса нет"),
        400: BadRequest("Тело запроса не читается"),
        413: TooLarge(),
    }
    problem = known.get(wrong.status_code) or BadRequest(str(wrong.detail))
    if wrong.status_code == 405:
        problem = BadRequest("Этот адрес не принимает такой метод")
    if problem.status != wrong.status_code:
        problem.status = wrong.status_code  # type: ignore[misc]
    return problem


def translate(wrong: Exception) -> Problem | None:
    """The problem that an exception stands for, None for a fault of ours."""
    if isinstance(wrong, Problem):
        return wrong
    if isinstance(wrong, RequestValidationError):
        return _from_validation(wrong)
    if isinstance(wrong, StarletteHTTPException):
        return _from_starlette(wrong)
    if isinstance(wrong, DBAPIError):
        lost = isinstance(wrong, OperationalError) or wrong.connection_invalidated
        return _from_database(wrong.orig, lost=lost)
    if isinstance(wrong, PostgresError | InterfaceError | InternalClientError):  # of a hot transaction
        return _from_database(wrong, lost=not isinstance(wrong, PostgresError | ValueError))
    if isinstance(wrong, PoolTimeout | ConnectionError | TimeoutError):
        return Unavailable("Сервер занят, повторите через несколько секунд")
    if isinstance(wrong, UnicodeError | RecursionError):
        return BadRequest("Тело запроса не читается")
    return None


def install(app: FastAPI) -> None:
    """Answer all exceptions of `app`."""

    async def answer(request: Request, wrong: Exception) -> Response:
        problem = translate(wrong)
        if problem is None:
            log.error("request.failed", path=request.url.path, exc_info=wrong)
            problem = Problem("Ошибка на сервере. Мы уже знаем о ней; повторите позже")
        elif problem.status >= 500:
            log.warning("request.unavailable", path=request.url.path, reason=repr(wrong))
        return _respond(request, problem)

    for kind in (
        Problem,
        RequestValidationError,
        StarletteHTTPException,
        DBAPIError,
        PostgresError,
        InterfaceError,
        InternalClientError,
        PoolTimeout,
        ConnectionError,
        TimeoutError,
        UnicodeError,
        RecursionError,
        Exception,
    ):
        app.add_exception_handler(kind, answer)
