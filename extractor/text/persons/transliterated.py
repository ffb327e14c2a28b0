"""Foreign names as Vietnamese papers spell them: behind initials ("ông V.Pu-tin") and in syllables ("bà
Hi-la-ri Clin-tơn"), where a title, a post or an embassy tells that somebody is named.
"""

import re
from collections.abc import Iterator

from extractor.ground.span import Span
from extractor.text.persons import context
from extractor.text.persons.context import Calling
from extractor.text.persons.runs import Found, is_country
from extractor.text.persons.scores import CALLED
from extractor.viet import names
from extractor.viet.letters import UPPER

_PLAIN = rf"[{UPPER}][^\W\d_]+"
_IN_SYLLABLES = rf"[{UPPER}][^\W\d_]*(?:-(?![{UPPER}])[^\W\d_]+)+"
_WORD = rf"(?:{_IN_SYLLABLES}|{_PLAIN})"
_NAME = re.compile(
    rf"(?<![\w.-])(?:(?:[{UPPER}]\. ?){{1,3}}{_WORD}(?: {_WORD})?"
    rf"|(?P<first>{_PLAIN} )?{_IN_SYLLABLES}(?: {_WORD}){{0,3}})(?![\w-])"
)
_HINT = re.compile(rf"\.(?<=[{UPPER}]\.)|-(?<=[^\W\d_]-)(?=[^\W\d_])(?![{UPPER}])")
"""The dot behind an initial, or a hyphen between syllables: most articles have neither."""
_ENVOY = re.compile(
    r"(?<!\w)(?i:đại sứ|tổng lãnh sự|trưởng đại diện|giám đốc quốc gia)(?!\w)[^,.;:\n]{0,60}"
    rf" (?:tại|ở) {_PLAIN}(?: {_PLAIN})? $"
)
"""As in "Đại sứ Cộng hòa A tại Việt Nam"."""
_KOREAN = frozenset(
    f"{surname} "
    for surname in (
        *(
            "Kim",
            "Park",
            "Lee",
            "Choi",
            "Jung",
            "Jeong",
            "Kang",
            "Cho",
            "Yoon",
            "Jang",
            "Chang",
            "Lim",
            "Han",
        ),
        *("Shin", "Seo", "Kwon", "Hwang", "Ahn", "Song", "Hong", "Yang", "Moon", "Bae", "Baek", "Oh", "Ryu"),
    )
)
"""Behind a post and its firm, before a name with a hyphen: "Chủ tịch Tập đoàn A **Park Sam-min**"."""
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REACH = 90
_NAMED_SO = frozenset({Calling.HONORIFIC, Calling.TITLE, Calling.POST, Calling.STATE_POST})


def find_transliterated(text: str) -> Iterator[Found]:
    """Such names in text order; "Q.Hoàn Kiếm" and other Vietnamese names behind a letter are none."""
    if _HINT.search(text) is None:
        return
    for found in _NAME.finditer(text):
        own = found.end("first") if found["first"] else found.start()
        start = next((at for at in (found.start(), own) if _is_called(text, at)), None)
        if start is None and found["first"] in _KOREAN and context.post_heads_chain(text, found.start()):
            start = found.start()
        start = own if start is None and _ENVOY.search(text, max(0, own - _REACH), own) else start
        words = _TOKEN.findall(text, start, found.end()) if start is not None else []
        if start is None or is_country(text[start : found.end()]):
            continue
        if any(_is_foreign(word) for word in words):
            yield Found(Span(start, found.end()), tuple(words), CALLED, "transliterated")


def _is_foreign(word: str) -> bool:
    return "-" in word or (len(word) > 1 and not names.is_vietnamese_syllable(word))


def _is_called(text: str, start: int) -> bool:
    called = context.calling_before(text, start)
    return called is not None and called[0] in _NAMED_SO
