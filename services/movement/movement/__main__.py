"""`python -m movement serve | work | migrate | …`."""

from service import main

main("movement")
