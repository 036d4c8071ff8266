"""What reporting tells."""

from typing import ClassVar

from contracts.events.parts import Erased, SealedPart


class CopyGiven(SealedPart):
    """What reporting keeps about the person who was asked for."""

    type: ClassVar[str] = "reporting.copy.given.v1"


class ErasureCounted(Erased):
    """What reporting would erase by an act of destruction."""

    type: ClassVar[str] = "reporting.erasure.counted.v1"


class ErasureDone(Erased):
    """What reporting has erased by an act of destruction."""

    type: ClassVar[str] = "reporting.erasure.done.v1"
