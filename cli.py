"""Launcher: ``python cli.py VERB …`` from the folder of the project."""

import sys

from extractor.commands import main

if __name__ == "__main__":
    try:
        main()
    except ModuleNotFoundError as error:
        # What a first user meets who has not made the environment, or has not let the shell use it.
        if error.name is None or error.name.partition(".")[0] == "extractor":
            raise
        sys.exit(
            f"Thiếu thư viện {error.name}: chạy `make demo` một lần để tạo môi trường, rồi "
            "`. .venv/bin/activate`. "
            "(The environment is missing: run `make demo` once, then `. .venv/bin/activate`.)"
        )
