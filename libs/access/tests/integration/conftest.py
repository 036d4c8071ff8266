import sys
from pathlib import Path

from testkit import world_fixture

sys.path.insert(0, str(Path(__file__).parents[3] / "service" / "tests" / "integration" / "probe"))

world = world_fixture("probe")
