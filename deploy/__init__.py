"""Everything that runs the system: the native runner, Compose, the gateway, the realm and sample rows."""
