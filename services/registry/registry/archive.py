"""A ZIP in a file without a name, gone with the last reader: up to 8 MB stay in memory, the rest on the disk."""

import asyncio
import io
import zipfile
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO

from starlette.responses import StreamingResponse

from service.http import kept_as

IN_MEMORY = 8 * 1024 * 1024
CHUNK = 256 * 1024
ZIP = "application/zip"


class Archive:
    """One ZIP being written; `close` it when it is not handed out."""

    def __init__(self) -> None:
        self.file: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 — outlives this method
        self.zip = zipfile.ZipFile(self.file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)

    def finish(self) -> int:
        """The size of the whole ZIP, which is written to its end."""
        self.zip.close()
        return self.file.seek(0, io.SEEK_END)

    def chunks(self) -> Iterator[bytes]:
        """The ZIP from its beginning; the file is closed after the last piece."""
        with self.file:
            self.file.seek(0)
            while piece := self.file.read(CHUNK):
                yield piece

    def close(self) -> None:
        """Let go of a ZIP that nobody will read."""
        self.zip.close()
        self.file.close()


async def handed_out(archive: Archive, name: str) -> StreamingResponse:
    """The answer, whole before it begins, so that a failure is an error and not half a file."""
    try:
        size = await asyncio.to_thread(archive.finish)
    except BaseException:
        archive.close()
        raise
    headers = {**kept_as(name), "content-length": str(size)}
    return StreamingResponse(archive.chunks(), media_type=ZIP, headers=headers)
