"""`python -m academic serve | work | migrate | …`."""

from service import main

main("academic")
