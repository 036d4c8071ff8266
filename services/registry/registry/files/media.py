"""What counts as a scan of a paper, wherever one is attached: to a personal file, to a consent."""

from dataclasses import dataclass

from problems import FieldError, InvalidInput, TooLarge

LARGEST = 5 * 1024 * 1024
ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
_KINDS = (("application/pdf", b"%PDF-", b"%%EOF"), ("image/jpeg", b"\xff\xd8\xff", b"\xff\xd9"),
          ("image/png", b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"))  # fmt: skip
_LIVELY = (b"/JavaScript", b"/Launch", b"/EmbeddedFile")


@dataclass(frozen=True, slots=True)
class Scan:
    """A checked scan."""

    media: str
    content: bytes


def scan_of(content: bytes) -> Scan:
    """A checked scan; TooLarge, or InvalidInput with the reason why it is none."""
    if not content:
        raise _none("файл пуст")
    if len(content) > LARGEST:
        raise TooLarge("Скан больше 5 МБ. Сохраните его с меньшим разрешением")
    media = media_of(content)
    if media is None:
        raise _none("нужен целый файл PDF, JPEG или PNG без вложений и сценариев")
    return Scan(media, content)


def media_of(content: bytes) -> str | None:
    """The media type by what the file holds, whatever its name says; None for anything but a whole PDF, JPEG or PNG.

    A PDF that acts by itself (scripts, attached files) is no scan.
    """
    for media, begins, ends in _KINDS:
        if content.startswith(begins) and ends in content[-1100:]:
            return None if media == "application/pdf" and any(one in content for one in _LIVELY) else media
    return None


def _none(reason: str) -> InvalidInput:
    detail: FieldError = {"pointer": "/body/scan", "detail": f"Скан: {reason}"}
    return InvalidInput("Проверьте отмеченные поля", [detail])
