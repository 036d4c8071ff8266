"""OneRoster 1.2 CSV, bulk: rosters go out to other systems as one ZIP, and come in as an import (B7, ADR 0019)."""
