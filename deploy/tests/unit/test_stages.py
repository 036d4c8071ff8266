"""What `make test` runs."""

import subprocess

from deploy import stages


def test_every_test_file_is_run_by_a_stage() -> None:
    told = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*test_*.py"],
        cwd=stages.ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    places = [folder for stage in stages.TESTS for folder in stages.folders(stage, None)]
    places.append(stages.ROOT / "tests-e2e")
    files = [
        stages.ROOT / line for line in told.stdout.splitlines() if line.rsplit("/", 1)[-1].startswith("test_")
    ]
    assert len(files) > 100
    lost = [
        str(one) for one in files if one.exists() and not any(one.is_relative_to(place) for place in places)
    ]
    assert lost == []
