"""Settings, ports and the lists that must agree between the two ways of running."""

import json
import re
import shutil
import socket
from pathlib import Path

import pytest

from deploy.keycloak import upsert
from deploy.native import accounts, gateway, keycloak, passwords, ports, signins, suite
from deploy.native.say import Refusal

ROOT = suite.ROOT


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> suite.Suite:
    monkeypatch.setenv("SUITE_DIR", str(tmp_path / "suite"))
    for name in ("PORT", "PORT_BASE", "SAMPLE"):
        monkeypatch.delenv(name, raising=False)
    return suite.current()


def test_a_setting_given_once_is_remembered(mine: suite.Suite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8090")
    suite.current().remember()
    monkeypatch.delenv("PORT")
    assert suite.current().port == 8090
    assert suite.current().base == 18000


def test_a_port_that_is_no_number_is_refused(mine: suite.Suite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "eighty")
    with pytest.raises(Refusal, match="PORT=eighty"):
        suite.current()


def test_no_two_parts_share_a_port(mine: suite.Suite) -> None:
    mine.replicas = dict.fromkeys(suite.SERVICES, suite.MOST_REPLICAS)
    replicas = [
        mine.service_port(name, each) for name in suite.SERVICES for each in range(suite.MOST_REPLICAS)
    ]
    servers = [mine.port, mine.postgres_port, mine.amqp_port, mine.distribution_port, mine.epmd_port]
    every = [*replicas, *servers, mine.keycloak_port, mine.keycloak_health_port]
    assert len(set(every)) == len(every)


def test_the_holder_of_a_port_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not ports.is_free(port)
        assert "python" in (ports.holder(port) or "") or "pytest" in (ports.holder(port) or "")


def test_passwords_are_made_once_and_kept_private(mine: suite.Suite) -> None:
    first = passwords.of(mine)
    assert passwords.of(mine) == first
    assert (mine.directory / "secrets.env").stat().st_mode & 0o777 == 0o600


def test_a_folder_below_a_closed_one_cannot_be_entered(tmp_path: Path) -> None:
    stranger = accounts.Account("stranger", uid=54321, gid=54321, home="/", switch=True)
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    assert not accounts._may_enter(closed, stranger)
    assert accounts._may_enter(Path("/usr"), stranger)


def test_every_replica_stands_behind_the_gateway(mine: suite.Suite) -> None:
    for name in mine.services:
        mine.replicas[name] = 3
    text = gateway._configuration(mine, mine.directory)
    for name in mine.services:
        for replica in range(3):
            assert f"127.0.0.1:{mine.service_port(name, replica)} " in text
    assert set(re.findall(r"listen (\S+)", text)) == {"127.0.0.1:8080"}


def test_compose_knows_the_same_services() -> None:
    text = (ROOT / "compose.yaml").read_text()
    built = set(re.findall(r"args: \{SERVICE: (\w+)", text))
    routed = set(re.findall(r"^(\w+) 1;", (ROOT / "deploy/compose/services.map").read_text(), re.M))
    here = {name for name in suite.SERVICES if (ROOT / "services" / name / name / "app.py").exists()}
    assert built == routed
    assert here <= built


def test_the_first_operator_is_a_ready_sign_in(mine: suite.Suite) -> None:
    printed = '{"event": "log"}\n{\n  "username": "operator",\n  "acting_as": [\n    "tomsk/region-operator"\n  ]\n}\n'
    suite.write(mine.stamps / "bootstrapped", printed)
    (person,) = signins.people(mine)
    assert person["appointments"] == [{"segment": "tomsk", "role": "region-operator"}]


def test_names_in_the_realm_are_resolved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYCLOAK_CLIENT_SECRET", "x")
    monkeypatch.setenv("KEYCLOAK_API_SECRET", "y")
    monkeypatch.delenv("PUBLIC_URL", raising=False)
    realm = json.loads(upsert.resolve((ROOT / "deploy/keycloak/realm.json").read_text()))
    web = next(client for client in realm["clients"] if client["clientId"] == "web")
    assert "http://localhost:8080/*" in web["redirectUris"]
    assert {mapper["name"] for mapper in web["protocolMappers"]} == {"membership", "aud-api", "person-id"}


def test_an_absent_secret_of_the_realm_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KEYCLOAK_CLIENT_SECRET", raising=False)
    with pytest.raises(SystemExit, match="KEYCLOAK_CLIENT_SECRET"):
        upsert.resolve("${KEYCLOAK_CLIENT_SECRET}")


@pytest.mark.parametrize(
    ("wanted", "present", "different"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({"a": 1}, {"a": 2}, True),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, False),
        ({"a": {"b": "c"}}, {"a": {}}, True),
    ],
)
def test_only_what_is_wanted_counts_as_a_difference(wanted: object, present: object, different: bool) -> None:
    assert upsert.differs(wanted, present) is different


def test_both_ways_build_the_same_keycloak() -> None:
    image = (ROOT / "deploy" / "keycloak" / "Dockerfile").read_text()
    assert f"keycloak:{keycloak.VERSION}\n" in image
    assert f"/{keycloak.COMPILER.path} " in image and f'"{keycloak.COMPILER.sha256}  ' in image
    assert all(option in image for option in keycloak.BUILD)


def test_the_providers_that_keycloak_is_told_of_are_there() -> None:
    for told in (keycloak.OWN / "META-INF" / "services").iterdir():
        for name in told.read_text().split():
            assert (keycloak.OWN / f"{name.replace('.', '/')}.java").exists()


def test_another_provider_is_another_distribution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = keycloak._place()
    shutil.copytree(keycloak.OWN, tmp_path / "own")
    (tmp_path / "own" / "Another.java").write_text("class Another {}")
    monkeypatch.setattr(keycloak, "OWN", tmp_path / "own")
    assert keycloak._place() != before


def test_any_changed_file_of_the_gateway_is_a_reason_to_reload(
    mine: suite.Suite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(gateway.SHARED, tmp_path / "nginx")
    monkeypatch.setattr(gateway, "SHARED", tmp_path / "nginx")
    assert gateway.prepare(mine)
    assert not gateway.prepare(mine)
    (tmp_path / "nginx" / "forms.js").write_text("// changed")
    assert gateway.prepare(mine)
