"""Back-up and restore of everything a suite keeps: all data bases with their roles, Keycloak's, files, secrets.

A base back-up of the whole PostgreSQL server and, all the time, the journal of its changes (WAL) as the server writes
it: any moment between the oldest base and seconds ago can be had again, the same for all data bases (ADR 0011).
Standard library and PostgreSQL's own programs only: it runs where the server is, natively or in its container.

A folder of back-ups: `<line>/base-<moment>/` (base.tar.gz, pg_wal.tar.gz, backup_manifest, suite.tar.gz, sums.json),
`<line>/wal/`, `<line>/files/`. A line is one unbroken history; a restored server begins a new one.
"""
