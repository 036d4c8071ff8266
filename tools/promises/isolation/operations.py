"""Operations as the committed OpenAPI documents tell them: policy, parameters, body, kinds of answer."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from deploy.native.suite import ROOT

Schema = dict[str, Any]
METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value in path or query."""

    name: str
    place: str
    required: bool
    schema: Schema


@dataclass(frozen=True)
class Operation:
    """One operation; `right` is None for those about oneself and for public ones."""

    service: str
    method: str
    path: str
    right: str | None
    declared: bool
    public: bool
    secret: bool
    recorded: bool | str
    """Whether a success stands in the journal of acts; "files": when its answer is one."""
    parameters: tuple[Parameter, ...]
    body: Schema | None
    content: str
    kinds: tuple[str, ...]
    schemas: dict[str, Schema] = field(repr=False, compare=False, hash=False)

    @property
    def name(self) -> str:
        """`POST /api/movement/v1/orders`."""
        return f"{self.method.upper()} {self.path}"

    @property
    def reads(self) -> bool:
        """Whether it changes nothing."""
        return self.method == "get"

    @property
    def streams(self) -> bool:
        """Whether its answer does not end by itself."""
        return "text/event-stream" in self.kinds

    def resolved(self, schema: Schema) -> Schema:
        """The schema behind a reference."""
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].rsplit("/", 1)[1]]
        return schema


def read() -> list[Operation]:
    """Every operation of every document under contracts/openapi."""
    found = []
    for file in sorted((ROOT / "contracts" / "openapi").glob("*.json")):
        document = json.loads(file.read_text())
        schemas = document.get("components", {}).get("schemas", {})
        for path, methods in document["paths"].items():
            for method in METHODS:
                if method in methods:
                    found.append(_operation(file.stem, method, path, methods[method], schemas))
    return found


def _operation(service: str, method: str, path: str, told: Schema, schemas: dict[str, Schema]) -> Operation:
    contents = told.get("requestBody", {}).get("content", {})
    content = next(iter(contents), "")
    kinds = {
        kind
        for code, answer in told["responses"].items()
        if code < "300"
        for kind in answer.get("content", {})
    }
    return Operation(
        service=service,
        method=method,
        path=path,
        right=told.get("x-right"),
        declared=bool({"x-right", "x-own", "x-public"} & set(told)),
        public="x-public" in told,
        secret="x-secret" in told,
        recorded=told.get("x-recorded", method != "get" and not {"x-asks", "x-public"} & set(told)),
        parameters=tuple(
            Parameter(one["name"], one["in"], one.get("required", False), one["schema"])
            for one in told.get("parameters", [])
            if one["in"] in ("path", "query")
        ),
        body=contents[content]["schema"] if content else None,
        content=content,
        kinds=tuple(sorted(kinds)),
        schemas=schemas,
    )


def singular(table: str) -> str:
    """`timetable_entries` → `timetable_entry`: what an id of the table is called elsewhere."""
    if table.endswith("ies"):
        return table[:-3] + "y"
    if re.search(r"(s|x|ch|sh)es$", table):
        return table[:-2]
    return table.removesuffix("s")
