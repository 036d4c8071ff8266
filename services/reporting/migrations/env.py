from store.migrate import run

from reporting.tables import Table

run(Table.metadata)
