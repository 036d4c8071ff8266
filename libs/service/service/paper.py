"""Documents for print: a Typst template filled with JSON becomes a PDF. Services that print list typst themselves."""

from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

import orjson
import typst


class Template:
    """A template that takes its content as the input `name`; filled with `empty` it lets go of what it held last."""

    def __init__(self, path: Path, name: str, empty: Any = None) -> None:
        self._path, self._name, self._empty = path, name, empty
        self._one_at_a_time = Lock()
        """The compiler keeps template and fonts warm; it is not made for two documents at once."""

    def draw(self, content: Any) -> bytes:
        """The PDF. Takes a core for some time: call it in a thread."""
        with self._one_at_a_time:
            compiled = self._compile(content)
            if self._empty is not None:
                self._compile(self._empty)
        if not isinstance(compiled, bytes):
            raise TypeError("the template gave something else than one PDF")
        return compiled

    def _compile(self, content: Any) -> Any:
        return self._compiler.compile(format="pdf", sys_inputs={self._name: orjson.dumps(content).decode()})

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return typst.Compiler(str(self._path), ignore_system_fonts=True)
