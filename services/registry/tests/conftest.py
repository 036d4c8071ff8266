import os

from testkit import world_fixture

os.environ.setdefault("FIELD_KEY", "5a" * 32)
world = world_fixture("registry")
