"""Roles and the default rights matrix (domain.md §2); a segment's own changes travel as identity.right.changed.

A right says that a role may use a function at all; which objects it reaches is the policy of each service
(own class, own groups, own child). `class-teacher` is not an appointment but a teacher named in a class card:
he has what a teacher has, and policies widen it for his class.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a person is appointed to at a segment; the value is the Keycloak group's name."""

    REGION_OPERATOR = "region-operator"
    NETWORK_ADMIN = "network-admin"
    DEPARTMENT_HEAD = "department-head"
    DEPARTMENT_SPECIALIST = "department-specialist"
    RCO_OPERATOR = "rco-operator"
    DIRECTOR = "director"
    DEPUTY_HEAD = "deputy-head"
    COORDINATOR = "coordinator"
    SECRETARY = "secretary"
    TEACHER = "teacher"
    PSYCHOLOGIST = "psychologist"
    SPEECH_THERAPIST = "speech-therapist"
    HR_SPECIALIST = "hr-specialist"
    ADDITIONAL_TEACHER = "additional-teacher"
    PARENT = "parent"
    STUDENT = "student"


TITLES: dict[Role, str] = {
    Role.REGION_OPERATOR: "Региональный оператор",
    Role.NETWORK_ADMIN: "Администратор сети",
    Role.DEPARTMENT_HEAD: "Начальник управления образования",
    Role.DEPARTMENT_SPECIALIST: "Специалист управления образования",
    Role.RCO_OPERATOR: "Оператор РЦО",
    Role.DIRECTOR: "Директор",
    Role.DEPUTY_HEAD: "Заместитель директора",
    Role.COORDINATOR: "Координатор",
    Role.SECRETARY: "Секретарь",
    Role.TEACHER: "Учитель",
    Role.PSYCHOLOGIST: "Педагог-психолог",
    Role.SPEECH_THERAPIST: "Учитель-логопед",
    Role.HR_SPECIALIST: "Специалист по кадрам",
    Role.ADDITIONAL_TEACHER: "Педагог дополнительного образования",
    Role.PARENT: "Родитель",
    Role.STUDENT: "Ученик",
}

LEVELS: dict[str, frozenset[Role]] = {
    "region": frozenset({Role.REGION_OPERATOR, Role.NETWORK_ADMIN}),
    "municipality": frozenset(
        {Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SPECIALIST, Role.RCO_OPERATOR, Role.NETWORK_ADMIN}
    ),
    "school": frozenset(Role)
    - {Role.REGION_OPERATOR, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SPECIALIST, Role.RCO_OPERATOR},
}
"""Roles that may be appointed at each level of segments."""

R = Role
_OPERATORS = {R.REGION_OPERATOR, R.NETWORK_ADMIN, R.RCO_OPERATOR}
_DEPARTMENT = {R.DEPARTMENT_HEAD, R.DEPARTMENT_SPECIALIST}
_LEADERS = {R.DIRECTOR, R.DEPUTY_HEAD, R.COORDINATOR}
_OFFICE = {*_LEADERS, R.NETWORK_ADMIN}
_SECRETARIES = {*_LEADERS, R.SECRETARY}
_SPECIALISTS = {R.PSYCHOLOGIST, R.SPEECH_THERAPIST, R.ADDITIONAL_TEACHER}
_TEACHERS = {R.TEACHER, *_SPECIALISTS}
_CONFIDANTS = {R.DEPUTY_HEAD, R.SECRETARY, R.PSYCHOLOGIST, R.SPEECH_THERAPIST, R.HR_SPECIALIST}
_STAFF = {*_OFFICE, *_SECRETARIES, *_TEACHERS, R.HR_SPECIALIST}
_FAMILY = {R.PARENT, R.STUDENT}
_EVERYONE = set(Role)

