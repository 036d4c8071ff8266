"""`python -m store provision …`."""

from store.provision import main

main()
