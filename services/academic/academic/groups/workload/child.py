"""The process that reads tables of the teaching load (`sheets.apart`)."""

import os

from academic.groups.workload.parsing import read
from sheets.child import serve

if __name__ == "__main__":
    os._exit(serve(read))
