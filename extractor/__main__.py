"""``python -m extractor`` is the console script."""

from extractor.commands import main

if __name__ == "__main__":
    main()
