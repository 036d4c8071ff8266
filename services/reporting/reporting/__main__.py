"""`python -m reporting serve | work | migrate | …`."""

from service import main

main("reporting")
