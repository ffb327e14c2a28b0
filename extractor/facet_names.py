"""What facets know of a name: the province that it names, and its abbreviations written out."""

from collections.abc import Iterable

from extractor.ground.program import source_hash
from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.fingerprint import fingerprint
from extractor.lexicon.named_province import named_province
from extractor.store import Store, facet_blocks
from extractor.store.facet_blocks import LookedUp

_AT_ONCE = 1000


def look_up_names(store: Store) -> None:
    """Note of every new name which province it names, for the facet of places, and how it is written out:
    "LĐLĐ quận Ba Đình" is counted as "Liên đoàn Lao động quận Ba Đình"."""
    if facet_blocks.lexicon_of_names(store) != _lexicon_of_names():
        _look_up_all_names(store)
    while names := facet_blocks.new_names(store, _AT_ONCE):
        facet_blocks.note_names(store, _looked_up(names))


def are_names_to_be_looked_up(store: Store) -> bool:
    """Whether there are names that nobody looked up by this lexicon, as after an update of the program."""
    if facet_blocks.first_new_name(store) is not None:
        return True
    return facet_blocks.lexicon_of_names(store) != _lexicon_of_names() and facet_blocks.last_value(store) > 0


def _look_up_all_names(store: Store) -> None:
    """Stopped in between, it begins anew: by which lexicon is noted at the end."""
    last = 0
    while names := facet_blocks.names_after(store, last, _AT_ONCE):
        facet_blocks.note_names(store, _looked_up(names))
        last = names[-1][0]
    facet_blocks.note_lexicon_of_names(store, _lexicon_of_names())


def _looked_up(names: Iterable[tuple[int, str]]) -> dict[int, LookedUp]:
    in_full = {number: expand_all(name) for number, name in names}
    return {number: LookedUp(named_province(name) or "", name) for number, name in in_full.items()}


def _lexicon_of_names() -> str:
    return f"{fingerprint()} {source_hash('lexicon/*.py', 'viet/*.py')}"
