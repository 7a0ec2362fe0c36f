#!/bin/sh
# Checks the content for GitHub, and ends as `casefiles check` does:
#
#     .github/scripts/annotate.sh FILE
#
# - annotations at file and line on the standard output, of which GitHub shows ten of each kind;
# - all problems in the summary of the job, $GITHUB_STEP_SUMMARY;
# - all problems as SARIF in FILE.
#
# CASEFILES names another command than the one in .venv.
set -eu

casefiles=${CASEFILES:-.venv/bin/casefiles}

code=0
"$casefiles" check --format github || code=$?

# What the check says of itself stands in the log already.
if [ "$code" -le 1 ]; then
    "$casefiles" check --format markdown >>"$GITHUB_STEP_SUMMARY" 2>/dev/null || true
    "$casefiles" check --format sarif >"$1" 2>/dev/null || true
else
    echo '### The archive could not be read: the log of this step says why' >>"$GITHUB_STEP_SUMMARY"
fi

exit "$code"
