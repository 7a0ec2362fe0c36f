#!/bin/sh
# Prints the first Python on this machine that is new enough to run the project, or says what is missing.
# PYTHON=/path/to/python chooses one by hand.
set -eu

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if command -v "$python" >/dev/null 2>&1 && "$python" -c "$new_enough" 2>/dev/null; then
        echo "$python"
        exit 0
    fi
done

echo "casefiles needs Python 3.11 or newer, and ${PYTHON:-python3} is not." >&2
echo "Install it, or name it: make PYTHON=/path/to/python3.11" >&2
exit 1
