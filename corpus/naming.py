"""Name documents: short ids from the names of their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def name_documents(paths: Sequence[str]) -> tuple[str, ...]:
    """Return a unique id for each path.

    The id is the name of the file without its suffix. If several files have the same one, it gets
    as many folders above it as make it unique ("a/x", "b/x"), otherwise the suffix, otherwise a
    number ("x-2"). It has no control characters and no colon.
    """
    from pathlib import Path

    files = [Path(path).absolute() for path in paths]
    groups: dict[str, list[int]] = {}
    for number, file in enumerate(files):
        groups.setdefault(_clean(file.stem), []).append(number)
    names = [""] * len(files)
    for members in groups.values():
        chosen = _tell_apart([files[number] for number in members])
        for number, name in zip(members, chosen, strict=True):
            names[number] = name
    return _number_repeats(names)


def _tell_apart(files: Sequence[Path]) -> list[str]:
    depths = range(max(len(file.parts) for file in files))
    for whole in (False, True):
        for depth in depths:
            names = [_name(file, depth, whole=whole) for file in files]
            if len(set(names)) == len(names):
                return names
    return [_name(file, 0, whole=False) for file in files]


def _name(file: Path, depth: int, *, whole: bool) -> str:
    parents = file.parts[1:-1][-depth:] if depth else ()
    return "/".join(_clean(part) for part in (*parents, file.name if whole else file.stem))


def _clean(name: str) -> str:
    cleaned = "".join("-" if c == ":" or not c.isprintable() else c for c in name).strip()
    return cleaned or "document"


def _number_repeats(names: Sequence[str]) -> tuple[str, ...]:
    taken: set[str] = set()
    unique: list[str] = []
    for name in names:
        number, candidate = 1, name
        while candidate in taken or (number > 1 and candidate in names):
            number += 1
            candidate = f"{name}-{number}"
        taken.add(candidate)
        unique.append(candidate)
    return tuple(unique)
