"""Rows of the kinds that the sample's generator does not write: one in each place where such rows may be.

A segment-bound table that has no row in the trial's world fails the run (`facts.py`): add its row here.
"""

import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from contracts.rights import allowed_by_default
from deploy.seed.build import World
from deploy.seed.copying import J, Sheet
from deploy.seed.news import Service
from deploy.seed.world import Person, School
from registry.files.vault import Vault
from sheets.packing import pack
from tools.promises.isolation.canary import token

KEPT_ANSWER = 998
"""Stands for the table in the token of a kept answer, whose body is bytes."""
SEALED = 997
"""Stands for the table in the token of a sealed field."""
KEY = "proba-{segment}"
"""The Idempotency-Key under which each place's first appointed person has an answer kept."""
SAID = b'{"columns":[],"edits":[],"decided":{}}'
"""What `registry.imports.columns.Said` keeps beside the files of a check."""
TABLE = "ФИО;Класс\nПробин Пётр;5А\n".encode()


class Extra:
    """The additional sheets of all services, behind those of the generator."""

    def __init__(self, services: Sequence[Service], vault: Vault) -> None:
        self.vault = vault
        self.by_name = {one.service: one for one in services}
        self._sheets: dict[tuple[str, str], Sheet] = {}

    def _add(self, service: str, table: str, /, **values: Any) -> None:
        if (service, table) not in self._sheets:
            self._sheets[service, table] = self.by_name[service].sheet(
                table, ", ".join(f'"{name}"' for name in values)
            )
        self._sheets[service, table].add(*values.values())

    def write(self, school: School, world: World, number: int) -> None:
        """The rows of one place, whose number stands in its tokens."""
        someone = school.people[0]
        told = f"Сохранённый ответ {token(number, KEPT_ANSWER)}".encode().hex()
        for service in self.by_name:
            self._add(
                service, "idempotency", actor_id=someone.id, key=KEY.format(segment=school.segment),
                request_hash="\\x00", status=200, headers=J({}), body="\\x" + told,
            )  # fmt: skip
            self._add(
                service, "audit", id=world.ids(), segment=school.segment, actor_id=someone.id, username="Запись пробы",
                role="director", act="write", operation="Действие пробы", objects=J({}), subjects="{}",
                changes=J([{"table": "t", "did": "changed", "fields": {"field": ["Прежнее пробы", "Новое пробы"]}}]),
            )  # fmt: skip
        self._identity(school, world, someone)
        self._subscription(school, world, someone)
        if school.place.level == "school":
            self._registry(school, world, someone)
            self._duplicates(school, world, someone)
            self._files(school, world, number)
            self._consents(school, world, number)
            self._academic(school, world)

    def _identity(self, school: School, world: World, someone: Person) -> None:
        segment = school.segment
        self._add(
            "identity", "right_changes", id=world.ids(), role="student", right="communication:receipt:write",
            allowed=True, version=1, matrix_version=1, author_id=someone.id, segment=segment,
        )  # fmt: skip
        self._add(
            "identity", "right_versions", segment=segment, number=1, author_id=someone.id, note="Версия пробы"
        )
        self._add(
            "identity", "right_exceptions", id=world.ids(), person_id=school.people[-1].id, role="teacher",
            right="movement:order:read", allowed=True, reason="Исключение пробы", given_at=segment, version=1,
            author_id=someone.id, segment=segment,
        )  # fmt: skip
        self._add(
            "identity", "section_openings", day=world.times.today, segment=segment, role="teacher", section="journal",
            opens=3,
        )  # fmt: skip
        person = school.people[-1]
        for state in ("in-force", "proposed"):
            self._add(
                "identity", "sanctions", id=world.ids(), person_id=person.id, kind="warning", state=state,
                rule="Правило пробы", reason="Нарушение пробы", evidence="Снимок пробы", author_id=someone.id,
                from_at=world.times.now, segment=segment, version=1,
            )  # fmt: skip
        self._add(
            "identity", "list_templates", id=world.ids(), author_id=someone.id, source="registry/people",
            title="Шаблон пробы", sort="", heading="Заголовок пробы", columns=J(["name"]), signs=J([]), filters=J({}),
            segment=segment, version=1,
        )  # fmt: skip
        self._add(
            "identity", "sign_ins", session_id=f"Сеанс пробы {person.id}", person_id=person.id, at=world.times.now,
            address="127.0.0.1", client="web", device="chrome/linux", novel=True,
        )  # fmt: skip
        for at in school.placements:
            if at.until_on is None and any(
                allowed_by_default(role, "identity:account:write") for role in at.roles
            ):
                batch = world.ids()
                self._add(
                    "identity", "card_sheets", batch_id=batch, author_id=at.person_id, segment=segment,
                    sealed="\\x" + f"Листы пробы {segment}".encode().hex(),
                )  # fmt: skip
                self._add(
                    "identity", "password_batches", id=batch, author_id=at.person_id, title="Карточки",
                    state="planned", people=J([{"person_id": person.id, "kind": "staff", "note": "Примечание пробы"}]),
                    refused=J([{"person_id": person.id, "name": person.name, "reason": "Отказ пробы"}]), total=1,
                    done=0, segment=segment,
                )  # fmt: skip

    def _subscription(self, school: School, world: World, someone: Person) -> None:
        self._add(
            "movement", "subscriptions", id=world.ids(), name="Подписка пробы", types=["movement.student.enrolled.v1"],
            token_hash="\\x" + hashlib.sha256(school.segment.encode()).hexdigest(), position=0, state="active",
            created_by=someone.id, created_at=world.times.now, renewed_at=world.times.now, basis="law",
            segment=school.segment, version=1,
        )  # fmt: skip

    def _registry(self, school: School, world: World, someone: Person) -> None:
        made = world.ids()
        remark = {
            "severity": "warning", "sheet": "Ученики", "row": 2, "column": "A", "header": "Фамилия",
            "value": school.people[-1].name, "reason": "Замечание пробы", "proposal": "Проверьте",
        }  # fmt: skip
        self._add(
            "registry", "imports", id=made, file_name="Список пробы.xlsx", sha256="0" * 64,
            school_year=world.times.year, effective_on=world.times.today, state="applied",
            counts=J({"people": {"created": 1, "same": 0}}), report=J([remark]), errors=0, warnings=1,
            fingerprint="0" * 64, created_by=someone.id, applied_by=someone.id, applied_at=world.times.now,
            segment=school.segment, version=2,
        )  # fmt: skip
        self._add(
            "registry", "import_changes", import_id=made, noun="person", row_id=school.people[-1].id, version=1,
            before=J({"last_name": "Прежняя"}), segment=school.segment,
        )  # fmt: skip
        self._add(
            "registry", "import_mappings", id=world.ids(), name="Столбцы пробы", version=1, created_by=someone.id,
            sheets=J([{"kind": "students", "columns": {"фио пробы": "full_name"}}]), segment=school.segment,
        )  # fmt: skip
        self._add(
            "registry", "import_sources", import_id=made, segment=school.segment,
            sealed="\\x" + self.vault.seal_bytes(UUID(made), pack(SAID, [("Список пробы.csv", TABLE)])).hex(),
        )  # fmt: skip
        self._add(
            "registry", "exchange_ids", system="Система пробы", sourced_id=f"Номер пробы {made}",
            person_id=school.people[-1].id, import_id=made, segment=school.segment,
        )  # fmt: skip
        self._add(
            "registry", "known_rosters", group_id=world.ids(), student_ids=[school.people[-1].id],
            from_on=[world.times.today], until_on=["NULL"], segment=school.segment,
        )  # fmt: skip

    def _duplicates(self, school: School, world: World, someone: Person) -> None:
        """A pair of the place, its side, a search, and records that were made one."""
        a, b = sorted((school.people[0].id, school.people[-1].id))
        pair, merge, segment, at = world.ids(), world.ids(), school.segment, world.times.now
        self._add(
            "registry", "duplicate_pairs", id=pair, a_id=a, b_id=b, certainty=85, reasons=["typo-last"], state="open",
            found_at=at, note="Пара пробы", segment=segment,
        )  # fmt: skip
        self._add(
            "registry", "duplicate_sides", pair_id=pair, person_id=a, state="open", asked_by=someone.id, asked_at=at,
            segment=segment,
        )  # fmt: skip
        self._add(
            "registry", "duplicate_runs", id=world.ids(), state="done", step=7, steps=7, people=2, found=1, asked_at=at,
            ended_at=at, segment=segment,
        )  # fmt: skip
        self._add(
            "registry", "merges", id=merge, kept_id=a, merged_id=world.ids(), kept_name="Оставленный пробы",
            merged_name="Объединённый пробы", segments=[segment], state="done", reason="Причина пробы", by=someone.id,
            role="director", at=at, segment=segment, version=1,
        )  # fmt: skip
        self._add(
            "registry", "merge_changes", merge_id=merge, noun="placements", row_id=world.ids(),
            before=J(place := {
                "id": world.ids(), "segment": segment, "person_id": a, "kind": "staff", "roles": ["secretary"],
                "post": "Прежняя должность пробы", "order_number": None, "order_on": None, "from_on": world.times.today,
                "until_on": None, "version": 1,
            }),
            after=J({**place, "post": "Новая должность пробы", "version": 2}), segment=segment,
        )  # fmt: skip

    def _files(self, school: School, world: World, number: int) -> None:
        """Two people of the place with a file: open and sealed values, a change, a proposal, a reading."""
        reader, segment, at = school.people[0], school.segment, world.times.now
        secret = f"Закрытое пробы {token(number, SEALED)}"
        for person in (reader, school.people[-1]):
            sealed = (
                "\\x"
                + self.vault.seal(UUID(person.id), {"allergies": secret, "identity_issued_by": secret}).hex()
            )
            self._add(
                "registry", "file_details", person_id=person.id, kept=J({"address_registered": "Адрес пробы"}),
                sealed=sealed,
            )  # fmt: skip
            self._add(
                "registry", "file_changes", id=world.ids(), person_id=person.id, field="address_registered",
                from_on=world.times.today, at=at, by=reader.id, old=J("Прежний адрес пробы"), new=J("Адрес пробы"),
            )  # fmt: skip
            self._add(
                "registry", "file_proposals", id=world.ids(), person_id=person.id, field="address_registered",
                value=J("Новый адрес пробы"), note="Пояснение пробы", by=person.id, at=at, state="pending",
                segment=segment,
            )  # fmt: skip
            scan = world.ids()
            self._add(
                "registry", "file_scans", id=scan, person_id=person.id, kind="snils", note="Скан пробы",
                media="application/pdf", size=len(secret), by=reader.id, role="secretary", at=at,
                sealed="\\x" + self.vault.seal_bytes(UUID(scan), secret.encode()).hex(),
            )  # fmt: skip
            mark = hashlib.sha256(f"{person.id}".encode()).hexdigest()
            self._add("registry", "document_marks", person_id=person.id, mark="\\x" + mark)
            self._add(
                "registry", "special_reads", id=world.ids(), person_id=person.id, guard="special", by=reader.id,
                role="director", at=at, segment=segment,
            )  # fmt: skip

        self._ties(school, reader, secret, world)

    def _ties(self, school: School, reader: Person, secret: str, world: World) -> None:
        """A record of a parent's rights with a sealed paper."""
        tie = school.ties[-1]
        paper = {"number": secret, "on": world.times.today.isoformat(), "issued_by": secret}
        self._add(
            "registry", "tie_rights", id=world.ids(), tie_id=tie.id, custody="split", may_see=True, may_notify=True,
            may_take=False, may_act=True, from_on=world.times.today, by=reader.id, role="director", at=world.times.now,
            sealed="\\x" + self.vault.seal(UUID(tie.student_id), paper).hex(),
        )  # fmt: skip

    def _consents(self, school: School, world: World, number: int) -> None:
        """A text of the school, how it handles the kind, and a signed paper; an announcement that names a student."""
        segment, at, day, someone = school.segment, world.times.now, world.times.today, school.people[0]
        student = next(one.person_id for one in school.placements if one.kind == "student")
        text, entry = world.ids(), world.ids()
        self._add(
            "registry", "consent_texts", id=text, segment=segment, kind="own-proba", number=1, title="Согласие пробы",
            whom="student", purpose="Цель пробы", scope="Данные пробы", actions="Действия пробы", term="на год",
            months=12, withdrawal="Отзыв пробы", locked=False, renews=False, active=True, at=at, by=someone.id,
            role="director",
        )  # fmt: skip
        self._add(
            "registry", "consent_settings", id=world.ids(), segment=segment, version=1, kind="processing",
            collected=True, hides=False,
        )  # fmt: skip
        self._add(
            "registry", "consents", id=world.ids(), segment=segment, version=1, person_id=student, kind="own-proba",
            state="given", at=at, text_segment=segment, text_at=at,
        )  # fmt: skip
        self._add(
            "registry", "consent_entries", id=entry, segment=segment, person_id=student, kind="own-proba", text_id=text,
            decision="given", side="representative", signer_name="Подписавший пробы", how="paper", signed_on=day,
            note="Примечание пробы", digest="0" * 64, at=at, by=someone.id, role="director", username="proba",
        )  # fmt: skip
        paper = f"Бланк пробы {token(number, SEALED)}".encode()
        self._add(
            "registry", "consent_scans", entry_id=entry, segment=segment, person_id=student, media="application/pdf",
            size=len(paper), digest="0" * 64, sealed="\\x" + self.vault.seal_bytes(UUID(student), paper).hex(), at=at,
        )  # fmt: skip
        request = world.ids()
        self._add(
            "registry", "copy_requests", id=request, segment=segment, person_id=student, own=False,
            letter_number="Письмо пробы", letter_on=day, state="gathering",
            sealed="\\x" + self.vault.seal_bytes(UUID(student), b"0" * 32).hex(), asked_at=at,
            asked_by=someone.id, asked_as="director",
        )  # fmt: skip
        self._add(
            "registry", "copy_parts", request_id=request, service="registry", part=1, parts=2, sealed="Часть пробы",
            at=at, segment=segment,
        )  # fmt: skip
        self._add(
            "registry", "copy_downloads", id=world.ids(), segment=segment, request_id=request, format="json",
            by=someone.id, role="director", at=at,
        )  # fmt: skip
        act = world.ids()
        self._add(
            "registry", "erasure_acts", id=act, segment=segment, version=1, state="draft", years=3,
            journals_before=2000, commission=["Член комиссии пробы"], people=1, drafted_by=someone.id, drafted_at=at,
            sealed="\\x" + self.vault.seal(UUID(act), {"people": []}).hex(),
        )  # fmt: skip
        self._add("registry", "erased_people", segment=segment, person_id=student, act_id=act)
        self._add(
            "registry", "erasure_answers", act_id=act, service="registry", phase="counted", rows=J({}), at=at,
            segment=segment,
        )  # fmt: skip
        told = world.ids()
        self._add(
            "communication", "announcements", id=told, title="Назван ученик пробы", body="Текст пробы", pinned=False,
            must_confirm=False, roles=[], class_ids=[], from_on=day, author_id=someone.id, author_role="director",
            author_name=someone.name, posted_at=at, segment=segment, version=1,
        )  # fmt: skip
        self._add(
            "communication", "mentions", announcement_id=told, student_id=student, at=segment, segment=segment
        )
        self._add("communication", "known_consent_settings", segment=segment, kind="processing", hides=False)

    def _academic(self, school: School, world: World) -> None:
        segment, year, now = school.segment, world.times.year, world.times.now
        group = next(one for one in school.groups if one.year == year)
        child = group.members[0]
        self._add(
            "academic", "openings", id=world.ids(), school_year=year, group_id=group.id, teacher_id=group.teacher_id,
            reason="Причина пробы", asked_at=now, segment=segment,
        )  # fmt: skip
        self._add(
            "academic", "subjects", id=world.ids(), code=f"own-{segment.replace('/', '-')}", name="Предмет пробы",
            short_name="Проба", area="Область пробы", removed=False, segment=segment, version=1,
        )  # fmt: skip
        self._add(
            "academic", "group_members", group_id=group.id, student_id=child.student_id, from_on=child.from_on,
            segment=segment,
        )  # fmt: skip
        load = world.ids()
        self._add(
            "academic", "workloads", id=load, file_name="Нагрузка пробы.xlsx", sha256="0" * 64, school_year=year,
            effective_on=world.times.today, state="applied", counts=J({"groups": {"created": 1}}), report=J([]),
            errors=0, warnings=0, unsure=0, fingerprint="0" * 64, created_by=group.teacher_id,
            applied_by=group.teacher_id, applied_at=now, segment=segment, version=2,
        )  # fmt: skip
        self._add(
            "academic", "workload_changes", workload_id=load, group_id=group.id, version=1, segment=segment,
        )  # fmt: skip
        self._add(
            "academic", "workload_mappings", id=world.ids(), name="Столбцы пробы", version=1,
            created_by=group.teacher_id, segment=segment,
            sheets=J([{"kind": "workload", "columns": {"предмет пробы": "subject"}}]),
        )  # fmt: skip
        above, _, number = segment.rpartition("-")
        other = f"{above}-{int(number) % 3 + 1}"
        self._add(
            "academic", "carryings", student_id=child.student_id, school_year=year, from_segment=segment,
            to_segment=other,
        )  # fmt: skip
        self._add(
            "academic", "carried_marks", segment=segment, mark_id=world.ids(), student_id=child.student_id,
            school_year=year, subject_id=group.subject_id, subject_name=group.subject_name,
            held_on=world.times.this.from_on, value=5, mark_type="answer", weight=10, from_segment=other,
            school_name="Прежняя школа", removed=False, version=1,
        )  # fmt: skip
