"""The journal of acts (A10): one record per write and per read of special data, with what was and what became."""

from audit.record import RECORD, Record, about, begin, changed, take, values

__all__ = ["RECORD", "Record", "about", "begin", "changed", "take", "values"]
