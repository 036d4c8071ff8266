from store.migrate import run

from identity.tables import Table

run(Table.metadata)
