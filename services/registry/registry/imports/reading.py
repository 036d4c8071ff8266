"""A `Reading` as it travels from the child process and as it is kept until the application."""

import zlib
from collections.abc import Iterable, Sequence

from pydantic import TypeAdapter

from registry.imports.drafts import Reading
from sheets.apart import read_apart
from sheets.edits import Edit
from sheets.packing import Files
from sheets.understanding import Choice, Remembered
from store import clock

_READING: TypeAdapter[Reading] = TypeAdapter(Reading)


async def read_files(
    files: Files,
    choices: Iterable[Choice] = (),
    remembered: Sequence[Remembered] = (),
    edits: Iterable[Edit] = (),
) -> Reading:
    """`parsing.read` in a child process. Raises `NoTable`."""
    return _READING.validate_json(
        await read_apart("registry.imports.child", files, clock.today(), choices, remembered, edits)
    )


def squeeze(reading: Reading) -> bytes:
    """The reading without its columns, small."""
    columns, reading.columns = reading.columns, []
    kept = zlib.compress(_READING.dump_json(reading), 6)
    reading.columns = columns
    return kept


def unsqueeze(kept: bytes) -> Reading:
    """What `squeeze` was given."""
    return _READING.validate_json(zlib.decompress(kept))
