"""Back-up and restore on a real server: what was written after the copy is there, up to the moment asked for."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from deploy.backup import restore, take
from deploy.backup.source import Source
from deploy.backup.watch import Watch
from deploy.native import postgres
from deploy.native.say import Refusal
from deploy.native.server import Server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = postgres.start(tmp_path / "server", durable=True, tied=True)
    yield running
    running.destroy()


@pytest.fixture
def source(server: Server, tmp_path: Path) -> Source:
    kept = tmp_path / "suite"
    (kept / "files").mkdir(parents=True)
    (kept / "secrets.env").write_text("POSTGRES_PASSWORD=test\nFIELD_KEY=key\n")
    return Source(
        "127.0.0.1",
        server.port,
        "test",
        tmp_path / "backup",
        kept / "files",
        kept,
        postgres.programs(),
        2,
        24,
    )


def written(source: Source) -> list[str]:
    return source.ask("select words from notes order by at", "school").splitlines()


def write(source: Source, words: str) -> datetime:
    source.ask(f"insert into notes values ('{words}', clock_timestamp())", "school")
    return datetime.now(UTC)


@pytest.fixture
def watch(source: Source) -> Iterator[Watch]:
    source.ask("create database school")
    source.ask("create table notes (words text, at timestamptz)", "school")
    running = Watch(source)
    running.first_at = float("inf")
    running._once()
    yield running
    running._stop_receiver()


def received(source: Source) -> None:
    """Wait until the journal of now is in the folder of back-ups."""
    last = source.ask("select pg_current_wal_lsn()")
    for _ in range(100):
        if source.ask(f"select count(*) from pg_stat_replication where flush_lsn >= '{last}'") == "1":
            return
        time.sleep(0.1)
    raise AssertionError("the journal is not received")


def test_what_is_written_after_the_copy_comes_back_too(source: Source, watch: Watch, tmp_path: Path) -> None:
    write(source, "до копии")
    base = take.base(source)
    write(source, "после копии")
    received(source)
    with restore.beside(source, base, None, tmp_path / "beside") as other:
        assert written(other) == ["до копии", "после копии"]


def test_a_moment_can_be_chosen(source: Source, watch: Watch, tmp_path: Path) -> None:
    base = take.base(source)
    between = write(source, "раньше")
    time.sleep(0.2)
    write(source, "позже")
    received(source)
    with restore.beside(source, base, between, tmp_path / "beside") as other:
        assert written(other) == ["раньше"]


def test_the_whole_server_comes_back_and_its_old_data_are_set_aside_only_on_demand(
    server: Server, source: Source, watch: Watch
) -> None:
    (source.files / "scan.pdf").write_bytes(b"%PDF")
    write(source, "запись")
    base = take.base(source)
    line = source.line()
    received(source)
    watch._stop_receiver()
    with pytest.raises(Refusal, match="make down"):
        restore.whole(source, server.directory, base, None, overwrite=True)
    server.stop()
    (source.files / "scan.pdf").unlink()
    with pytest.raises(Refusal, match="OVERWRITE=1"):
        restore.whole(source, server.directory, base, None, overwrite=False)
    place, marker = server.directory.resolve(), server.directory / "of-before"
    marker.touch()
    with pytest.raises(Refusal):  # before the base was complete: the server cannot go back there
        restore.whole(source, server.directory, base, datetime(2020, 1, 1, tzinfo=UTC), overwrite=True)
    assert marker.exists() and not list(place.parent.glob(f"{place.name}.before-*"))
    restore.whole(source, server.directory, base, None, overwrite=True)
    again = postgres.start(server.directory, server.port, durable=True, tied=True)
    try:
        assert written(source) == ["запись"]
        assert source.line() != line
        assert (source.files / "scan.pdf").read_bytes() == b"%PDF"
    finally:
        again.stop()
        for aside in place.parent.glob(f"{place.name}.before-*"):
            shutil.rmtree(aside)


def test_a_damaged_copy_is_refused(source: Source, watch: Watch, tmp_path: Path) -> None:
    base = take.base(source)
    with (base.folder / "base.tar.gz").open("r+b") as packed:
        packed.seek(1000)
        packed.write(b"\0\0\0\0")
    with pytest.raises(Refusal, match="повреждена"), restore.beside(source, base, None, tmp_path / "beside"):
        pass


def test_old_copies_go_with_the_journal_that_only_they_needed(source: Source, watch: Watch) -> None:
    bases = []
    for number in range(3):
        bases.append(take.base(source))
        write(source, str(number))
        source.ask("select pg_switch_wal()")
        time.sleep(1.1)
    take.prune(source)
    assert [one.folder for one in take.all_bases(source.folder)] == [one.folder for one in bases[1:]]
    left = {one.name[:24] for one in bases[1].wal.glob("0*")}
    assert min(left) == bases[1].first_wal


def test_a_killed_watch_leaves_no_receiver_behind(source: Source, watch: Watch) -> None:
    assert watch.receiver is not None
    asked = subprocess.run(
        ["grep", "-c", "pg_receivewal", f"/proc/{watch.receiver.pid}/cmdline"],
        check=False,
        capture_output=True,
    )
    assert asked.returncode == 0
    watch.receiver.kill()
    watch.receiver.wait()
    time.sleep(0.5)
    watch._once()
    assert watch.receiver.poll() is None
