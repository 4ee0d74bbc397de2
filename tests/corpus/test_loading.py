"""Loading: files, folders and patterns, and what each path that gives nothing says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hexapla.corpus import ReadOptions, UnreadableError, load

TEXT = "Walking Far\n\nWalking is good for the heart.\n"


def write(folder: Path, *names: str) -> list[Path]:
    """Write the same text into files of a folder, with the folders they need."""
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return paths


def ids(*paths: Path | str) -> list[str]:
    """Give the ids of the documents of some paths."""
    return [document.id for document in load(paths)]


def failure(path: Path | str) -> str:
    """Give the message of a path that cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        load([path])
    return str(caught.value)


def test_file_is_a_document(tmp_path: Path) -> None:
    """A file gives a document with its name, title, path, text and format."""
    [path] = write(tmp_path, "walk.txt")
    [document] = load([path])
    assert (document.id, document.title, document.path) == ("walk", "Walking Far", str(path))
    assert (document.text, document.format) == (TEXT, "text")
    assert len(document.blocks) == 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Keep reading\n\n# The Heart\n\nIt beats.", "The Heart"),
        ("It beats.\n\nThe Heart\n\nIt stops.", "plain.txt"),
        ("Written by\n\nIt beats.", "plain.txt"),
    ],
)
def test_title_is_the_heading_on_top(tmp_path: Path, text: str, title: str) -> None:
    """The first heading before any prose is the title, else the name of the file."""
    path = tmp_path / "plain.txt"
    path.write_text(text, encoding="utf-8")
    assert load([path])[0].title == title


def test_folder_is_searched_in_order(tmp_path: Path) -> None:
    """A folder gives its documents sorted, without hidden names and unknown suffixes."""
    write(tmp_path, "b.txt", "a/z.md", "a/c.TEXT", ".git/x.txt", ".hidden.txt", "data.csv")
    assert ids(tmp_path) == ["c", "z", "b"]


def test_paths_keep_their_order(tmp_path: Path) -> None:
    """Documents come in the order of the paths."""
    one, two = write(tmp_path, "one.txt", "two.txt")
    assert ids(two, one) == ["two", "one"]


def test_file_given_twice_is_taken_once(tmp_path: Path) -> None:
    """The same file by its name, its folder and a link is one document."""
    [path] = write(tmp_path, "walk.txt")
    (tmp_path / "link.txt").symlink_to(path)
    assert ids(path, tmp_path, path) == ["walk"]


def test_pattern_is_expanded(tmp_path: Path) -> None:
    """A pattern that the shell left alone gives the files it matches, sorted."""
    write(tmp_path, "b.txt", "a.txt", "deep/er/c.txt", "x.csv")
    assert ids(f"{tmp_path}/*.txt") == ["a", "b"]
    assert ids(f"{tmp_path}/**/c.*") == ["c"]
    assert ids(f"{tmp_path}/de*") == ["c"]


def test_name_with_pattern_signs_is_a_file_first(tmp_path: Path) -> None:
    """A file whose name has a bracket is read as it is."""
    [path] = write(tmp_path, "walk[1].txt")
    assert ids(path) == ["walk[1]"]


def test_unknown_suffix_is_read_as_text(tmp_path: Path) -> None:
    """A file that is named is read as plain text whatever its suffix."""
    assert ids(*write(tmp_path, "walk.rst", "README")) == ["walk", "README"]


CLASHES = [
    (["a/x.txt", "b/x.txt"], ["a/x", "b/x"]),
    (["a/k/x.txt", "b/k/x.txt", "y.txt"], ["a/k/x", "b/k/x", "y"]),
    (["a/x.txt", "a/x.md"], ["x.txt", "x.md"]),
    (["a/x.txt", "a/x.md", "b/x.txt"], ["a/x.txt", "a/x.md", "b/x.txt"]),
    (["a\tb.txt", " .txt"], ["a-b", "document"]),
    (["x.txt", "x.txt.txt", "x.md"], ["x.txt", "x.txt-2", "x.md"]),
    (["a:b.txt", "a-b.txt"], ["a-b", "a-b-2"]),
]


@pytest.mark.parametrize(("names", "expected"), CLASHES)
def test_ids_are_short_and_unique(tmp_path: Path, names: list[str], expected: list[str]) -> None:
    """Clashing names take their folders, then their suffix, then a number."""
    found = ids(*write(tmp_path, *names))
    assert found == expected
    assert len(set(found)) == len(found)
    assert not any(":" in name or not name.isprintable() or not name.strip() for name in found)


def test_missing_file_names_the_one_that_was_meant(tmp_path: Path) -> None:
    """A misspelled path says which name is close to it."""
    write(tmp_path, "walking.txt")
    message = failure(tmp_path / "wallking.txt")
    assert message.startswith(f"no such file or folder: {tmp_path / 'wallking.txt'}; did you mean ")
    assert message.endswith("walking.txt?")


