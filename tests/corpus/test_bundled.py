"""The bundled articles."""

from __future__ import annotations

import hashlib
import sys

import pytest

from hexapla.corpus import DataFileError, bundled, data, read_manifest

DIGESTS = {
    "innerbloom": "7c7d420b49dfafcf68cb59f9eba37665808970ca8bb5d2c595c1f991def178b4",
    "synaptica": "f5ce2affd226a763daebbdd9af21114ed9a1f0c641c017d857f2711fffe74e82",
    "central-pain": "29806b528a9868ef2a077f6ef0ce4df6269c0c008dfd8ae201de19e964a389b7",
    "injury-relief": "b3b51341558c47ab54e3ebb9687b70f9b4acd0b9a22268108c4fcbc1cf4a5f2f",
    "kalypso": "75513ae994ebbde4df4f5b665e0b1e207e83aad48ca1fd5133a56386b452298f",
}


def test_five_articles_in_their_order() -> None:
    """There are exactly five, with a title each."""
    articles = read_manifest()
    assert [article.id for article in articles] == list(DIGESTS)
    assert all(article.title for article in articles)


@pytest.mark.parametrize(("name", "digest"), DIGESTS.items())
def test_articles_are_as_published(name: str, digest: str) -> None:
    """The files are byte for byte what they were."""
    [article] = [article for article in read_manifest() if article.id == name]
    assert hashlib.sha256(article.read()).hexdigest() == digest


def test_publisher_stands_in_the_text() -> None:
    """The publisher is a name that the article itself gives, or nothing."""
    for article, document in zip(read_manifest(), bundled(), strict=True):
        assert article.publisher in document.text


def test_articles_are_documents() -> None:
    """Each article is a document with its id, its title and blocks."""
    for article, document in zip(read_manifest(), bundled(), strict=True):
        assert (document.id, document.title) == (article.id, article.title)
        assert (document.path, document.format) == (f"bundled:{article.id}", "text")
        assert document.text == article.read().decode()
        assert document.blocks


def test_broken_manifest_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A manifest without what it must have is a DataFileError."""
    module = sys.modules[bundled.__module__]
    for wrong in ({}, {"article": [{"id": "x"}]}):
        monkeypatch.setattr(module, "read_data", lambda _, wrong=wrong: wrong)
        with pytest.raises(DataFileError, match="each article has an id"):
            read_manifest()


def test_broken_data_file_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A data file that is no TOML is a DataFileError that names it."""
    from pathlib import Path

    monkeypatch.setattr(Path, "read_text", lambda *_, **__: "= broken")
    with pytest.raises(DataFileError, match=r"nowhere\.toml"):
        data.read_data("nowhere.toml")
