"""What reporting tells."""

from typing import ClassVar

from contracts.events.parts import SealedPart


class CopyGiven(SealedPart):
    """What reporting keeps about the person who was asked for."""

    type: ClassVar[str] = "reporting.copy.given.v1"
