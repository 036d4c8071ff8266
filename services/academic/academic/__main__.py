"""`python -m academic serve | work | migrate | retell | …`."""

from academic import retelling
from service import main

main("academic", {"retell": (retelling.arguments, retelling.run)})