DEFAULTS: dict[str, frozenset[Role]] = {
    right: frozenset(roles)
    for right, roles in {
        # identity
        "identity:appointment:read": {*_OPERATORS, *_OFFICE, R.HR_SPECIALIST, R.DEPARTMENT_HEAD},
        "identity:appointment:write": {*_OPERATORS, R.DIRECTOR, R.COORDINATOR},
        "identity:account:read": {*_OPERATORS, *_OFFICE, R.TEACHER},
        "identity:account:write": {*_OPERATORS, R.DIRECTOR, R.COORDINATOR, R.TEACHER},  # a teacher: own class
        "identity:right:read": {*_OPERATORS, *_OFFICE, R.DEPARTMENT_HEAD},
        "identity:right:write": {*_OPERATORS, R.DIRECTOR, R.DEPARTMENT_HEAD},
        "identity:visit:read": {*_OPERATORS, *_OFFICE, *_DEPARTMENT, R.TEACHER},  # a teacher: own class
        "identity:sanction:read": {
            *_OPERATORS,
            *_OFFICE,
            *_DEPARTMENT,
            R.TEACHER,
            *_FAMILY,
        },  # own class, own child
        "identity:sanction:write": {*_OPERATORS, *_OFFICE, *_DEPARTMENT},
        "identity:sanction:approve": {*_OPERATORS, R.DIRECTOR, R.DEPARTMENT_HEAD},
        "identity:violation:write": {*_STAFF, *_OPERATORS, *_DEPARTMENT},
        "identity:list-template:read": {*_STAFF, *_OPERATORS, *_DEPARTMENT},
        "identity:list-template:write": {*_STAFF, *_OPERATORS, *_DEPARTMENT},  # one's own
        "identity:list-template:approve": {*_LEADERS, *_OPERATORS, R.DEPARTMENT_HEAD},  # the organisation's
        "identity:self:read": _EVERYONE,
        # registry
        "registry:segment:read": _EVERYONE,
        "registry:segment:write": _OPERATORS,
        "registry:school:read": {
            *_OPERATORS,
            *_DEPARTMENT,
            *_OFFICE,
        },  # list and history; a card all may read
        "registry:school:write": {*_OPERATORS, *_OFFICE},
        "registry:dictionary:read": {*_OPERATORS, *_DEPARTMENT, *_STAFF} - {R.ADDITIONAL_TEACHER},
        "registry:dictionary:write": {
            *_OPERATORS,
            R.DIRECTOR,
            R.COORDINATOR,
        },  # each level its own entries only
        "registry:class:read": _EVERYONE,
        "registry:class:write": _OFFICE - {R.NETWORK_ADMIN},
        "registry:person:read": {*_STAFF, R.RCO_OPERATOR, R.DEPARTMENT_SPECIALIST},
        "registry:person:write": {*_SECRETARIES, R.HR_SPECIALIST},
        "registry:staff:write": {*_SECRETARIES, R.HR_SPECIALIST, *_OPERATORS, R.DEPARTMENT_HEAD},
        "registry:file:write": {*_SECRETARIES, R.HR_SPECIALIST, R.PSYCHOLOGIST, R.SPEECH_THERAPIST},
        "registry:document:read": {*_SECRETARIES, R.HR_SPECIALIST},  # sealed: passport, certificate, policy
        "registry:document:write": {*_SECRETARIES, R.HR_SPECIALIST},
        "registry:special:read": {*_CONFIDANTS, R.DIRECTOR},  # sealed: health, benefits, custody, registers
        "registry:special:write": _CONFIDANTS,
        "registry:own-file:read": {*_STAFF, *_FAMILY},
        "registry:own-file:write": {*_STAFF, R.PARENT},
        "registry:tie:read": _SECRETARIES,
        "registry:tie:write": {R.DIRECTOR, R.COORDINATOR, R.SECRETARY},
        "registry:own-tie:read": {R.STUDENT},  # who sees my record
        "registry:own-tie:write": {R.STUDENT},  # of age
        "registry:duplicate:read": {*_SECRETARIES, R.HR_SPECIALIST, R.NETWORK_ADMIN, R.RCO_OPERATOR},
        "registry:duplicate:write": {R.DIRECTOR, R.COORDINATOR, R.NETWORK_ADMIN, R.RCO_OPERATOR},
        "registry:consent:read": {
            *_SECRETARIES,
            R.TEACHER,
            R.HR_SPECIALIST,
            R.DEPARTMENT_SPECIALIST,
        },  # own class; staff; above schools how many
        "registry:consent:write": {R.COORDINATOR, R.SECRETARY, R.TEACHER, R.HR_SPECIALIST},
        "registry:consent-text:read": {*_STAFF, *_OPERATORS, *_DEPARTMENT},
        "registry:consent-text:write": {R.REGION_OPERATOR, R.RCO_OPERATOR, R.DIRECTOR, R.COORDINATOR},
        "registry:own-consent:write": {*_STAFF, *_FAMILY},
        "registry:copy:read": {R.DIRECTOR, R.SECRETARY},  # on a written request; sealed fields included
        "registry:copy:write": {R.DIRECTOR, R.SECRETARY},
        "registry:erasure:read": {R.DIRECTOR, R.SECRETARY},
        "registry:erasure:write": {R.DIRECTOR, R.SECRETARY},
        "registry:erasure:approve": {R.DIRECTOR},
        "registry:own-copy:write": {*_STAFF, *_FAMILY},
        "registry:import:read": {*_OFFICE, R.RCO_OPERATOR},
        "registry:import:write": {R.DIRECTOR, R.COORDINATOR, R.DEPUTY_HEAD, R.NETWORK_ADMIN},
        "registry:exchange:read": {R.DIRECTOR, R.COORDINATOR, R.NETWORK_ADMIN, R.RCO_OPERATOR},
        # movement
        "movement:order:read": {*_SECRETARIES, R.TEACHER, R.RCO_OPERATOR, *_DEPARTMENT},
        "movement:order:write": _SECRETARIES,
        "movement:order:approve": {R.DIRECTOR, R.COORDINATOR},
        "movement:transfer:read": {*_SECRETARIES, R.RCO_OPERATOR, *_DEPARTMENT},
        "movement:transfer:write": _SECRETARIES,
        "movement:transfer:approve": {R.DIRECTOR, R.COORDINATOR},
        "movement:contingent:read": {*_STAFF, R.RCO_OPERATOR, *_DEPARTMENT, R.REGION_OPERATOR},
        "movement:subscription:read": _OPERATORS,
        "movement:subscription:write": _OPERATORS,
        # academic
        "academic:year:read": _EVERYONE,
        "academic:year:write": _LEADERS,
        "academic:subject:read": _EVERYONE,
        "academic:subject:write": {*_LEADERS, R.REGION_OPERATOR},
        "academic:group:read": {*_STAFF, *_FAMILY},
        "academic:group:write": _LEADERS,
        "academic:timetable:read": {*_STAFF, *_FAMILY, R.DEPARTMENT_SPECIALIST},
        "academic:timetable:write": _LEADERS,
        "academic:journal:read": {*_LEADERS, *_TEACHERS},
        "academic:journal:write": {R.TEACHER, *_SPECIALISTS},
        "academic:journal:approve": {
            R.DIRECTOR,
            R.DEPUTY_HEAD,
        },  # write with a reason where a teacher may not
        "academic:period-mark:read": {*_LEADERS, R.TEACHER},
        "academic:period-mark:write": {R.TEACHER, R.DEPUTY_HEAD},
        "academic:diary:read": {*_FAMILY, R.DIRECTOR, R.DEPUTY_HEAD, R.TEACHER},
        # communication
        "communication:announcement:read": _EVERYONE,
        "communication:announcement:write": {*_STAFF, *_OPERATORS, *_DEPARTMENT},
        "communication:receipt:write": _EVERYONE,
        # reporting
        "reporting:school-report:read": {*_LEADERS, R.TEACHER, *_DEPARTMENT, R.RCO_OPERATOR},
        "reporting:municipal-report:read": {R.REGION_OPERATOR, R.RCO_OPERATOR, *_DEPARTMENT},
        # every service
        "system:queue:read": {R.REGION_OPERATOR, R.RCO_OPERATOR},
        "system:queue:write": {R.REGION_OPERATOR},
        "system:audit:read": {*_OPERATORS, *_OFFICE, R.DEPARTMENT_HEAD},
    }.items()
}


def allowed_by_default(role: str, right: str) -> bool:
    """The answer of the default matrix; an unknown right belongs to nobody."""
    return role in DEFAULTS.get(right, frozenset())
