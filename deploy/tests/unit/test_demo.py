"""The cards of ready people on the start page."""

from deploy.native.demo import shown


def _person(name: str, username: str, segment: str, role: str) -> dict[str, object]:
    held = [{"segment": segment, "role": role}]
    return {"name": name, "username": username, "password": "x", "appointments": held}


def test_the_first_operator_is_never_among_the_cards() -> None:
    people = [_person("Региональный оператор", "operator", "tomsk", "region-operator")]
    assert shown(people) == {"schools": {}, "people": []}


def test_a_label_names_post_school_and_person() -> None:
    segment = "tomsk/seversk/school-198"
    told = shown([_person("Координатор, СОШ № 198: Тихонова Вера Павловна", "t", segment, "coordinator")])
    assert told["schools"] == {segment: "СОШ № 198"}
    assert (told["people"][0]["label"], told["people"][0]["name"]) == (
        "Координатор",
        "Тихонова Вера Павловна",
    )


def test_a_post_with_a_class_stays_whole() -> None:
    told = shown([_person("Учитель, классный руководитель 5А", "t", "tomsk/seversk/a", "teacher")])
    assert told["people"][0]["label"] == "Учитель, классный руководитель 5А"
