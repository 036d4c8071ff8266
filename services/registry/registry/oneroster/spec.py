"""What 1EdTech «OneRoster: CSV Binding 1.2.1» (22 August 2023) fixes: files, columns, words, forms of values.

Rules that hold for every file (CSV Binding §3 «CSV Format»):
- RFC 4180, UTF-8 without or with a BOM (a reader tolerates one), no carriage return inside a field;
- the heading row is required, names are case-sensitive, in the order given here; own columns `metadata.…` come last;
- a file without a data row is not sent: the manifest says `absent`;
- `sourcedId` (GUID: 1–255 of `0-9A-Za-z.-_/@`; other signs are read all the same) is unique within its file and never
  personal data itself;
- bulk = the whole state: `status` and `dateLastModified` stay blank; delta files are another mode;
- booleans are `true`/`false`, dates `YYYY-MM-DD`; begin and start dates are inclusive, end dates exclusive;
- a list is one field, its values parted by commas; a user id is `{type:value}`;
- an enumeration may be extended by words `ext:…`.
`schoolYear` is the year in which the school year ends. A term's class links terms or semesters of its school year. One
role of a user at an organisation is `primary`. A course and its classes belong to organisations of type school.
"""

import re
from dataclasses import dataclass

VERSIONS = {"manifest.version": "1.0", "oneroster.version": "1.2"}
MANIFEST = "manifest.csv"
MANIFEST_HEADER = ("propertyName", "value")
SYSTEM_NAME, SYSTEM_CODE = "source.systemName", "source.systemCode"
MODES = ("absent", "bulk", "delta")
FILES = (
    "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
    "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources",
    "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles",
    "userResources", "users",
)  # fmt: skip
"""All that a manifest must speak of: rostering, gradebook and resources in one list."""

_RECORD = ("sourcedId", "status", "dateLastModified")
COLUMNS: dict[str, tuple[str, ...]] = {
    "orgs": (*_RECORD, "name", "type", "identifier", "parentSourcedId"),
    "academicSessions": (
        *_RECORD, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear",
    ),
    "courses": (
        *_RECORD, "schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects", "subjectCodes",
    ),
    "classes": (
        *_RECORD, "title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId",
        "termSourcedIds", "subjects", "subjectCodes", "periods",
    ),
    "users": (
        *_RECORD, "enabledUser", "username", "userIds", "givenName", "familyName", "middleName", "identifier", "email",
        "sms", "phone", "agentSourcedIds", "grades", "password", "userMasterIdentifier", "preferredGivenName",
        "preferredMiddleName", "preferredFamilyName", "primaryOrgSourcedId", "pronouns",
    ),
    "roles": (
        *_RECORD, "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId",
    ),
    "enrollments": (
        *_RECORD, "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate",
    ),
    "demographics": (
        *_RECORD, "birthDate", "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
        "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity",
        "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth", "publicSchoolResidenceStatus",
    ),
}  # fmt: skip
"""The rostering files that are written and read here, with all columns in their order."""

REQUIRED: dict[str, frozenset[str]] = {
    "orgs": frozenset({"sourcedId", "name", "type"}),
    "academicSessions": frozenset({"sourcedId", "title", "type", "startDate", "endDate", "schoolYear"}),
    "courses": frozenset({"sourcedId", "title", "orgSourcedId"}),
    "classes": frozenset(
        {"sourcedId", "title", "courseSourcedId", "classType", "schoolSourcedId", "termSourcedIds"}
    ),
    "users": frozenset({"sourcedId", "enabledUser", "username", "givenName", "familyName"}),
    "roles": frozenset({"sourcedId", "userSourcedId", "roleType", "role", "orgSourcedId"}),
    "enrollments": frozenset({"sourcedId", "classSourcedId", "schoolSourcedId", "userSourcedId", "role"}),
    "demographics": frozenset({"sourcedId"}),
}
"""Columns whose value may not be blank."""

WORDS: dict[tuple[str, str], frozenset[str]] = {
    ("orgs", "type"): frozenset({"department", "school", "district", "local", "state", "national"}),
    ("academicSessions", "type"): frozenset({"gradingPeriod", "semester", "schoolYear", "term"}),
    ("classes", "classType"): frozenset({"homeroom", "scheduled"}),
    ("users", "enabledUser"): frozenset({"true", "false"}),
    ("roles", "roleType"): frozenset({"primary", "secondary"}),
    ("roles", "role"): frozenset(
        {
            "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor", "relative",
            "siteAdministrator", "student", "systemAdministrator", "teacher",
        }
    ),
    ("enrollments", "role"): frozenset({"administrator", "proctor", "student", "teacher"}),
    ("enrollments", "primary"): frozenset({"true", "false"}),
    ("demographics", "sex"): frozenset({"male", "female", "unspecified", "other"}),
}  # fmt: skip
"""Enumerations: (file, column) → its words."""
FIXED = frozenset({"enabledUser", "roleType", "primary"})
"""Those of them that no `ext:` extends."""
EXTENSION = re.compile(r"ext:[a-zA-Z0-9.\-_]+")

