"""The five articles that come with the package."""

from __future__ import annotations

from dataclasses import dataclass

from hexapla.corpus.data import read_data
from hexapla.corpus.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A bundled article: `source` is its publisher, "" where the text names none."""

    id: str
    title: str
    source: str


def read_manifest() -> tuple[Article, ...]:
    """List the bundled articles in the order in which they are compared."""
    return tuple(Article(**entry) for entry in read_data("articles/manifest.toml")["article"])


def bundled() -> tuple[Document, ...]:
    """Read the bundled articles."""
    from pathlib import Path

    from hexapla.corpus.readers import plain

    folder = Path(__file__).parent / "articles"
    documents = []
    for article in read_manifest():
        name = f"{article.id}.txt"
        reading = plain.read((folder / name).read_bytes(), name=name)
        documents.append(
            Document(
                id=article.id,
                title=article.title,
                path=f"bundled:{article.id}",
                text=reading.text,
                format="text",
                blocks=reading.blocks,
            ),
        )
    return tuple(documents)
