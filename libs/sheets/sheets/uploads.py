"""Files of a form: one field that may come several times, within the limits of all of them together."""

from fastapi import Request, UploadFile

from problems import InvalidInput, TooLarge
from sheets.cells import tidy
from sheets.packing import Files
from sheets.table import LARGEST_FILE, MOST_FILES


async def uploaded(request: Request, first: UploadFile) -> Files:
    """Every file of the form's field `file`; the documents name it once, a browser may send it several times."""
    given = [one for one in (await request.form()).getlist("file") if not isinstance(one, str)] or [first]
    if len(given) > MOST_FILES:
        detail = f"не больше {MOST_FILES} за один раз"
        raise InvalidInput("Слишком много файлов", [{"pointer": "/body/file", "detail": detail}])
    files: Files = []
    for one in given:
        content = await one.read(LARGEST_FILE + 1)
        if len(content) + sum(len(other) for _, other in files) > LARGEST_FILE:
            raise TooLarge(f"Больше {LARGEST_FILE // 1024 // 1024} МБ. Уберите картинки и лишние листы.")
        files.append((tidy(one.filename)[-200:] or "без имени", content))
    return files
