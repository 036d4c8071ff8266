"""`python -m identity serve | work | migrate | bootstrap | reconcile | unused | …`."""

from identity import bootstrap
from service import main

main(
    "identity",
    {
        "bootstrap": (bootstrap.arguments, bootstrap.run),
        "reconcile": (bootstrap.no_arguments, bootstrap.run_reconcile),
        "unused": (bootstrap.days, bootstrap.run_unused),
    },
)
