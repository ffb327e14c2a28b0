"""Words that lead in to a recipient's name, posts that follow it, prepositions that take it out of
subject place."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from extractor.errors import DataError
from extractor.ground.value_class import value_class
from extractor.lexicon.alternation import any_of
from extractor.lexicon.leaping import leaping
from extractor.viet.fold import old_tone_placement

_TABLES = {"collective", "personal", "post", "preposition", "work"}
_TIME_PAST = re.compile(r"(?<!\w)(?:vừa|năm|gian|kỳ|tháng|tuần|ngày|quý|đợt|mùa) qua$")
"""As in "Vừa qua Công ty A được tặng …": a time, and no preposition."""
_PEOPLE = re.compile(r"(?<!\w)(?:cá|công|doanh|nghệ|quân|thân|chủ|bệnh) nhân$")
"""As "doanh nhân P", who P is: no "nhân" of an occasion ("nhân ngày A")."""


@value_class
class Leadins:
    """Patterns over the plain words between pieces."""

    collective: re.Pattern[str]
    personal: re.Pattern[str]
    post: re.Pattern[str]
    preposition: re.Pattern[str]
    work: re.Pattern[str]

    def leads_to_unit(self, words: str) -> bool:
        """Whether the words are only a lead-in of a unit ("tập thể cán bộ" before a company)."""
        return self.collective.fullmatch(_plain(words)) is not None

    def leads_to_person(self, words: str) -> bool:
        """Whether the words are only titles and ranks ("nguyên Phó Giám đốc" before a name)."""
        return self.personal.fullmatch(_plain(words)) is not None

    def begins_with_post(self, words: str) -> bool:
        return self.post.match(_plain(words)) is not None

    def names_a_work(self, words: str) -> bool:
        """Whether the words name what a prize goes to ("tiết mục múa quạt"): its maker receives."""
        return self.work.search(_plain(words)) is not None

    def ends_with_preposition(self, words: str) -> bool:
        plain = _plain(words)
        found = self.preposition.search(plain)
        if found is None or (found[0] == "qua" and _TIME_PAST.search(plain)):
            return False
        return not (found[0] == "nhân" and _PEOPLE.search(plain))


@lru_cache(maxsize=128)
def _plain(words: str) -> str:
    """As the words are compared; kept while several rules ask about the same ones."""
    return old_tone_placement(words.lower()).strip(" .:")


@lru_cache(maxsize=1)
def leadins() -> Leadins:
    """The shipped tables. Raises ``DataError`` when the file has another table."""
    source = files("extractor.lexicon") / "data" / "leadins.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    if tables.keys() != _TABLES:
        raise DataError("lexicon/data/leadins.toml", f"tables are {sorted(tables)}", f"use {sorted(_TABLES)}")
    words = {name: f"(?:{any_of(map(old_tone_placement, table['words']))})" for name, table in tables.items()}
    return Leadins(
        collective=re.compile(rf"{words['collective']}(?:[\s.,]+{words['collective']})*"),
        personal=re.compile(
            rf"(?:{words['personal']}|{words['post']})(?:[\s.,–-]+(?:{words['personal']}|{words['post']}))*"
        ),
        post=re.compile(rf"{words['post']}(?!\w)"),
        preposition=re.compile(rf"(?<!\w){words['preposition']}$"),
        work=leaping(rf"(?<!\w){words['work']}(?!\w)"),
    )
