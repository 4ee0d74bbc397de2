"""Loading: paths in, documents out."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from hexapla.corpus.document import BlockKind, Document
from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers import READERS, choose_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from hexapla.corpus.readers.reading import Reading

    Failure = Callable[[UnreadableError], None]

LARGEST = 64 * 2**20
"""Bytes of the largest file that is read (64 MiB): a book has less than one."""


def load(
    paths: Sequence[str | os.PathLike[str]], *, on_failure: Failure | None = None
) -> tuple[Document, ...]:
    """Read the documents at `paths`: files, folders and globs, in this order.

    Folders are searched for files with a known suffix, in the order of their names; hidden ones
    are left out. A file that is given twice is read once. Ids are the file names without suffix,
    with as much of the path before them as it takes to tell them apart.

    Raises UnreadableError for the first path that can't be read; with `on_failure`, hands each
    such error to it and goes on with the rest.
    """
    read: list[tuple[Path, str, Reading]] = []
    seen: set[tuple[int, int]] = set()
    for file in _find_files(paths, on_failure):
        try:
            identity, content = _content(file)
            if identity not in seen:
                seen.add(identity)
                name, reader = choose_reader(file.suffix)
                read.append((file, name, reader(content, name=str(file))))
        except UnreadableError as error:
            if on_failure is None:
                raise
            on_failure(error)
    ids = choose_ids([file for file, _, _ in read])
    return tuple(
        Document(
            id=own,
            title=_title(reading) or file.name,
            path=str(file),
            text=reading.text,
            format=name,
            blocks=reading.blocks,
        )
        for own, (file, name, reading) in zip(ids, read, strict=True)
    )


def _find_files(
    paths: Sequence[str | os.PathLike[str]], on_failure: Failure | None
) -> Iterator[Path]:
    """Yield the files that the paths stand for."""
    from pathlib import Path

    for given in paths:
        path = Path(given)
        try:
            if path.is_dir():
                yield from _in_folder(path)
            elif not os.path.lexists(path) and any(c in str(path) for c in "*?["):
                yield from _in_glob(path)
            else:
                yield path
        except UnreadableError as error:
            if on_failure is None:
                raise
            on_failure(error)


def _in_folder(folder: Path) -> list[Path]:
    """List the documents in a folder and the folders below it, without following links there."""
    found: list[Path] = []

    def refuse(error: OSError) -> None:
        message = f"{error.filename}: can't be opened ({error.strerror}); check its permissions"
        raise UnreadableError(message)

    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        found.extend(
            folder.__class__(place, name)
            for name in sorted(files)
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in READERS  # noqa: PTH122
        )
    if not found:
        message = f"{folder}: no documents in this folder; looked for {', '.join(READERS)}"
        raise UnreadableError(message)
    return found


def _in_glob(pattern: Path) -> list[Path]:
    """List the files that a pattern matches, which the shell has not expanded."""
    from glob import glob
    from pathlib import Path

    found = [Path(name) for name in sorted(glob(str(pattern), recursive=True))]  # noqa: PTH207
    files = [path for path in found if path.is_file()]
    if not files:
        message = f"{pattern}: no file matches this pattern; check it, or name the files"
        raise UnreadableError(message)
    return files


def _content(path: Path) -> tuple[tuple[int, int], bytes]:
    """Give the identity of a file and what it holds.

    Raises UnreadableError where there is no regular file that may be read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            message = f"{path}: neither a file nor a folder; give a text file"
            raise UnreadableError(message)
        if status.st_size > LARGEST:
            size = status.st_size / 2**20
            message = f"{path}: {size:.0f} MiB is more than the limit of 64 MiB; split it first"
            raise UnreadableError(message)
        return (status.st_dev, status.st_ino), path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError(_missing(path)) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"{path}: can't be read ({reason}); check the path and its permissions"
        raise UnreadableError(message) from None
    except ValueError:
        message = f"{str(path)!r}: no path can hold a NUL character; check the name"
        raise UnreadableError(message) from None


def _missing(path: Path) -> str:
    if path.is_symlink():
        return f"{path}: a link to something that does not exist; mend the link or leave it out"
    from difflib import get_close_matches

    try:
        names = sorted(entry.name for entry in os.scandir(path.parent))
    except OSError:
        return f"{path}: no such file; the folder {path.parent} does not exist either"
    near = get_close_matches(path.name, names, n=1)
    hint = f"did you mean {path.with_name(near[0])}?" if near else "check the spelling"
    return f"{path}: no such file or folder; {hint}"


def _title(reading: Reading) -> str:
    """Give the first heading."""
    for block in reading.blocks:
        if block.kind is BlockKind.HEADING:
            return reading.text[block.start : block.end]
    return ""


DEEPEST = 12
"""Parts of a path that an id holds at most."""


def choose_ids(paths: Sequence[Path]) -> tuple[str, ...]:
    """Choose a short id for each path, none twice.

    File names without suffix; where two are the same, with the suffix if that tells them apart,
    else with as many folders before them as it takes, else with a number.
    """
    forms = [_clean(path.stem) for path in paths]
    for parts in range(1, DEEPEST):
        clashing = {form for form in forms if forms.count(form) > 1}
        forms = [
            _clean("/".join(path.parts[-parts:])) if form in clashing else form
            for path, form in zip(paths, forms, strict=True)
        ]
    ids: list[str] = []
    for form in forms:
        number, own = 1, form
        while own in ids:
            number += 1
            own = f"{form}-{number}"
        ids.append(own)
    return tuple(ids)


def _clean(name: str) -> str:
    """Take out of a name what can't stand in an id: colons, control characters, white space."""
    kept = "".join("-" if c == ":" or not c.isprintable() else c for c in name)
    return "-".join(kept.split()) or "document"
