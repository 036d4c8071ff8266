"""A word and some files as one run of bytes: for the pipe to the child, and to keep a source until it is applied."""

import orjson

Files = list[tuple[str, bytes]]
"""(name, content) of each uploaded file."""


def pack(word: bytes, files: Files) -> bytes:
    """Lengths and names as a line of JSON, then the word, then the contents."""
    line = orjson.dumps([len(word), [[name, len(content)] for name, content in files]])
    return b"".join((line, b"\n", word, *(content for _, content in files)))


def unpack(packed: bytes) -> tuple[bytes, Files]:
    """What `pack` was given."""
    line, _, rest = packed.partition(b"\n")
    length, told = orjson.loads(line)
    word, at, files = rest[:length], length, []
    for name, size in told:
        files.append((str(name), rest[at : at + size]))
        at += size
    return word, files
