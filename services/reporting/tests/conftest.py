"""Fixtures: a service of its own for every test, and the story of two schools told to it."""

from testkit import world_fixture

world = world_fixture("reporting")
