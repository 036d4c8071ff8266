"""The names of sections are those of the page (A8)."""

import json
from pathlib import Path

from identity.sections import TITLES

PAGE = Path(__file__).parents[4] / "services" / "web" / "src" / "text" / "ru" / "common.json"


def test_every_section_of_the_page_is_counted_under_its_own_name() -> None:
    assert json.loads(PAGE.read_text())["section"] == TITLES
