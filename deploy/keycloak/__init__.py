"""The realm and what brings Keycloak to it."""
