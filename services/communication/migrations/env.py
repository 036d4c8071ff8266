from store.migrate import run

from communication.tables import Table

run(Table.metadata)
