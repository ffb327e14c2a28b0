#!/bin/sh
# Make a virtual environment from hashed requirements:
#   sh requirements/environment.sh FOLDER REQUIREMENTS [PYTHON]
# What is missing on the machine is said in one line with the remedy.
set -eu

folder=$1
requirements=$2
wanted=${3:-}
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

fail() {
    echo "$1" >&2
    exit 1
}

find_python() {
    for name in $wanted python3.13 python3.12 python3.11 python3 python3.14 python; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c "$new_enough" >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
}

if [ ! -x "$folder/bin/python" ] || ! "$folder/bin/python" -c "$new_enough" >/dev/null 2>&1; then
    python=$(find_python)
    [ -n "$python" ] || fail "Python 3.11 or newer is missing: apt install python3 python3-venv (Debian, Ubuntu), brew install python (macOS), or make PYTHON=/path/to/python"
    "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
        fail "python3-venv is missing for $("$python" -V): apt install python3-venv"
    rm -rf "$folder"
    echo "Making the environment in $folder with $("$python" -V); the first time takes some minutes." >&2
    "$python" -m venv "$folder"
fi
# Only wheels: nothing is compiled, so no compiler is needed.
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
    --require-hashes -r "$requirements" ||
    fail "the packages of $requirements could not be installed: check the network, or take another Python with make PYTHON=python3.12"
