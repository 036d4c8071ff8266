"""`python -m identity serve | work | migrate | …`."""

from service import main

main("identity")
