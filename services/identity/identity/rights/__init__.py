"""Rights (A4): the matrix function × role, its versions, exceptions of single people, and why a person may what he may.

What holds is decided nearest first: the person's own exception, then the change of the nearest organisation, then the
default matrix. Nobody gives what he has not; what is taken away above is taken away below in the same transaction.
"""

from identity.rights.routes import router

__all__ = ["router"]
