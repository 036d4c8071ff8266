"""Measures against violators of the rules of use (A11): what each of them keeps from a person, everywhere at once."""

from dataclasses import dataclass
from datetime import datetime

OPEN = frozenset({"academic:diary:read", "academic:year:read", "identity:self:read", "registry:segment:read"})
"""Never closed: the journal and diary are a state service that families may read whatever they did (domain.md §11)."""
_SILENT = {"no-forum": "communication:forum:", "no-mail": "communication:mail:"}


@dataclass(frozen=True, slots=True)
class Sanction:
    """One measure in force: its kind and when it ends by itself."""

    kind: str
    until_at: datetime | None

    def stops(self, right: str) -> bool:
        """Whether it keeps this right from the person."""
        match self.kind:
            case "no-forum" | "no-mail":
                return right.startswith(_SILENT[self.kind]) and not right.endswith(":read")
            case "read-only":
                return not right.endswith(":read")
            case "no-entry":
                return right not in OPEN
        return False
