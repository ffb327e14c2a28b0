"""Whether an article reports that those are honoured who won elsewhere: pupils back from an Olympiad,
athletes back from games.

Its patterns are for text in lower case.
"""

from extractor.lexicon.leaping import leaping

_NEAR = r"(?:[^.\n]|\.(?=\d)){0,100}?"
_HONOURING = (
    r"(?<!\w)(?:tuyên dương|khen thưởng|biểu dương|vinh danh|tôn vinh|gặp mặt|mừng công"
    r"|(?:tặng|trao) bằng khen|trao thưởng|tặng thưởng|(?<!giải )thưởng)(?!\w)"
)
_WON = (
    r"(?<!\w)(?:đạt|đoạt|giành)(?: được)? (?:[^\W\d]+ ){0,3}?(?:giải|huy chương|hcv|hcb|hcđ|thành tích)(?!\w)"
)
_HONOURED = leaping(
    rf"{_HONOURING}{_NEAR}(?:{_WON}|(?<!\w)(?:vận động viên|vđv|đoàn thể thao|học sinh giỏi|hsg)(?!\w))"
    rf"|{_WON}{_NEAR} được (?:khen thưởng|tuyên dương|vinh danh|tôn vinh|biểu dương"
    r"|(?:tặng|trao|nhận) (?:bằng khen|huân chương))(?!\w)"
)
_WINS = leaping(_WON)
_ELSEWHERE = leaping(
    r"(?<!\w)(?:olympic|quốc tế|quốc gia|toàn quốc|châu á|asiad|sea games|para games|thế giới|đông nam á"
    r"|đại hội (?:thể thao|thể dục|tdtt)|hội khỏe)(?!\w)"
)
_ITS_OWN = leaping(
    r"(?<!\w)(?:trao giải|bế mạc|chung kết|chung cuộc|giải thưởng"
    r"|tổng kết (?:[^\W\d]+ ){0,4}?"
    r"(?:hội thi|cuộc thi|giải|hội thao|hội diễn|liên hoan|kỳ thi|đại hội))(?!\w)"
)
"""The contest's own close: its prizes are handed over there."""
_IN_TITLE = leaping(rf"{_HONOURING}|(?<!\w)(?:bằng khen|huân chương)(?!\w)")
_CERTIFICATES = leaping(r"(?<!\w)(?:bằng khen|giấy khen|huân chương)(?!\w)")


def honours_wins_elsewhere(lower: str, title_end: int, opening_end: int) -> bool:
    """As in "Tuyên dương học sinh đoạt giải Olympic quốc tế", but not in "Vinh danh và trao giải cuộc thi …",
    nor where the headline tells of the wins themselves ("71 học sinh đoạt giải quốc gia")."""
    if _HONOURED.search(lower, 0, opening_end) is None or _ELSEWHERE.search(lower, 0, opening_end) is None:
        return False
    if _IN_TITLE.search(lower, 0, title_end) is None and (
        _WINS.search(lower, 0, title_end) is not None or _CERTIFICATES.search(lower, opening_end) is None
    ):
        return False
    return _ITS_OWN.search(lower, 0, opening_end) is None
