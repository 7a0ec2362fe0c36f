#!/bin/sh
# Tells for GitHub what changes for readers since a revision:
#
#     .github/scripts/tell-changes.sh REVISION FOLDER
#
# - the change of each case in words in the summary of the job, $GITHUB_STEP_SUMMARY;
# - the page of each changed case, before and after, in FOLDER.
#
# Ends well where the content has mistakes: to find these is the check's task.
# CASEFILES names another command than the one in .venv.
set -eu

casefiles=${CASEFILES:-.venv/bin/casefiles}

code=0
"$casefiles" diff "$1" --format markdown --pages "$2" >>"$GITHUB_STEP_SUMMARY" || code=$?

# What the change holds is no reason to end with anything but 0, so nothing was told then.
if [ "$code" -ne 0 ]; then
    echo '### The changes could not be told: the log of this step says why' >>"$GITHUB_STEP_SUMMARY"
    exit "$code"
fi
