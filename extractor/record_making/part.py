"""The part of the record that a change touches, made anew; all else stays as it is.

Names are compared within blocks (``entries.block_of``) and share an entry only within clusters of akin ones,
which the word of a person or an article may tie together, and achievements within one recipient. So a change
touches the clusters of its rows, the recipients in these, and the sets that may count one of them. ``tests``
prove that the outcome is the same as that of making everything anew.
"""

from collections.abc import Mapping, Sequence

from extractor.ground.achievements import Achievement
from extractor.record_making.counting import Counting, sets_to_count
from extractor.record_making.ground import material_of
from extractor.record_making.material import Material, Naming, made_rows, recipient_of
from extractor.record_making.reach import Reach
from extractor.record_making.since import Since
from extractor.records.entries import Registry
from extractor.records.registered import base_of
from extractor.store import Store, record_neighbours
from extractor.store.record_writing import Change, Gone, MadeRow, Source


class Part:
    """What came since, how far it reaches, and what is made of that."""

    def __init__(self, store: Store) -> None:
        with store.snapshot():
            self._store = store
            self._since = since = Since.of(store)
            self._near, self._registry, self._now = self._named(Reach(store, since))
            self._mentioned = self._keys_named(self._near, self._now) | since.changed.keys()
            self._before = record_neighbours.made_of_recipients(store, self._recipients())
            articles = since.articles | {
                row.article_id for row in (*self._before.values(), *self._near.values())
            }
            self._now = material_of(store, articles, since.told)

    def change(self) -> Change:
        now, since = self._now, self._since
        own = self._mentioned | self._before.keys() - since.lost
        keys = [key for key in now.rows if key in own]
        found = now.achievements(keys, self._registry)
        made = made_rows(now, keys, self._namings(), self._registry, found)
        return Change(
            gone=Gone(
                entries=_entries(self._near),
                achievements={row.achievement_id for row in self._before.values()},
                links={*self._near, *self._mentioned, *since.lost}, rows={*own, *since.lost},
            ),
            entries=self._registry.entries, links=self._registry.links,
            name_keys={key: naming.key for key, naming in self._namings().items()},
            achievements=found, made=made, members=lambda: self._members(found, made),
        )  # fmt: skip

    def source(self, fingerprint: str, replaces: str | None) -> Source:
        now, since = self._now, self._since
        return Source(
            fingerprint=fingerprint, replaces=replaces, last_change=since.last_change,
            last_act=since.last_act, said=since.said, sayings=since.anew,
            rejected={key: now.ids[key] for key in now.stands.rejected if key in now.ids},
            looked_at=now.stands.looked_at, rows={*now.ids, *since.lost},
        )  # fmt: skip

    @property
    def ids(self) -> Mapping[str, int]:
        return self._now.ids

    def _named(self, reach: Reach) -> tuple[dict[str, MadeRow], Registry, Material]:
        """What the rows of all names that the change reaches were made into, and who is meant in them now.

        The number in an entry's id hangs on the others that are called so: these are reached too.
        """
        while True:
            near = reach.made()
            articles = self._since.articles | {row.article_id for row in near.values()}
            now = material_of(self._store, articles, self._since.told)
            touched = self._keys_named(near, now)
            registry = now.registry([key for key in now.rows if key in touched])
            old = _entries(near)
            bases = {base_of(one) for one in (*old, *(entry.id for entry in registry.entries))}
            others = record_neighbours.entries_called(self._store, bases) - old
            if not others:
                return near, registry, now
            recipients = {f"entry:{one}" for one in others}
            rows = record_neighbours.made_of_recipients(self._store, recipients).values()
            reach.grow((row.block, row.name) for row in rows)

    def _keys_named(self, near: Mapping[str, MadeRow], now: Material) -> set[str]:
        """The rows that are there now of all names that the change reaches."""
        came = {key for key, naming in self._since.changed.items() if naming.key is not None}
        return {key for key in now.rows if key in came or (key in near and key not in self._since.lost)}

    def _recipients(self) -> set[str]:
        """Whom rows that changed, or of which somebody else may be meant now, were about and are about."""
        was = (*self._near.values(), *(self._since.before[key] for key in self._since.lost))
        now = (recipient_of(self._now, key, self._registry) for key in self._mentioned)
        return {*(row.recipient for row in was), *now}

    def _namings(self) -> dict[str, Naming]:
        known = (*self._near.values(), *self._before.values())
        namings = {row.row_key: Naming(row.block, row.name_key, row.name) for row in known}
        return namings | dict(self._since.changed)

    def _members(
        self, found: list[Achievement], made: list[MadeRow]
    ) -> dict[str, tuple[Sequence[str], bool]]:
        since = self._since
        asked = sets_to_count(
            self._store, since.articles, self._before.values(), found,
            {row.row_key: row for row in made}, {*since.changed, *since.lost},
        )  # fmt: skip
        return Counting(self._store).members(asked)


def _entries(near: Mapping[str, MadeRow]) -> set[str]:
    return {row.entry_id for row in near.values() if row.entry_id is not None}
