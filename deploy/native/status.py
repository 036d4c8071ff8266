"""`make status`: every part with its address, health and memory."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from deploy.native import parts, processes, supervisor
from deploy.native.say import say
from deploy.native.suite import Suite


def of(suite: Suite) -> list[dict[str, Any]]:
    """name, address, healthy, memory_mib (pages shared by processes counted once) of each part."""
    if not (suite.directory / "settings.json").exists():
        return []
    pid = supervisor.running(suite)
    states = supervisor.states(suite) if pid else {}
    anything = pid is not None or bool(processes.left_behind(suite))
    wanted = parts.of(suite)
    with ThreadPoolExecutor(8) as pool:
        well = list(pool.map(lambda part: anything and part.healthy(), wanted))
    found: list[dict[str, Any]] = []
    for part, healthy in zip(wanted, well, strict=True):
        process = int(states.get(part.name, {}).get("pid") or 0)
        memory = processes.memory_mib(process) if process else 0.0
        found.append({"name": part.name, "address": part.address, "healthy": healthy, "memory_mib": memory})
    own = processes.memory_mib(pid) - sum(each["memory_mib"] for each in found) if pid else 0.0
    keeper = {"name": "supervisor", "address": str(suite.socket), "healthy": pid is not None}
    return [*found, {**keeper, "memory_mib": round(max(own, 0.0), 1)}]


def show(suite: Suite, *, as_json: bool) -> bool:
    """`make status`; True when every part is well."""
    return tell(of(suite), as_json=as_json)


def tell(found: list[dict[str, Any]], *, as_json: bool) -> bool:
    """Print the parts; True when there are any and every one is well."""
    well = bool(found) and all(each["healthy"] for each in found)
    if as_json:
        print(json.dumps({"parts": found}, ensure_ascii=False))
        return well
    if not found:
        say("Система ещё не запускалась: make up")
        return False
    print(f"{'часть':<18} {'состояние':<12} {'память, МиБ':>11}  адрес")
    for each in found:
        state = "работает" if each["healthy"] else "НЕ РАБОТАЕТ"
        print(f"{each['name']:<18} {state:<12} {each['memory_mib']:>11.1f}  {each['address']}")
    print(f"{'всего':<18} {'':<12} {sum(each['memory_mib'] for each in found):>11.1f}")
    return well
