"""A token for curl: `python -m deploy.sample.token --username operator` signs in as a browser does and prints it.

The password comes from `make sign-ins` of this suite, or from the environment (PASSWORD).
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

from testkit import sign_in

ROOT = Path(__file__).resolve().parents[2]


def ready_password(username: str) -> str:
    """The password of a ready account."""
    command = [sys.executable, "-m", "deploy.native", "sign-ins", "--json"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for person in json.loads(told)["people"]:
        if person["username"] == username:
            return str(person["password"])
    raise SystemExit(f"Нет готовой учётной записи {username}: задайте PASSWORD")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m deploy.sample.token", description=__doc__)
    parser.add_argument("--username", required=True)
    parser.add_argument("--base-url", default="http://localhost:8080")
    given = parser.parse_args()
    password = os.environ.get("PASSWORD") or ready_password(given.username)
    tokens = asyncio.run(sign_in(given.base_url, given.username, password))
    sys.stdout.write(tokens["access_token"] + "\n")


if __name__ == "__main__":
    main()
