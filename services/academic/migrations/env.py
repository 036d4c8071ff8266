from store.migrate import run

from academic.tables import Table

run(Table.metadata)
