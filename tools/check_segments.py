"""The segment lint: what a reviewer must never have to look for (Q1, A2).

Fails, naming file and line, on
- `.commit()` or `.rollback()` in a service: the route and the consumer own the transaction;
- `select(…)`, `update(…)` or `delete(…)` of a segment-bound table in a request slice that never passes a policy
  (`visible_to`, `within`, `load`, or a policy function named `*_visible_to`/`visible_*`);
- raw SQL in a request slice (`text("select … from table …")`) that names a segment-bound table and no `:segment`.
Handlers of events (projections) and CLI commands run under another role and are outside.

A statement that is safe for a reason a lint cannot see carries the comment `# segment: <reason>` on its first line or
above it; a module that runs only under the handlers' role says so once: `# segment-module: <reason>`.
"""

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTSIDE = {"projections.py", "__main__.py", "bootstrap.py"}
STATEMENTS = {"select", "update", "delete"}
GUARD = re.compile(r"(^|_)visible|^within$|^load$|^own_")


def bound_tables(service: Path) -> tuple[set[str], set[str]]:
    """(class names, table names) of the tables of a service that inherit SegmentBound."""
    classes, tables = set(), set()
    for path in service.rglob("*.py"):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.ClassDef):
                continue
            if any(isinstance(base, ast.Name) and base.id == "SegmentBound" for base in node.bases):
                classes.add(node.name)
                for statement in node.body:
                    if (
                        isinstance(statement, ast.Assign)
                        and isinstance(statement.targets[0], ast.Name)
                        and statement.targets[0].id == "__tablename__"
                        and isinstance(statement.value, ast.Constant)
                    ):
                        tables.add(str(statement.value.value))
    return classes, tables


def _names(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} | {
        n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)
    }


def _guarded(scope: ast.AST) -> bool:
    return any(GUARD.search(name) for name in _names(scope))


def _excused(lines: list[str], line: int) -> bool:
    return any("# segment:" in lines[n] for n in (line - 2, line - 1) if 0 <= n < len(lines))


def _check_scope(
    scope: ast.AST, classes: set[str], tables: set[str], lines: list[str]
) -> list[tuple[int, str]]:
    found = []
    guarded = _guarded(scope)
    for node in ast.walk(scope):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in ("commit", "rollback") and isinstance(node.func, ast.Attribute):
            found.append((node.lineno, f"`.{name}()` in a service: the route owns the transaction"))
        elif name in STATEMENTS and isinstance(node.func, ast.Name):
            touched = {n for argument in node.args for n in _names(argument)} & classes
            if touched and not guarded and not _excused(lines, node.lineno):
                found.append((node.lineno, f"{name}({', '.join(sorted(touched))}) without visible_to/within"))
        elif name == "text" and node.args and isinstance(node.args[0], ast.Constant):
            sql = str(node.args[0].value)
            touched = {t for t in tables if re.search(rf"\b(from|join|update|into)\s+{t}\b", sql)}
            if touched and ":segment" not in sql and not _excused(lines, node.lineno):
                found.append((node.lineno, f"raw SQL on {', '.join(sorted(touched))} without :segment"))
    return found


def check(path: Path, classes: set[str], tables: set[str]) -> list[str]:
    """The findings in one module, as `file:line reason`. A function is one scope; its module's constants another."""
    source = path.read_text()
    lines, tree = source.splitlines(), ast.parse(source)
    if any(line.startswith("# segment-module: ") for line in lines):
        return []
    functions = [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    rest = [n for n in tree.body if n not in functions]
    found = {f for scope in (*functions, *rest) for f in _check_scope(scope, classes, tables, lines)}
    return [f"{path.relative_to(ROOT)}:{line} {reason}" for line, reason in sorted(found)]


def main() -> int:
    """Check all services; exit code 1 on findings."""
    found, looked = [], 0
    for manifest in sorted(ROOT.glob("services/*/pyproject.toml")):
        package = manifest.parent / manifest.parent.name
        classes, tables = bound_tables(package)
        for path in sorted(package.rglob("*.py")):
            if path.name in OUTSIDE or "projections" in path.parts:
                continue
            looked += 1
            found += check(path, classes, tables)
    print("\n".join(found) if found else f"segments: {looked} modules, nothing unguarded")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
