"""Which source or watch a person means: by its number, its name, its address or a tag."""

from collections.abc import Iterable, Sequence

from extractor.errors import UsageError
from extractor.ground.tracking import Source, Watch
from extractor.viet.fold import fold

SEE = "see the list: track list"


def chosen(sources: Sequence[Source], words: Sequence[str]) -> list[Source]:
    """The sources that any of the words names; all of them without words. Raises ``UsageError``."""
    if not words:
        return list(sources)
    wanted: set[int] = set()
    for word in words:
        named = [source.id for source in sources if _names(word, source) or _is_in(word, source.tags)]
        if not named:
            raise UsageError(f"--only {word}", "names no source that is followed", SEE)
        wanted.update(named)
    return [source for source in sources if source.id in wanted]


def the_one(word: str, sources: Iterable[Source], watches: Iterable[Watch]) -> Source | Watch:
    """The source or watch that a word names. Raises ``UsageError`` when there is none, or more than one."""
    found: list[Source | Watch] = [source for source in sources if _names(word, source)]
    found += [watch for watch in watches if _is_in(word, (watch.name,))]
    if not found:
        raise UsageError(word, "names no source or key word that is followed", SEE)
    if len(found) > 1:
        raise UsageError(word, "names more than one source or key word", "give its number or its address")
    return found[0]


def watch_named(word: str, watches: Iterable[Watch]) -> Watch:
    """The watch of that name, or with that phrase. Raises ``UsageError``."""
    for watch in watches:
        if _is_in(word, (watch.name, *watch.phrases)):
            return watch
    raise UsageError(word, "names no key word that is followed", SEE)


def _names(word: str, source: Source) -> bool:
    if word.removeprefix("#").isdecimal():
        return source.id == int(word.removeprefix("#"))
    return _is_in(word, (source.name, source.address))


def _is_in(word: str, names: Iterable[str]) -> bool:
    return fold(word.strip()) in (fold(name) for name in names)
