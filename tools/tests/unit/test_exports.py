"""Every list goes out as a file, or stands below with the reason why not (B8)."""

import json
from collections.abc import Iterator
from pathlib import Path

CONTRACTS = Path(__file__).resolve().parents[3] / "contracts" / "openapi"
SHARED = {
    "/audit": "six services tell parts of one journal: the page puts them together and has them drawn (/screens)",
    "/audit/export": "is the export itself, as facts for programs",
    "/audit/operations": "words for a choice",
    "/queues/refused": "messages of the system, no list of a school",
    "/people/{person_id}/holdings": "counts for a preview",
}
OWN = {
    "academic": {
        "/mark-types": "words and weights of one screen, drawn from it",
        "/diary/missing": "the diary's own page, printed by it",
        "/diary/students": "whose diaries a family may open: a choice",
        "/journals/{group_id}/history": "drawn from the screen with names that the page joins",
        "/journals/{group_id}/marks/{student_id}/{lesson_id}/{slot}/history": "the story of one cell",
        "/lessons/{lesson_id}/history": "the story of one lesson",
        "/period-marks/readiness": "drawn from the screen",
        "/period-marks/{group_id}/{period_id}/{student_id}/history": "the story of one cell",
        "/workload-mappings": "settings of one page, not a list",
        "/workloads/{workload_id}/in-the-way": "why an act is refused, shown with it",
        "/years": "settings, not a list",
    },
    "identity": {
        "/list-templates": "templates of the lists themselves",
        "/me/new-devices": "one's own few lines",
        "/me/sanctions": "one's own few lines",
        "/rights/versions": "drawn from the screen",
        "/rights/{role}/{right}/history": "the story of one cell",
    },
    "movement": {"/transfers/schools": "words for a choice"},
    "registry": {
        "/card-fields": "the description of a form",
        "/consent-kinds": "texts with their settings, not rows",
        "/file-fields": "the description of a form",
        "/import-mappings": "settings of one page, not a list",
        "/imports/{import_id}/changed-since": "what an undo would leave: shown before it, at most 300 lines",
        "/people/{person_id}/file/scans": "a person's few papers, named on his page",
        "/own-consents": "one's own, printed by the page",
        "/own-copies": "one's own, files already",
        "/own-files": "one's own, printed by the page",
    },
    "communication": {},
    "reporting": {"/reports": "each report has its own three shapes"},
}


def lists() -> Iterator[tuple[str, str, set[str]]]:
    """(service, path within it, all paths of the service) of operations that answer with rows."""
    for file in sorted(CONTRACTS.glob("*.json")):
        document = json.loads(file.read_text())
        prefix = f"/api/{file.stem}/v1"
        paths = {path.removeprefix(prefix) for path in document["paths"]}
        for path, methods in document["paths"].items():
            content = methods.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
            schema = content.get("application/json", {}).get("schema", {})
            if "$ref" in schema:
                schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
            items = schema.get("properties", {}).get("items", {})
            if schema.get("type") == "array" or items.get("type") == "array":
                yield file.stem, path.removeprefix(prefix), paths


def test_every_list_goes_out_as_a_file_or_says_why_not() -> None:
    seen = list(lists())
    assert len(seen) > 50
    missing = [
        f"{service} {path}"
        for service, path, paths in seen
        if f"/exports{path}" not in paths and path not in SHARED and path not in OWN[service]
    ]
    assert missing == []


def test_no_exception_outlives_its_list() -> None:
    known = {(service, path) for service, path, _ in lists()}
    stale = [
        f"{service} {path}" for service, told in OWN.items() for path in told if (service, path) not in known
    ]
    assert stale == []


def test_every_file_is_written_down_and_needs_the_right_of_its_list() -> None:
    for file in sorted(CONTRACTS.glob("*.json")):
        document = json.loads(file.read_text())
        prefix = f"/api/{file.stem}/v1"
        for path, methods in document["paths"].items():
            if not path.startswith(f"{prefix}/exports"):
                continue
            told = methods["get"]
            source = document["paths"][prefix + path.removeprefix(f"{prefix}/exports")]["get"]
            assert told["x-recorded"] == "files", path
            assert told["x-right"] == source["x-right"], path
            given = {one["name"] for one in told["parameters"]}
            assert {one["name"] for one in source["parameters"]} - given <= {"after", "before", "limit"}, path
