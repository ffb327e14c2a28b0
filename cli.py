"""Launcher: ``python cli.py VERB …`` from the folder of the project."""

from extractor.commands import main

if __name__ == "__main__":
    main()
