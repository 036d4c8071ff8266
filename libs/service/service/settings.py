"""Settings from the environment; a service with its own subclasses this."""

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What every service needs. Addresses are SQLAlchemy's (`postgresql+asyncpg://…`); the three roles differ."""

    model_config = SettingsConfigDict(extra="ignore")

    database_url: str
    events_database_url: str
    amqp_url: str
    oidc_issuer: str
    oidc_jwks_url: str = ""
    public_url: str = "http://localhost:8080"
    log_level: str = "INFO"
    queue_prefix: str = ""
    retry_wait_seconds: float = 5
    outbox_keep_days: int = 400
    audit_keep_days: int = 1096
    drain_seconds: int = 25

    @property
    def events_libpq_url(self) -> str:
        """The events role's address in the form asyncpg itself takes."""
        return self.events_database_url.replace("postgresql+asyncpg://", "postgresql://", 1)

    @property
    def app_libpq_url(self) -> str:
        """The request role's address in the form asyncpg itself takes: for LISTEN."""
        return self.database_url.replace("postgresql+asyncpg://", "postgresql://", 1)
