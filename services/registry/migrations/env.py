from store.migrate import run

from registry.tables import Table

run(Table.metadata)
