"""Load documents from the paths that the user gives."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from hexapla.corpus.document import BlockKind, Document
from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.naming import name_documents
from hexapla.corpus.readers import find_format, find_reader, name_format, suffixes
from hexapla.corpus.readers.options import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from hexapla.corpus.readers import Format, Reading
    from hexapla.corpus.readers.options import ReadOptions

STDIN = "-"
"""The path for standard input."""

_Result = TypeVar("_Result")
_GLOB_SIGNS = frozenset("*?[")


class _Found(NamedTuple):
    """A file that was read: its path as the user gave it, its format and its reading."""

    path: str
    form: Format
    reading: Reading


def load(
    paths: Sequence[str | os.PathLike[str]],
    *,
    options: ReadOptions = DEFAULTS,
    exclude: Sequence[str] = (),
    on_failure: Callable[[UnreadableError], None] | None = None,
    on_notice: Callable[[str], None] | None = None,
) -> tuple[Document, ...]:
    """Load documents from files, folders and patterns, in the order given.

    The path ``-`` is standard input; its name and format are in `options`.

    Folders are searched recursively, in sorted order, for suffixes that have a reader; hidden names
    and links to folders are skipped. A file that several paths lead to is read once. A file given
    by name is read whatever its suffix, as plain text if that is unknown. Files from folders and
    patterns are excluded if a pattern of `exclude` matches their name, the name of a folder above
    them, or several of these in a row.

    Raises UnreadableError at the first path that can't be read; with `on_failure`, passes each of
    these errors to it and loads the rest. `on_notice` receives what the user should know about how
    a file was read, one line each.
    """
    found: dict[str, _Found | None] = {}
    for given in paths:
        files = _attempt(lambda path: _find_files(path, exclude), os.fspath(given), on_failure)
        for path in files or ():
            real = _find_real(path)
            if real not in found:
                found[real] = _attempt(lambda p: _read_file(p, options), path, on_failure)
    read = [each for each in found.values() if each is not None]
    for notice in (notice for each in read for notice in each.reading.notices):
        if on_notice is not None:
            on_notice(notice)
    return _make_documents(read)


def _find_real(path: str) -> str:
    """Resolve the links of a path; if that is forbidden, reading the file reports it."""
    try:
        return os.path.realpath(path)
    except OSError:
        return path


def _attempt(
    act: Callable[[str], _Result], path: str, on_failure: Callable[[UnreadableError], None] | None
) -> _Result | None:
    try:
        return act(path)
    except UnreadableError as failure:
        if on_failure is None:
            raise
        on_failure(failure)
        return None


def _make_documents(found: Sequence[_Found]) -> tuple[Document, ...]:
    ids = name_documents([each.path for each in found])
    return tuple(
        Document(
            id=name,
            title=_find_title(each),
            path=each.path,
            text=each.reading.text,
            format=each.form.name,
            blocks=each.reading.blocks,
            origins=each.reading.origins,
            suppressions=each.reading.suppressions,
        )
        for name, each in zip(ids, found, strict=True)
    )


def _find_title(found: _Found) -> str:
    """Return the first heading if it comes before any prose, otherwise the name of the file."""
    from pathlib import PurePath

    from hexapla.corpus.kinds import judge_block
    from hexapla.corpus.statement import Kind

    for block in found.reading.blocks:
        text = found.reading.text[block.start : block.end]
        kind = judge_block(text, block)
        if kind is Kind.HEADING:
            return " ".join(text.split())
        if block.kind is not BlockKind.HEADING and " " in text and text.endswith((".", "!", "?")):
            break
    return PurePath(found.path).name


def _find_files(given: str, exclude: Sequence[str]) -> Sequence[str]:
    from pathlib import Path

    path = Path(given)
    if given == STDIN:
        return [STDIN]
    if not given or "\0" in given:
        message = f"no such file or folder: {given!r}; give the path of a file or a folder"
        raise UnreadableError(message)
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        matches = _expand(given)
        if not matches:
            raise explain(given, error) from None
        return _without(matches, exclude, given)
    return _without(_walk(path), exclude, given) if is_folder else [given]


def _without(files: Sequence[str], exclude: Sequence[str], given: str) -> Sequence[str]:
    """Exclude the files that a pattern matches; raises UnreadableError if none is left."""
    left = [file for file in files if not any(_matches(file, pattern) for pattern in exclude)]
    if not left:
        message = f"{given} holds nothing that is not excluded; give another path or exclude less"
        raise UnreadableError(message)
    return left


def _matches(file: str, pattern: str) -> bool:
    """Match a pattern, part by part, with consecutive parts of a path."""
    from fnmatch import fnmatchcase
    from pathlib import PurePath

    parts, wanted = PurePath(file).parts, pattern.strip("/").split("/")
    return any(
        all(map(fnmatchcase, parts[n : n + len(wanted)], wanted))
        for n in range(len(parts) - len(wanted) + 1)
    )


def _expand(pattern: str) -> list[str]:
    """Expand a pattern that the shell left as it is (``**`` is any number of folders)."""
    if not _GLOB_SIGNS & set(pattern):
        return []
    from glob import glob
    from pathlib import Path

    matches = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - keeps the path as it was given
    files = [match for match in matches if not _is_folder(match)]
    return files or [file for match in matches for file in _walk(Path(match))]


def _walk(folder: Path) -> list[str]:
    known = suffixes()
    files = sorted(str(path) for path in _visit(folder) if path.suffix.lower() in known)
    if not files:
        message = f"no documents in {folder}; looked for names that end in {', '.join(known)}"
        raise UnreadableError(message)
    return files


def _visit(folder: Path) -> Iterator[Path]:
    """Yield everything below a folder except folders, hidden names and links to folders."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise explain(str(folder), error) from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not _is_folder(entry):
            yield entry
        elif not entry.is_symlink():
            yield from _visit(entry)


