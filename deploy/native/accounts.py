"""Which user runs a server, and where that user may keep its files.

PostgreSQL refuses to run as root, so under root the servers run as the users their packages made. Such a
user may not be able to enter the folder of the checkout (a clone below /root, pytest's 0700 folders in
/tmp). Then the files lie in `/var/lib/school-suite/<hash of the wanted path>` and the wanted path is a
symbolic link to them: still private, still one folder per checkout, and nobody's permissions are changed.
"""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
from dataclasses import dataclass
from pathlib import Path

REFUGE = Path("/var/lib/school-suite")


@dataclass(frozen=True)
class Account:
    """The operating-system user of a server. `switch` is False when it is simply the caller."""

    name: str
    uid: int
    gid: int
    home: str
    switch: bool


def account(package_user: str) -> Account:
    """The user to run a server as: the package's user under root, otherwise the caller."""
    if os.geteuid() != 0:
        me = pwd.getpwuid(os.geteuid())
        return Account(me.pw_name, me.pw_uid, me.pw_gid, me.pw_dir, switch=False)
    try:
        found = pwd.getpwnam(package_user)
    except KeyError:
        found = pwd.getpwnam("nobody")
    return Account(found.pw_name, found.pw_uid, found.pw_gid, found.pw_dir, switch=True)


def _may_enter(folder: Path, who: Account) -> bool:
    """Whether the user can pass through every folder above and into `folder` (mode bits; ACLs not asked)."""
    for place in [folder, *folder.parents]:
        if not place.exists():
            continue
        facts = place.stat()
        if facts.st_uid == who.uid:
            bit = 0o100
        elif facts.st_gid == who.gid:
            bit = 0o010
        else:
            bit = 0o001
        if not facts.st_mode & bit:
            return False
    return True


def private_folder(wanted: Path, who: Account) -> Path:
    """Make the folder (mode 0700, owned by the user) and give the path under which the user can reach it."""
    wanted = Path(os.path.abspath(wanted))
    place = wanted
    if who.switch and not _may_enter(wanted.parent, who):
        place = REFUGE / hashlib.sha256(str(wanted).encode()).hexdigest()[:16]
        REFUGE.mkdir(mode=0o755, parents=True, exist_ok=True)
        wanted.parent.mkdir(parents=True, exist_ok=True)
        if wanted.is_symlink() and Path(os.readlink(wanted)) != place:
            wanted.unlink()
        if not wanted.exists() and not wanted.is_symlink():
            shutil.rmtree(place, ignore_errors=True)  # left by a checkout that was deleted
            wanted.symlink_to(place)
            place.with_suffix(".for").write_text(str(wanted))
            _forget_temporary()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    if who.switch:
        os.chown(place, who.uid, who.gid)
    return place


def _forget_temporary() -> None:
    """Delete files of test folders (below /tmp) that are gone: their tests were killed before cleaning up."""
    for note in REFUGE.glob("*.for"):
        wanted = Path(note.read_text())
        if wanted.is_relative_to("/tmp") and not wanted.is_symlink():
            shutil.rmtree(note.with_suffix(""), ignore_errors=True)
            note.unlink(missing_ok=True)


def remove_folder(wanted: Path) -> None:
    """Delete a folder made by `private_folder`, following its link."""
    if wanted.is_symlink():
        target = Path(os.readlink(wanted))
        wanted.unlink()
        if target.parent == REFUGE:
            shutil.rmtree(target, ignore_errors=True)
            target.with_suffix(".for").unlink(missing_ok=True)
        return
    shutil.rmtree(wanted, ignore_errors=True)
