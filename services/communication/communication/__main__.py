"""`python -m communication serve | work | migrate | …`."""

from service import main

main("communication")
