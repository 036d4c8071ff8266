"""Runs the whole system without containers, from Debian packages, with private folders and ports.

Standard library only: the tests' servers (`libs/testkit`) are started by the same modules
(`postgres.start(...)`, `rabbitmq.start(...)`), before any environment exists.
"""
