"""First passwords on printed cards (A6): choose people, see who is refused and why, then issue and print in one go.

A batch is planned (no secret in it), then issued once within 15 minutes: the answer of that one request is the PDF.
The passwords exist in that request's memory, in Keycloak as hashes, and on the paper; nowhere else, so any replica can
answer and nothing is left to be stolen. A lost print is answered by a new batch.
"""

from identity.password_cards.routes import router

__all__ = ["router"]