def _is_folder(path: Path | str) -> bool:
    """Check whether a path is a folder; False if access is denied."""
    return os.path.isdir(path)  # noqa: PTH112  pathlib raises where permission is denied


def _read_file(path: str, options: ReadOptions) -> _Found:
    from pathlib import PurePath

    if path == STDIN:
        form, name = name_format(options.stdin_format), options.stdin_name
        content = _read_stream(options.largest, name)
    else:
        form, name = find_format(PurePath(path).suffix), path
        content = _read_bytes(path, options.largest)
    if not content.strip():
        message = f"{name} is empty; give a file that has text, or leave it out"
        raise UnreadableError(message)
    return _Found(name, form, find_reader(form)(content, name=name, options=options))


def _read_stream(largest: int, name: str) -> bytes:
    import sys

    if sys.stdin is None or sys.stdin.closed:
        message = "standard input is closed; give a file, or pipe a document in"
        raise UnreadableError(message)
    content: bytes = sys.stdin.buffer.read(largest + 1)
    return _within(content, largest, name)


def _read_bytes(path: str, largest: int) -> bytes:
    from pathlib import Path

    try:
        status = Path(path).stat()
        if not stat.S_ISREG(status.st_mode):
            message = (
                f"{path} is no regular file (a pipe, socket or device); save it to a file first, "
                "or pipe it in and give - as the path"
            )
            raise UnreadableError(message)
        with Path(path).open("rb") as file:
            return _within(file.read(largest + 1), largest, path)
    except OSError as error:
        raise explain(path, error) from None


def _within(content: bytes, largest: int, name: str) -> bytes:
    if len(content) > largest:
        message = (
            f"{name} is larger than {largest // 2**20} MiB; "
            "give it in smaller parts, or raise the limit with --max-size"
        )
        raise UnreadableError(message)
    return content


def explain(path: str, error: OSError) -> UnreadableError:
    """Turn an error of the operating system into one that says what to do."""
    import errno

    if error.errno == errno.ELOOP:
        return UnreadableError(f"{path} is a link that leads back to itself; remove or fix it")
    if error.errno in (errno.EACCES, errno.EPERM):
        return UnreadableError(f"permission denied: {path}; make it readable or leave it out")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UnreadableError(_describe_missing(path))
    return UnreadableError(f"cannot read {path}: {error.strerror}; check the path")


def _describe_missing(path: str) -> str:
    from difflib import get_close_matches
    from pathlib import Path

    place = Path(path)
    if place.is_symlink():
        return f"{path} is a broken link: there is no {place.readlink()}; remove or fix it"
    if _GLOB_SIGNS & set(path):
        return f"no such file or folder: {path}; nothing matches the pattern"
    try:
        names = sorted(entry.name for entry in place.parent.iterdir())
    except OSError:
        names = []
    close = get_close_matches(place.name, names, n=1)
    advice = f"did you mean {place.parent / close[0]}?" if close else "check the spelling"
    return f"no such file or folder: {path}; {advice}"
