"""Tests against real servers: a fresh data base per test, signed tokens, events in and out. Not for use outside tests."""

from testkit.signin import SignInFailed, sign_in
from testkit.world import Client, World, world_fixture

__all__ = ["Client", "SignInFailed", "World", "sign_in", "world_fixture"]
