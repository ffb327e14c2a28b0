"""What came since the record was made: rows that are new, tell something else or are gone; words on names."""

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.ground.acts import Act
from extractor.record_making.ground import material_of, sayings_of, told_by
from extractor.record_making.material import Material, Naming, naming_of, said_of_names
from extractor.records.renamings import NOTHING_TOLD, WORDS_OF_CHANGES, Told
from extractor.records.standing import articles_acted_on, standing
from extractor.store import Store, record_journal, record_neighbours, record_parts, record_rows
from extractor.store.record_writing import MadeRow, Said, Saying, said_before


@dataclass(frozen=True, slots=True)
class Since:
    """``before`` and ``now`` tell of all rows of the ``articles`` of which something changed: what they were
    made into, and how they stand. Rows ``changed`` are new or tell something else, by key with their naming;
    those ``lost`` are gone, or told something else. ``anew`` is what articles say of names that may have said
    something else before; ``told`` what all say."""

    articles: frozenset[int]
    last_change: int
    last_act: int
    before: Mapping[str, MadeRow]
    now: Material
    changed: Mapping[str, Naming]
    lost: frozenset[str]
    anew: Mapping[int, frozenset[Saying]]
    told: Told
    said: frozenset[Said]
    said_before: frozenset[Said]

    @classmethod
    def of(cls, store: Store) -> "Since":
        journal, acts = record_journal.changed_articles(store), record_journal.new_acts(store)
        articles = journal.articles | _articles_of(store, acts)
        before = record_neighbours.made_of_articles(store, articles)
        now = material_of(store, articles, NOTHING_TOLD)
        answered = _answered(store, acts, articles)
        changed = {
            key: naming_of(now.rows[key])
            for key, signature in now.signatures.items()
            if key not in before or before[key].signature != signature or key in answered
        }
        lost = frozenset(key for key in before if key in changed or key not in now.rows)
        anew = _sayings_anew(store, articles, before, now, changed, lost)
        told = told_by((*record_journal.sayings(store, anew), *(one for own in anew.values() for one in own)))
        return cls(
            articles, journal.last, record_journal.last_act(store), before, now, changed, lost, anew, told,
            said_of_names(now.stands, told), said_before(store),
        )  # fmt: skip


def _articles_of(store: Store, acts: list[Act]) -> set[int]:
    """The articles whose rows may stand otherwise after some acts."""
    identities = articles_acted_on(acts)
    keys = {key for act in acts if act.act in ("same_award", "different_award") for key in _rows_of(act)}
    return {
        *record_parts.articles_called(store, identities), *record_neighbours.articles_of_keys(store, keys),
    }  # fmt: skip


def _rows_of(act: Act) -> tuple[str, ...]:
    return (act.subject, act.other or "")


def _answered(store: Store, acts: list[Act], articles: frozenset[int]) -> set[str]:
    """The rows of which somebody said that two are one award, or two; or took that back."""
    pairs = [act for act in acts if act.act in ("same_award", "different_award")]
    found = standing(pairs, record_rows.record_rows(store, articles).values()) if pairs else None
    return {key for pair in found.awards for key in pair} if found else set()


def _sayings_anew(
    store: Store,
    articles: frozenset[int],
    before: Mapping[str, MadeRow],
    now: Material,
    changed: Mapping[str, Naming],
    lost: frozenset[str],
) -> dict[int, frozenset[Saying]]:
    """What the changed articles say, those that say something of names that nobody bears any more, and those
    that may say something of names that nobody bore before."""
    known = _Written(store, now, changed, lost)
    given_up = {before[key].written or "" for key in lost}
    came = {now.rows[key].recipient or "" for key in changed}
    asked = set(articles)
    asked |= record_journal.articles_saying(store, (name for name in given_up if name not in known))
    for name in came:
        if name in known and not record_neighbours.keys_written(store, name):
            asked |= record_journal.articles_naming(store, name, WORDS_OF_CHANGES)
    told = sayings_of(record_journal.texts_of(store, asked, WORDS_OF_CHANGES), known)
    return {article: told.get(article, frozenset()) for article in asked}


class _Written:
    """The recipients of all rows, as they are written now."""

    def __init__(
        self, store: Store, now: Material, changed: Mapping[str, Naming], lost: frozenset[str]
    ) -> None:
        self._store, self._lost = store, lost
        self._known = {now.rows[key].recipient or "": True for key in changed}

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str) or not record_journal.is_word(name):
            return False
        if name not in self._known:
            keys = record_neighbours.keys_written(self._store, name)
            self._known[name] = any(key not in self._lost for key in keys)
        return self._known[name]
