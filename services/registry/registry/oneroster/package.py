"""Writing a OneRoster package: rows come in portions, memory holds one of them and the compressor."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Iterable, Sequence
from typing import IO

from registry.archive import Archive
from registry.oneroster import spec

Row = Sequence[str | None]
Portions = AsyncIterator[Sequence[Row]]


class Package(Archive):
    """One package being written, file by file."""

    def __init__(self, system_name: str, system_code: str) -> None:
        super().__init__()
        self.rows: dict[str, int] = {}
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
        member = self.zip.open(f"{name}.csv", "w", force_zip64=True)
        _write(member, [spec.header(name)])
        return member

    def finish(self) -> int:
        """Write the manifest, which speaks of every file there may be; returns the size of the ZIP."""
        modes = {f"file.{name}": "bulk" if self.rows.get(name) else "absent" for name in spec.FILES}
        with self.zip.open(spec.MANIFEST, "w") as member:
            _write(member, [spec.MANIFEST_HEADER, *(spec.VERSIONS | modes | self._source).items()])
        return super().finish()


def _write(target: IO[bytes], rows: Iterable[Row]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([_field(value) for value in row] for row in rows)
    target.write(text.getvalue().encode())


def _field(value: str | None) -> str:
    """No line ends inside a field (CSV Binding §3)."""
    return " ".join(value.split()) if value and not value.isprintable() else value or ""
