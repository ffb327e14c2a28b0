"""Places that only end the name of something else: of a memorial day, a meeting, a title of honour."""

from extractor.text.units.place_names import FoundPlace
from extractor.text.units.tokens import MARK, NUMBER, Tokens


def ends_a_title_of_honour(tokens: Tokens, after: int) -> bool:
    """ "Bà mẹ **Việt Nam** anh hùng", "Trung đoàn **Anh** hùng"."""
    hero = ("anh", "hùng")
    return hero in (
        (tokens.low_at(after), tokens.low_at(after + 1)),
        (tokens.low_at(after - 1), tokens.low_at(after)),
    )


FAR = 8
"""Tokens between "Ngày" and the place that ends the name of a day ("Ngày Báo chí Cách mạng Việt Nam")."""
_PREPOSITIONS = frozenset({"tại", "ở", "của", "về", "đến", "từ", "với", "cho", "ra", "do", "thành", "vào"})


def names_a_day(tokens: Tokens, at: int) -> bool:
    """Whether a place ends the name of a memorial day: "Ngày Thầy thuốc **Việt Nam**"."""
    for back in range(at - 1, max(at - FAR, 0) - 1, -1):
        if tokens.kinds[back] in (MARK, NUMBER) or tokens.low[back] in _PREPOSITIONS:
            return False
        if tokens.low[back] == "ngày":
            return back < at - 1
    return False


def names_an_event(tokens: Tokens, place: FoundPlace) -> bool:
    """Whether a country or region ends the name of a meeting that is held again and again: "Liên hoan Phim
    **Việt Nam** lần thứ 24", "Đại hội Thể thao **Đông Nam Á** lần thứ 33"; that of a festival of films or an
    open contest also without its number: "Liên hoan phim quốc tế **Hà Nội**", "Giải cờ vua **Lào** mở
    rộng"; that of a work whose author is told: "bài Gió **miền Tây** (tác giả …)"."""
    behind = tokens.low_at(place.end), tokens.low_at(place.end + 1)
    before = tokens.low[max(0, place.start - FAR) : place.start]
    if before[-2:] == _FILMS or before[-4:] == [*_FILMS, "quốc", "tế"]:
        return True
    if behind == ("mở", "rộng") and "giải" in before:
        return True
    if behind == ("(", "tác") and tokens.is_capital(place.start - 1):
        return True
    if behind != ("lần", "thứ"):
        return False
    for back in range(place.start - 1, max(place.start - FAR - 1, 0), -1):
        if tokens.kinds[back] in (MARK, NUMBER) or tokens.low[back] in _PREPOSITIONS:
            return False
        if f"{tokens.low[back - 1]} {tokens.low[back]}" in _EVENTS:
            return True
    return False


_FILMS = ["hoan", "phim"]
_EVENTS = frozenset({"liên hoan", "đại hội", "hội chợ", "hội khỏe", "hội thi", "cuộc thi", "ngày hội"})
