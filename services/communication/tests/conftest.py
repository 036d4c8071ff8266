import sys
from pathlib import Path

from testkit import world_fixture

sys.path.insert(0, str(Path(__file__).parent))

world = world_fixture("communication")