DATES = frozenset({"startDate", "endDate", "beginDate", "birthDate"})
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

REFERENCES: dict[tuple[str, str], str] = {
    ("orgs", "parentSourcedId"): "orgs",
    ("academicSessions", "parentSourcedId"): "academicSessions",
    ("courses", "schoolYearSourcedId"): "academicSessions",
    ("courses", "orgSourcedId"): "orgs",
    ("classes", "courseSourcedId"): "courses",
    ("classes", "schoolSourcedId"): "orgs",
    ("classes", "termSourcedIds"): "academicSessions",
    ("users", "agentSourcedIds"): "users",
    ("users", "primaryOrgSourcedId"): "orgs",
    ("roles", "userSourcedId"): "users",
    ("roles", "orgSourcedId"): "orgs",
    ("enrollments", "classSourcedId"): "classes",
    ("enrollments", "schoolSourcedId"): "orgs",
    ("enrollments", "userSourcedId"): "users",
    ("demographics", "sourcedId"): "users",
}
"""What a column's ids must be found in."""
LISTS = frozenset(
    {"grades", "termSourcedIds", "subjects", "subjectCodes", "periods", "agentSourcedIds", "userIds"}
)

POST, RELATIONS = "metadata.ru.post", "metadata.ru.relations"
"""Our own columns: a role's post; who each of `agentSourcedIds` is to the student. Others need not know them."""
OWN_COLUMNS: dict[str, tuple[str, ...]] = {"roles": (POST,), "users": (RELATIONS,)}
SNILS = "SNILS"
"""The type of a СНИЛС among `userIds`: eleven digits."""

_USER_ID = re.compile(r"\{([^{}:]+):([^{}]*)\}")


def header(file: str) -> tuple[str, ...]:
    """The heading of a file that is written here."""
    return (*COLUMNS[file], *OWN_COLUMNS.get(file, ()))


def user_id(value: str, kind: str = SNILS) -> str:
    """`{SNILS:11223344595}`."""
    return f"{{{kind}:{value}}}"


def user_ids(field: str) -> dict[str, str]:
    """Type in capitals → value of `{type:value},{type:value}`; what has another form is left out."""
    return {kind.strip().upper(): value.strip() for kind, value in _USER_ID.findall(field)}


def parts(field: str) -> list[str]:
    """The values of a list."""
    return [one.strip() for one in field.split(",") if one.strip()]


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A role of theirs in our words: whom a user with it is taken for, under which post when none is told."""

    kind: str
    post: str = ""


ROLES: dict[str, RoleWord] = {
    "student": RoleWord("student"),
    "parent": RoleWord("parent"),
    "guardian": RoleWord("parent"),
    "relative": RoleWord("parent"),
    "teacher": RoleWord("staff", "Учитель"),
    "principal": RoleWord("staff", "Директор"),
    "siteAdministrator": RoleWord("staff", "Координатор"),
    "systemAdministrator": RoleWord("staff", "Системный администратор"),
    "counselor": RoleWord("staff", "Педагог-психолог"),
    "aide": RoleWord("staff", "Сотрудник"),
    "proctor": RoleWord("staff", "Сотрудник"),
    "districtAdministrator": RoleWord("above"),
}
"""Words of roles.csv as they are read."""

OUR_ROLES: dict[str, str] = {
    "director": "principal", "deputy-head": "siteAdministrator", "coordinator": "siteAdministrator",
    "network-admin": "systemAdministrator", "teacher": "teacher", "additional-teacher": "teacher",
    "psychologist": "counselor", "speech-therapist": "counselor", "department-head": "districtAdministrator",
    "department-specialist": "districtAdministrator", "rco-operator": "districtAdministrator",
    "region-operator": "systemAdministrator",
}  # fmt: skip
"""Our roles as they are written, the weightiest first; whoever has none of them is an `aide`."""

PUBLIC = frozenset({"principal", "siteAdministrator", "teacher", "counselor"})
"""Whose name and post a school must publish by law (273-ФЗ ст. 29 ч. 2 п. 1: heads and teaching staff)."""


def role_of(roles: list[str]) -> str:
    """What a post's roles amount to in roles.csv."""
    return next((word for ours, word in OUR_ROLES.items() if ours in roles), "aide")


OUR_RELATIONS = {
    "mother": "parent",
    "father": "parent",
    "guardian": "guardian",
    "trustee": "guardian",
    "other": "relative",
}
"""A tie as a role; the tie itself is told in `metadata.ru.relations`."""
