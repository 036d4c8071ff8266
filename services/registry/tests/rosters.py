"""OneRoster packages for the tests of registry: made of rows, read back into rows."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence

from registry.oneroster import spec

Rows = dict[str, list[dict[str, str]]]
SCHOOL, YEAR, TERM, COURSE, ROOM = "school-1", "year-1", "term-1", "course-1", "room-5a"


def table(header: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bytes:
    """A CSV file with these columns; what a row does not name is blank."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([row.get(name, "") for name in header] for row in rows)
    return text.getvalue().encode()


def package(rows: Mapping[str, Sequence[Mapping[str, str]]], **more: bytes | str | None) -> bytes:
    """A ZIP with a manifest that speaks of these files; `more`: other content of a file by name, None = left out,
    `manifest_<property>` with «_» for «.»: another value in the manifest.
    """
    told = {f"file.{name}": "bulk" if name in rows else "absent" for name in spec.FILES}
    told |= spec.VERSIONS | {spec.SYSTEM_NAME: "Другая система", spec.SYSTEM_CODE: "other"}
    told |= {
        key.removeprefix("manifest_").replace("_", "."): str(value)
        for key, value in more.items()
        if key.startswith("manifest_")
    }
    parts = {
        "manifest.csv": table(
            spec.MANIFEST_HEADER, [{"propertyName": k, "value": v} for k, v in told.items()]
        )
    }
    parts |= {f"{name}.csv": table(spec.header(name), each) for name, each in rows.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            given = more.get(name.removesuffix(".csv"), content)
            if given is not None:
                archive.writestr(name, given)
    return target.getvalue()


def unpack(content: bytes) -> Rows:
    """File → its rows by column, the manifest too."""
    found: Rows = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8")
            found[name.removesuffix(".csv")] = list(
                csv.DictReader(io.StringIO(text, newline=""), strict=True)
            )
    return found


def frame() -> dict[str, list[dict[str, str]]]:
    """A school with its year, a term, a course and the class 5А, where nobody is yet."""
    return {
        "orgs": [{"sourcedId": SCHOOL, "name": "Школа № 1", "type": "school"}],
        "academicSessions": [
            {"sourcedId": YEAR, "title": "2026/2027", "type": "schoolYear", "startDate": "2026-09-01",
             "endDate": "2027-06-01", "schoolYear": "2027"},
            {"sourcedId": TERM, "title": "1", "type": "term", "startDate": "2026-09-01", "endDate": "2026-11-01",
             "parentSourcedId": YEAR, "schoolYear": "2027"},
        ],
        "courses": [{"sourcedId": COURSE, "title": "5 класс", "orgSourcedId": SCHOOL}],
        "classes": [
            {"sourcedId": ROOM, "title": "5А", "courseSourcedId": COURSE, "classType": "homeroom",
             "schoolSourcedId": SCHOOL, "termSourcedIds": TERM},
        ],
        "users": [], "roles": [], "enrollments": [], "demographics": [],
    }  # fmt: skip


def add(
    rows: Rows, key: str, name: str, role: str, *, born: str = "", sex: str = "", classes: Sequence[str] = (),
    **fields: str,
) -> None:  # fmt: skip
    """A user with one role, a birth date, classes; `name` is «Фамилия Имя Отчество»."""
    last, first, *middle = name.split()
    user = {"sourcedId": key, "enabledUser": "true", "username": key, "familyName": last, "givenName": first}
    rows["users"].append({**user, "middleName": " ".join(middle), **fields})
    rows["roles"].append(
        {"sourcedId": f"role-{key}-{role}", "userSourcedId": key, "roleType": "primary", "role": role,
         "orgSourcedId": SCHOOL}
    )  # fmt: skip
    for one in classes:
        kind = "student" if role == "student" else "teacher"
        rows["enrollments"].append(
            {"sourcedId": f"{one}-{key}", "classSourcedId": one, "schoolSourcedId": SCHOOL, "userSourcedId": key,
             "role": kind, "primary": "true" if kind == "teacher" else "false"}
        )  # fmt: skip
    if born or sex:
        rows["demographics"].append({"sourcedId": key, "birthDate": born, "sex": sex})


def family() -> Rows:
    """A student with his mother, whom his row names, and the teacher who leads the class."""
    rows = frame()
    add(
        rows,
        "u-1",
        "Петров Иван Ильич",
        "student",
        born="2014-09-05",
        sex="male",
        classes=[ROOM],
        agentSourcedIds="u-2",
    )
    add(rows, "u-2", "Петрова Анна Ивановна", "parent", phone="89131234567")
    add(rows, "u-3", "Громова Ольга Игоревна", "teacher", classes=[ROOM])
    return rows
