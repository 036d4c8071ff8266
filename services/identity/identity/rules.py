"""Pure rules: usernames, first passwords, which role belongs to which level, who may give which role."""

import re
import secrets
from collections.abc import Callable, Iterable
from datetime import date
from ipaddress import ip_address, ip_network
from uuid import UUID, uuid5

from contracts.rights import DEFAULTS, LEVELS, Role

NAMESPACE = UUID("6f3c9d6e-3a0b-5a86-9c57-2f0f6f3f6e2b")
"""For ids that follow from other ids (appointments of a placement, the first operator)."""

_LEVEL = {1: "region", 2: "municipality", 3: "school"}

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu",
    "я": "ia",
}  # fmt: skip
"""ГОСТ Р 52535.1 (ICAO Doc 9303), as in passports: ASCII letters only."""


def transliterate(name: str) -> str:
    """A Russian name in lower-case ASCII letters; other signs are dropped."""
    latin = "".join(_LETTERS.get(letter, letter) for letter in name.lower())
    return re.sub(r"[^a-z]", "", latin)


def stem(last_name: str, first_name: str, middle_name: str | None) -> str:
    """The letters a username begins with: «Иванов Пётр Сергеевич» → `ivanov.ps`; at least three signs."""
    family = transliterate(last_name)[:24] or "user"
    initials = "".join(transliterate(name)[:1] for name in (first_name, middle_name or ""))
    return f"{family}.{initials or 'x'}"


def username(stem_: str, number: int) -> str:
    """The `number`-th username of a stem: the first goes without a number."""
    return stem_ if number == 1 else f"{stem_}{number}"


_CONSONANTS, _VOWELS, _DIGITS = "bdfgkmnprstvz", "aeiou", "23456789"
_UNWANTED = re.compile(
    r"suk|puk|kak|pop[aiu]|p[ei]s|sis|zop|pip|tup|mud|deb|sos|von|zad|fig|bomb|kil|gad|pid|poz|bzd|ned"
)


def first_password(username_: str, choose: Callable[[str], str] = secrets.choice) -> str:
    """Easy to type, hard to guess: three syllable groups and two digits, `Mora-kitu-vena-48` (about 41 bits).

    No sign looks like another (no l, 1, 0, h, y); satisfies the realm's policy; from `secrets`.
    """
    while True:
        groups = ["".join(choose(_CONSONANTS) + choose(_VOWELS) for _ in range(2)) for _ in range(3)]
        words = "-".join(groups)
        if not _UNWANTED.search(words) and not any(
            part in words for part in username_.split(".") if len(part) > 3
        ):
            return f"{words.capitalize()}-{choose(_DIGITS)}{choose(_DIGITS)}"


def level_of(segment: str) -> str:
    """region, municipality or school, by the number of codes in the path."""
    return _LEVEL.get(segment.count("/") + 1, "")


def upwards(segment: str) -> list[str]:
    """The segment and those above it, from the region down."""
    codes = segment.split("/")
    return ["/".join(codes[:depth]) for depth in range(1, len(codes) + 1)]


def fits(role: str, segment: str) -> bool:
    """Whether the role can be held at a segment of this level."""
    return role in LEVELS.get(level_of(segment), frozenset())


def roles_at_or_below(segment: str) -> list[Role]:
    """The roles whose rights a segment may change: those of its level and of the levels below it."""
    depth = segment.count("/") + 1
    found: set[Role] = set().union(*(LEVELS[name] for at, name in _LEVEL.items() if at >= depth))
    return [role for role in Role if role in found]


POWERS = tuple(
    sorted(right for right in DEFAULTS if right.startswith("identity:") and right.endswith(":write"))
)
"""Rights over other people's access: nobody gives a role that has more of them than he has himself."""


def exceeds(role: str, may: Callable[[str], bool]) -> list[str]:
    """The powers over people that the role has by default and the one who appoints has not."""
    return [right for right in POWERS if role in DEFAULTS[right] and role != Role.TEACHER and not may(right)]


SECOND_FACTOR = (Role.REGION_OPERATOR, Role.RCO_OPERATOR, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SPECIALIST)
"""Who sees more than one school signs in with a second factor (A7)."""


def needs_second_factor(paths: Iterable[str]) -> bool:
    """Whether one of these groups (`/tomsk/seversk/rco-operator`) is of a role that needs it."""
    return any(path.rpartition("/")[2] in SECOND_FACTOR for path in paths)


_SYSTEMS = (
    ("android", "android"), ("iphone", "ios"), ("ipad", "ios"), ("windows", "windows"), ("mac os", "macos"),
    ("cros", "chromeos"), ("linux", "linux"),
)  # fmt: skip
_BROWSERS = (
    ("yabrowser", "yandex"), ("edg", "edge"), ("opr/", "opera"), ("samsungbrowser", "samsung"),
    ("firefox", "firefox"), ("fxios", "firefox"), ("chrom", "chrome"), ("crios", "chrome"), ("safari", "safari"),
)  # fmt: skip
UNKNOWN_DEVICE = "other/other"


def device(user_agent: str | None) -> str:
    """`<browser>/<system>` of a User-Agent header, without versions: an update is no new device."""
    said = (user_agent or "").lower()
    system = next((name for part, name in _SYSTEMS if part in said), "other")
    browser = next((name for part, name in _BROWSERS if part in said), "other")
    return f"{browser}/{system}"


def network(address: str | None) -> str | None:
    """The network an address lies in (/24, /64), for «the same network as now»; None for no address."""
    try:
        found = ip_address(address or "")
    except ValueError:
        return None
    return str(ip_network(f"{found}/{24 if found.version == 4 else 64}", strict=False))


def inner(address: str | None) -> bool:
    """Whether the address is of a closed network: the school's own, this machine's."""
    try:
        return ip_address(address or "").is_private
    except ValueError:
        return False


def school_year(day: date) -> int:
    """The year of its September."""
    return day.year if day.month >= 9 else day.year - 1


def class_order(name: str) -> tuple[int, int, str]:
    """1А, 1Б, … 11А; what belongs to no class comes last."""
    number = re.match(r"\d+", name)
    return (0 if name else 1, int(number[0]) if number else 99, name)


def appointment_id(placement_id: UUID, role: str) -> UUID:
    """The appointment that follows from a placement: the same at every replay."""
    return uuid5(NAMESPACE, f"{placement_id}/{role}")


def first_operator_id(region: str) -> UUID:
    """The person behind the first account of a region."""
    return uuid5(NAMESPACE, f"first-operator/{region}")


def in_force(from_on: date, until_on: date | None, today: date) -> bool:
    """Both days belong to the appointment."""
    return from_on <= today and (until_on is None or until_on >= today)


def covers(segment: str, below: str) -> bool:
    """Whether `below` is `segment` or lies under it."""
    return below == segment or below.startswith(segment + "/")