def test_missing_file_without_a_likeness(tmp_path: Path) -> None:
    """A path that nothing is close to says so, also in a folder that is missing."""
    assert "check the spelling" in failure(tmp_path / "zzz.txt")
    assert "check the spelling" in failure(tmp_path / "no" / "zzz.txt")
    assert "nothing matches the pattern" in failure(tmp_path / "*.txt")
    assert "no such file or folder: ''" in failure("")
    assert "no such file or folder" in failure("a\0b")


def test_folder_without_documents_names_the_suffixes(tmp_path: Path) -> None:
    """An empty folder says what names it looked for."""
    message = failure(tmp_path)
    assert message.startswith(f"no documents in {tmp_path}; ")
    assert ".txt" in message
    assert ".md" in message


def test_broken_link_names_its_target(tmp_path: Path) -> None:
    """A link to nothing says where it leads."""
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    assert "broken link" in failure(link)
    assert "gone.txt" in failure(link)


def test_link_to_itself_is_told(tmp_path: Path) -> None:
    """A loop of links ends with a message."""
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    assert "leads back to itself" in failure(tmp_path / "one")


def test_folder_linked_into_itself_is_read_once(tmp_path: Path) -> None:
    """Links to folders are not followed inside a folder."""
    write(tmp_path, "walk.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    assert ids(tmp_path) == ["walk"]


def test_pipe_is_refused(tmp_path: Path) -> None:
    """A named pipe is refused at once and not waited for."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "no regular file" in failure(pipe)
    assert "no regular file" in failure("/dev/null")


def test_forbidden_file_and_folder_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may not be read says so, whoever runs the tests."""

    def refuse(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    [path] = write(tmp_path, "walk.txt")
    monkeypatch.setattr(Path, "open", refuse)
    assert failure(path) == f"permission denied: {path}; make it readable or leave it out"
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert failure(tmp_path).startswith(f"permission denied: {tmp_path}")


def test_other_errors_keep_the_words_of_the_system(tmp_path: Path) -> None:
    """A name that the system does not take says why."""
    assert failure(tmp_path / ("x" * 5000)).startswith("cannot read ")


def test_huge_file_is_refused(tmp_path: Path) -> None:
    """A file over the limit is refused, with the limit and how to raise it."""
    assert ReadOptions().largest == 64 * 1024 * 1024
    [path] = write(tmp_path, "walk.txt")
    with pytest.raises(UnreadableError, match=r"is larger than 0 MiB.*--max-size"):
        load([path], options=ReadOptions(largest=10))


def test_failures_are_handed_over_and_the_rest_loads(tmp_path: Path) -> None:
    """With `on_failure` every path that fails is told, and all others are loaded."""
    good, bad, also = write(tmp_path, "good.txt", "bad.txt", "also.txt")
    bad.write_bytes(b"\xff\xfe")
    told: list[UnreadableError] = []
    found = load([good, bad, tmp_path / "gone.txt", tmp_path], on_failure=told.append)
    assert [document.id for document in found] == ["good", "also"]
    assert len(told) == 2
    assert str(also) == found[1].path


def test_no_paths_give_no_documents() -> None:
    """Nothing in, nothing out."""
    assert load([]) == ()


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ([], ["a.md", "drafts/b.md", "drafts/old/c.md", "old/d.en.md"]),
        (["drafts"], ["a.md", "old/d.en.md"]),
        (["drafts/"], ["a.md", "old/d.en.md"]),
        (["drafts/old"], ["a.md", "drafts/b.md", "old/d.en.md"]),
        (["*.en.md", "c.md"], ["a.md", "drafts/b.md"]),
        (["drafts/*.md"], ["a.md", "drafts/old/c.md", "old/d.en.md"]),
        (["A.MD", "rafts"], ["a.md", "drafts/b.md", "drafts/old/c.md", "old/d.en.md"]),
    ],
)
@pytest.mark.parametrize("given", [".", "**/*.md"])
def test_excluded_files_are_left_out(
    given: str,
    exclude: list[str],
    left: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A pattern matches the name of a file, of a folder above it, or several in a row."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "drafts/b.md", "drafts/old/c.md", "old/d.en.md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text("Tea is safe.", encoding="utf-8")
    assert sorted(d.path for d in load([given], exclude=exclude)) == left
    assert [d.path for d in load(["drafts/b.md"], exclude=exclude)] == ["drafts/b.md"]


def test_excluding_everything_is_told(tmp_path: Path) -> None:
    """A folder of which nothing is left is an error, as an empty one is."""
    (tmp_path / "a.md").write_text("Tea is safe.", encoding="utf-8")
    with pytest.raises(UnreadableError, match="nothing that is not excluded"):
        load([tmp_path], exclude=["*"])
