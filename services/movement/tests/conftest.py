"""One movement service per test, on its own data base."""

from testkit import world_fixture

world = world_fixture("movement")
