"""Writing a OneRoster package: a ZIP in a file without a name that is gone with the last reader; rows come in portions.

Memory holds one portion and the compressor; up to 8 MB of the ZIP stay in memory, the rest lies on the disk.
"""

import asyncio
import csv
import io
import zipfile
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import IO

from registry.oneroster import spec

IN_MEMORY = 8 * 1024 * 1024
CHUNK = 256 * 1024
Row = Sequence[str | None]
Portions = AsyncIterator[Sequence[Row]]


class Package:
    """One ZIP being written, file by file; `close` it when it is not handed out."""

    def __init__(self, system_name: str, system_code: str) -> None:
        self.file: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 — outlives this method
        self.rows: dict[str, int] = {}
        self._zip = zipfile.ZipFile(self.file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._source = {spec.SYSTEM_NAME: system_name, spec.SYSTEM_CODE: system_code}

    async def add(self, name: str, portions: Portions) -> None:
        """A file of rows as wide as its heading; without a row it is left out, as the manifest will say."""
        member: IO[bytes] | None = None
        count = 0
        try:
            async for rows in portions:
                if not rows:
                    continue
                member = member or self._open(name)
                await asyncio.to_thread(_write, member, rows)
                count += len(rows)
        finally:
            if member is not None:
                member.close()
        self.rows[name] = count

    def _open(self, name: str) -> IO[bytes]:
        member = self._zip.open(f"{name}.csv", "w", force_zip64=True)
        _write(member, [spec.header(name)])
        return member

    def finish(self) -> int:
        """Write the manifest, which speaks of every file there may be; returns the size of the ZIP."""
        modes = {f"file.{name}": "bulk" if self.rows.get(name) else "absent" for name in spec.FILES}
        with self._zip.open(spec.MANIFEST, "w") as member:
            _write(member, [spec.MANIFEST_HEADER, *(spec.VERSIONS | modes | self._source).items()])
        self._zip.close()
        return self.file.seek(0, io.SEEK_END)

    def chunks(self) -> Iterator[bytes]:
        """The ZIP from its beginning; the file is closed after the last piece."""
        with self.file:
            self.file.seek(0)
            while piece := self.file.read(CHUNK):
                yield piece

    def close(self) -> None:
        """Let go of a package that nobody will read."""
        self._zip.close()
        self.file.close()


def _write(target: IO[bytes], rows: Iterable[Row]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([_field(value) for value in row] for row in rows)
    target.write(text.getvalue().encode())


def _field(value: str | None) -> str:
    """No line ends inside a field (CSV Binding §3)."""
    return " ".join(value.split()) if value and not value.isprintable() else value or ""
