"""Read the bundled articles, with which the program works without any file."""

from __future__ import annotations

from dataclasses import dataclass

from hexapla.corpus.data import read_data
from hexapla.corpus.document import Document
from hexapla.corpus.errors import DataFileError
from hexapla.corpus.readers import PLAIN, find_reader

_MANIFEST = "articles/manifest.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A bundled article: its id, its title, and the publisher that its text names, if any."""

    id: str
    title: str
    publisher: str

    def read(self) -> bytes:
        """Return the contents of the file as bytes."""
        from pathlib import Path

        return (Path(__file__).parent / "articles" / f"{self.id}.txt").read_bytes()


def read_manifest() -> tuple[Article, ...]:
    """Return the bundled articles in the order of the manifest."""
    try:
        return tuple(Article(**entry) for entry in read_data(_MANIFEST)["article"])
    except (KeyError, TypeError) as error:
        message = f"{_MANIFEST}: each article has an id, a title and a publisher ({error})"
        raise DataFileError(message) from error


def bundled() -> tuple[Document, ...]:
    """Read the bundled articles; their paths are ``bundled:<id>``."""
    return tuple(_read_article(article) for article in read_manifest())


def _read_article(article: Article) -> Document:
    path = f"bundled:{article.id}"
    reading = find_reader(PLAIN)(article.read(), name=path)
    return Document(
        id=article.id,
        title=article.title,
        path=path,
        text=reading.text,
        format=PLAIN.name,
        blocks=reading.blocks,
    )
