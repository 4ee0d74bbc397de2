#!/usr/bin/env bash
# Plays the CI of a project that has two documents: from the first run to a fixed contradiction.
# Wants `hexapla` on the path and an empty folder as the current one; ends with 0 if all is well.
set -euo pipefail

# Runs a command, holds its exit code to the first argument, and keeps what it said in out and err.
expect() {
  local wanted=$1 code=0
  shift
  "$@" >out 2>err || code=$?
  if [ "$code" -ne "$wanted" ]; then
    printf 'expected %s, got %s: %s\n' "$wanted" "$code" "$*" >&2
    cat out err >&2
    exit 1
  fi
}

# Says that a file must hold a text, and stops where it does not.
holds() {
  grep -qF -- "$2" "$1" || { printf 'no %s in:\n' "$2" >&2; cat "$1" >&2; exit 1; }
}

mkdir docs
cat >docs/guide.md <<'END'
# Water filters

Filter therapy is safe for most people.

The relief lasted up to two months.
END
cat >docs/leaflet.md <<'END'
# About filters

Filter therapy carries serious risks.

Water filters remove chlorine and heavy metals from drinking water.
END
cat >hexapla.toml <<'END'
paths = ["docs"]
min-grade = 1

[check]
format = "github"
baseline = "accepted.json"
END

# The first run: there is no baseline yet, which is an error and not a hit gate.
expect 2 hexapla check
holds err "no such baseline: accepted.json; create it with --write-baseline"
[ ! -s out ]

# Without it the gate is hit; the report is there all the same.
expect 1 hexapla check --isolated docs --format json
holds out '"verdict": "failed"'

# The findings are looked at and accepted, one with a reason.
expect 0 hexapla check --write-baseline
holds err "entries written to accepted.json: 1 new, 1 in all"
sed 's/"reason": ""/"reason": "the leaflet speaks of another filter"/' accepted.json >edited
mv edited accepted.json
expect 0 hexapla check
holds err "hidden by accepted.json"
[ ! -s out ]

# Lines move about and a paragraph is wrapped: still green, and nothing is rewritten.
cp accepted.json before.json
{ echo; echo "More will follow."; echo; cat docs/guide.md; } >moved && mv moved docs/guide.md
sed 's/carries serious/carries\nserious/' docs/leaflet.md >wrapped && mv wrapped docs/leaflet.md
expect 0 hexapla check
[ ! -s out ]
cmp accepted.json before.json

# A new contradiction: the annotation names file and line, and the gate is hit.
printf '\nThe relief lasted up to 12 weeks.\n' >>docs/leaflet.md
expect 1 hexapla check
holds out "::error file=docs/guide.md,line=8,title=Contradiction with docs/leaflet.md%2C line 8::"
[ "$(wc -l <out)" -eq 1 ]

# The same run for a code scanning service: the accepted findings are there, and marked as such.
expect 1 hexapla check --format sarif --output hexapla.sarif
holds hexapla.sarif '"baselineState": "new"'
holds hexapla.sarif '"justification": "the leaflet speaks of another filter"'

# It is fixed: green again. The accepted one is fixed too: its entry is reported as stale, and removed.
sed 's/12 weeks/two months/' docs/leaflet.md >fixed && mv fixed docs/leaflet.md
expect 0 hexapla check
sed 's/^serious risks/no risks/; s/carries$/has/' docs/leaflet.md >fixed && mv fixed docs/leaflet.md
expect 0 hexapla check
holds err "stale entries in accepted.json: 1 of 1; remove them with 'hexapla baseline prune'"
expect 0 hexapla baseline prune accepted.json
holds out "the leaflet speaks of another filter"
expect 0 hexapla check
if grep -q stale err; then exit 1; fi

# A contradiction that stays is ignored where it stands; the comment is reported once it hides nothing.
printf '\nThe relief lasted up to 12 weeks. <!-- hexapla: ignore: another trial -->\n' >>docs/leaflet.md
expect 0 hexapla check
holds err "hidden by comments in the documents"
sed 's/12 weeks/two months/' docs/leaflet.md >fixed && mv fixed docs/leaflet.md
expect 0 hexapla check
holds err "docs/leaflet.md, line 10: the comment 'hexapla: ignore' hides nothing; remove it"
