"""`make figures`: the newest results of every command as docs/figures.md, with date and machine."""

import json

from deploy.native.suite import ROOT, Suite

PLACE = ROOT / "docs" / "figures.md"
HEAD = """# Figures

What the product is held to (quality.md, performance.md) and what was measured. Written by `make figures` from the
newest runs under `.local/figures/`: a full run where there is one, otherwise the short form, which says less.
"""


def write(suite: Suite) -> int:
    """Write docs/figures.md; returns an exit code: 1 when there is no run to tell of."""
    runs = {path.stem: path for path in sorted((suite.directory / "figures").glob("*.jsonl"))}
    found = [
        path
        for stem, path in runs.items()
        if not stem.endswith("-ledger") and stem.removesuffix("-quick") not in runs.keys() - {stem}
    ]
    parts = [HEAD]
    for path in found:
        about, *figures = map(json.loads, path.read_text().splitlines())
        parts.append(
            f"\n## `{'QUICK=1 ' * about['quick']}make {about['command']}`\n"
            f"{about['at'][:16].replace('T', ' ')} UTC, commit {about['commit']}, SEED={about['seed']}, "
            f"{about['machine']}, load {about['load']:.1f}\n\n"
            "| | figure | value | goal | tried | holds |\n|---|---|---:|---|---:|---|\n"
        )
        for each in figures:
            holds = {True: "yes", False: "**no**", None: ""}[each["ok"]]
            parts.append(
                f"| {each['figure']} | {each['name']} | {each['value']:.4g} {each['unit']} | {each['goal']} "
                f"| {each['tried']} | {holds} |\n"
            )
    if not found:
        print("Прогонов ещё нет: make isolation, make bench, …")
        return 1
    PLACE.write_text("".join(parts))
    print(f"{PLACE.relative_to(ROOT)}: {len(found)} команд")
    return 0
