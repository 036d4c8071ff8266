"""One way to compose, run and talk HTTP for every service."""

from service.app import create_app
from service.cli import main
from service.http import (
    CurrentActor,
    CurrentIdentity,
    IfMatch,
    Json,
    Router,
    download,
    etag,
    may,
    own,
    public,
    sends,
)
from service.settings import Settings

__all__ = [
    "CurrentActor",
    "CurrentIdentity",
    "IfMatch",
    "Json",
    "Router",
    "Settings",
    "create_app",
    "download",
    "etag",
    "main",
    "may",
    "own",
    "public",
    "sends",
]
