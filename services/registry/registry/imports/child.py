"""The process that reads a school's files (`sheets.apart`)."""

import os

from registry.imports.parsing import read
from sheets.child import serve

if __name__ == "__main__":
    os._exit(serve(read))
