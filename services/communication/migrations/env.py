from communication.tables import Table
from store.migrate import run

run(Table.metadata)
