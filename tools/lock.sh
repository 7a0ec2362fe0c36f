#!/bin/sh
# Writes the lock files in requirements/ from pyproject.toml: versions with hashes, for every system
# and every Python from 3.11 on. Versions that still fit stay; arguments say what may move:
#
#     tools/lock.sh                                      after a change in pyproject.toml
#     tools/lock.sh --upgrade-package mkdocs-material    one package
#     tools/lock.sh --upgrade                            all of them
#
# uv is no part of the project: it is installed into a folder that goes away again.
set -eu
cd "$(dirname "$0")/.."

uv=$(mktemp -d)
trap 'rm -rf "$uv"' EXIT
"$(tools/python.sh)" -m venv "$uv"
"$uv/bin/python" -m pip install --quiet --disable-pip-version-check uv

compile() {
    # pip takes `coverage` for no pin of the `coverage[toml]` that a package asks for.
    UV_CUSTOM_COMPILE_COMMAND=tools/lock.sh "$uv/bin/uv" pip compile --quiet --universal \
        --python-version 3.11 --generate-hashes --no-emit-index-url --no-strip-extras "$@"
}

compile "$@" pyproject.toml --group build --output-file requirements/site.txt
compile "$@" --group dev --constraints requirements/site.txt --output-file requirements/dev.txt
compile "$@" --group node --output-file requirements/node.txt
