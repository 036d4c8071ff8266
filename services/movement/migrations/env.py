from store.migrate import run

from movement.tables import Table

run(Table.metadata)
