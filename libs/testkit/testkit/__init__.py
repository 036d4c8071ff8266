"""Tests against real servers: fresh data bases, signed tokens, events in and out. Only for tests."""

from testkit.signin import SignInFailed, sign_in
from testkit.world import PATIENCE, Client, World, unwatched, world_fixture

__all__ = ["PATIENCE", "Client", "SignInFailed", "World", "sign_in", "unwatched", "world_fixture"]
