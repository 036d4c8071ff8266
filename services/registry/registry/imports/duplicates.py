"""The same person twice in one file: equal rows are dropped with a warning, contradictory ones an error."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, Literal, TypeVar

from registry.imports.drafts import (
    ClassDraft,
    ParentDraft,
    PersonDraft,
    Reading,
    StaffDraft,
    StudentDraft,
)
from registry.imports.rows import describe
from registry.rules import fold, name_key, show_snils
from sheets.remarks import Remark

P = TypeVar("P", bound=PersonDraft)
_FIELDS = {"born": "дата рождения", "snils": "СНИЛС", "sex": "пол", "phone": "телефон", "email": "почта"}


def drop_duplicates(reading: Reading) -> None:
    """Leave each class and each person of a list once; add remarks about what was dropped or contradicts."""
    reading.classes = _classes(reading)
    reading.students = list(_once(reading, reading.students, _student_contradictions))
    reading.staff = list(_staff(reading))
    reading.parents = list(_once(reading, reading.parents, _contradictions))
    _one_snils_one_name(reading)
    _namesakes(reading)


def _classes(reading: Reading) -> list[ClassDraft]:
    kept: dict[tuple[int, str], ClassDraft] = {}
    for draft in reading.classes:
        key = (draft.name.grade, draft.name.letter)
        first = kept.setdefault(key, draft)
        if first is draft:
            continue
        same = all(
            getattr(first, name) == getattr(draft, name) for name in ("teacher", "room", "shift", "profile")
        )
        reason = f"класс {draft.name} уже есть в строке {first.row}"
        reading.remarks.append(
            _remark(
                draft,
                "warning" if same else "error",
                str(draft.name),
                reason,
                "Повтор пропущен" if same else "Строки различаются: оставьте верную",
            )
        )
    return list(kept.values())


def _once(reading: Reading, drafts: list[P], contradictions: Callable[[Any, Any], list[str]]) -> Iterator[P]:
    """Yield every person once, filled up from the repeated rows."""
    kept: dict[str, P] = {}
    for draft in drafts:
        first = next((kept[key] for key in _keys(draft) if key in kept), None)
        if first is not None and not _same_person(first, draft):
            first = None
        for key in _keys(draft):
            kept.setdefault(key, draft if first is None else first)
        if first is None:
            yield draft
            continue
        found = contradictions(first, draft)
        if found:
            reason = f"тот же человек в строке {first.row}, но различается: {', '.join(found)}"
            reading.remarks.append(
                _remark(draft, "error", str(draft.name), reason, "Оставьте одну верную строку")
            )
        else:
            _merge(reading, first, draft)


def _staff(reading: Reading) -> Iterator[StaffDraft]:
    """Somebody may have several rows, one for each post; his other fields must agree."""
    seen: dict[str, StaffDraft] = {}
    for draft in reading.staff:
        first = next((seen[key] for key in _keys(draft) if key in seen), None)
        if first is None or not _same_person(first, draft):
            seen.update({key: draft for key in _keys(draft) if key not in seen})
            yield draft
            continue
        found = _contradictions(first, draft)
        if found:
            reason = f"тот же человек в строке {first.row}, но различается: {', '.join(found)}"
            reading.remarks.append(
                _remark(draft, "error", str(draft.name), reason, "Оставьте одну верную строку")
            )
        elif fold(first.post) == fold(draft.post):
            _merge(reading, first, draft)
        else:
            for name in _FIELDS:
                setattr(draft, name, getattr(draft, name) or getattr(first, name))
            yield draft


def _merge(reading: Reading, first: PersonDraft, second: PersonDraft) -> None:
    for name in _FIELDS:
        setattr(first, name, getattr(first, name) or getattr(second, name))
    if isinstance(first, ParentDraft) and isinstance(second, ParentDraft):
        known = {(child.snils, str(child.name), str(child.class_name)) for child in first.children}
        new = [c for c in second.children if (c.snils, str(c.name), str(c.class_name)) not in known]
        first.children.extend(new)
        if new:
            return
    reason = f"строка повторяет строку {first.row} и пропущена"
    reading.remarks.append(_remark(second, "warning", str(second.name), reason))


def _keys(draft: PersonDraft) -> Iterator[str]:
    """What a person may be recognised by inside one list: СНИЛС, name with birth date, name with phone or
    e-mail.
    """
    name = name_key(draft.name)
    if draft.snils:
        yield f"snils:{draft.snils}"
    if draft.born:
        yield f"born:{name}|{draft.born}"
    if not isinstance(draft, StudentDraft):
        for contact in (draft.phone, draft.email):
            if contact:
                yield f"contact:{name}|{contact}"
        if isinstance(draft, StaffDraft):
            yield f"name:{name}"


def _same_person(first: PersonDraft, second: PersonDraft) -> bool:
    """Different СНИЛС are different people even when name and birth date are the same; so are different
    birth dates, and different ids of one system.
    """
    if first.sourced_id and second.sourced_id:
        return first.sourced_id == second.sourced_id
    if first.snils and second.snils:
        return first.snils == second.snils
    return not (first.born and second.born and first.born != second.born)


def _contradictions(first: PersonDraft, second: PersonDraft) -> list[str]:
    """The fields in which two rows about one person disagree; an empty cell agrees with everything."""
    found = [] if name_key(first.name) == name_key(second.name) else ["имя"]
    for name, title in _FIELDS.items():
        one, other = getattr(first, name), getattr(second, name)
        if one and other and one != other and name not in {"phone", "email"}:
            found.append(title)
    return found


def _student_contradictions(first: StudentDraft, second: StudentDraft) -> list[str]:
    found = _contradictions(first, second)
    if first.class_name != second.class_name:
        found.append(f"класс ({first.class_name} и {second.class_name})")
    return found


def _one_snils_one_name(reading: Reading) -> None:
    """A teacher may be a parent too: one СНИЛС on two lists is one person, so the name and birth date must
    agree.
    """
    seen: dict[str, PersonDraft] = {}
    for draft in (*reading.staff, *reading.students, *reading.parents):
        if draft.snils is None:
            continue
        first = seen.setdefault(draft.snils, draft)
        found = [] if first is draft else _contradictions(first, draft)
        if found:
            reason = (
                f"СНИЛС {show_snils(draft.snils)} уже указан у другого человека ({describe(first)}): "
                f"различается {', '.join(found)}"
            )
            reading.remarks.append(
                _remark(draft, "error", str(draft.name), reason, "Сверьте СНИЛС с документом")
            )


def _namesakes(reading: Reading) -> None:
    """Parents of one name with nothing to tell them apart stay two people; the school is told how to join
    them.
    """
    groups: dict[str, list[ParentDraft]] = defaultdict(list)
    for draft in reading.parents:
        groups[name_key(draft.name)].append(draft)
    for first, *others in groups.values():
        for other in others:
            if not (first.snils or first.born) or not (other.snils or other.born):
                reason = f"однофамилец в строке {first.row}: считаются разными людьми"
                proposal = "Если это один человек, укажите в обеих строках СНИЛС, дату рождения или телефон"
                reading.remarks.append(_remark(other, "warning", str(other.name), reason, proposal))


def _remark(
    draft: PersonDraft | ClassDraft,
    severity: Literal["error", "warning"],
    value: str,
    reason: str,
    proposal: str = "",
) -> Remark:
    return Remark(severity, draft.sheet, draft.row, None, None, value, reason, proposal)
