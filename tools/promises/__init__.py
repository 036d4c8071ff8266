"""Promises measured: each command measures figures of quality.md and performance.md on a running system.

`make isolation`, `make tokens`, …; one module or folder per command with `async def measure(run)`, see `__main__.py`.
"""
