"""`python -m reporting serve | work | migrate | rebuild | …`."""

from reporting import rebuild
from service import main

main("reporting", {"rebuild": (rebuild.arguments, rebuild.run)})
