from testkit import world_fixture

world = world_fixture("academic")
