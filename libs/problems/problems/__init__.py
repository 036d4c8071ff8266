"""Errors a person can act on (RFC 9457): raised anywhere, answered as problem+json by one handler."""

from collections.abc import Sequence
from typing import Any, ClassVar, TypedDict

__all__ = [
    "BadRequest",
    "Conflict",
    "FieldError",
    "Forbidden",
    "InvalidInput",
    "NotFound",
    "Problem",
    "RuleViolated",
    "Stale",
    "TooLarge",
    "TooMany",
    "Unauthenticated",
    "Unavailable",
]


class FieldError(TypedDict):
    """One wrong place of an input: a JSON pointer and the reason in Russian."""

    pointer: str
    detail: str


class Problem(Exception):
    """An answer instead of a result; `detail` is a Russian sentence for the person, `facts` are extra JSON members."""

    status: ClassVar[int] = 500
    type: ClassVar[str] = "internal"
    title: ClassVar[str] = "Внутренняя ошибка"

    def __init__(self, detail: str = "", **facts: Any) -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title
        self.facts = facts

    def body(self, instance: str | None = None) -> dict[str, Any]:
        """The problem document (docs/problems.md explains every type)."""
        document: dict[str, Any] = {
            "type": f"/problems/{self.type}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            **self.facts,
        }
        if instance:
            document["instance"] = instance
        return document


class BadRequest(Problem):
    """The request cannot be understood at all."""

    status, type, title = 400, "bad-request", "Запрос составлен неверно"


class Unauthenticated(Problem):
    """No good token."""

    status, type, title = 401, "unauthenticated", "Нужно войти в систему"


class Forbidden(Problem):
    """The actor is known but may not; `detail` is the policy's reason."""

    status, type, title = 403, "forbidden", "Недостаточно прав"


class NotFound(Problem):
    """Absent, or another segment's: the answer is the same."""

    status, type, title = 404, "not-found", "Не найдено"


class RuleViolated(Problem):
    """A rule of the domain forbids it now."""

    status, type, title = 409, "rule-violated", "Нарушено правило"


class Conflict(Problem):
    """Something of the kind exists already, or is taken."""

    status, type, title = 409, "conflict", "Такая запись уже есть"


class Stale(Problem):
    """The record was changed by somebody else meanwhile (If-Match)."""

    status, type, title = 412, "stale", "Запись уже изменена другим пользователем"


class TooLarge(Problem):
    """The upload is larger than allowed."""

    status, type, title = 413, "too-large", "Слишком большой объём данных"


class InvalidInput(Problem):
    """Fields are wrong; `errors` names each with its reason."""

    status, type, title = 422, "invalid-input", "Проверьте введённые данные"

    def __init__(self, detail: str = "", errors: Sequence[FieldError] = (), **facts: Any) -> None:
        super().__init__(detail, errors=list(errors), **facts)


class TooMany(Problem):
    """Too many requests of one kind in a time."""

    status, type, title = 429, "too-many-requests", "Слишком много запросов"


class Unavailable(Problem):
    """A part we depend on does not answer; try again."""

    status, type, title = 503, "unavailable", "Сервис временно недоступен"
