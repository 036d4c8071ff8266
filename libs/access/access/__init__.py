"""Who is asking: token → identity → the actor under one acting pair; rights; the segment as SQL."""

from access.actor import Actor, Verdict, require, within
from access.gate import Gate
from access.sanctions import Sanction
from access.tokens import Identity, Verifier

__all__ = ["Actor", "Gate", "Identity", "Sanction", "Verdict", "Verifier", "require", "within"]
