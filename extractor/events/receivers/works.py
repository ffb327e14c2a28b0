"""Works that win: their titles are no talk, and who stands in the bracket behind a title made the work.

"“Bến đợi” (Nhà hát A), “Mưa nguồn” và “Lửa” (Đoàn kịch B)" is rewritten as "“Bến đợi” của Nhà hát A, “Lửa”
của Đoàn kịch B", so that one grammar of makers reads both.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.events.receivers.bare_works import with_bare_works
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leadins import leadins
from extractor.viet.letters import UPPER

_CLOSES = {"“": "”", '"': '"'}
_MOST_PIECES, _MOST_WORDS = 16, 24
"""Beyond which what stands between quotation marks is a speech."""
_MAKER = re.compile(
    r"(?:nhóm |các )?(?:tác giả|phóng viên|đạo diễn|nhà văn|nhà thơ|nhạc sĩ)(?!\w)", re.IGNORECASE
)
_NAME = re.compile(rf"[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{1,3}}")
_PRODUCES = re.compile(r"(?:đồng )?(?:sản xuất|thực hiện|dàn dựng)", re.IGNORECASE)
_DO = ("do", "Do", "DO")
_ENDS_IN_DO = " do"
"""Of "bộ phim Sông Xa do | Hãng phim A | sản xuất"."""
_OF = frozenset({"của", "do"})
_HOUSE = re.compile(
    r"(?:Đoàn|Nhà hát|Sân khấu|Đội|CLB|Câu lạc bộ|Trường|Hội|Trung tâm|Nhóm kịch|Hãng phim|Đài)"
    r"(?: [^\W\d]+){1,6}"
)
"""A body that works are shown by; behind a title it is one even where no mention covers it."""


def with_works_made_by(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence that tells of a prize, titles of works in one piece, brackets of houses as
    "của"."""
    row = list(pieces)
    words = {piece.text for piece in row}
    quoted = not words.isdisjoint(_CLOSES)
    produced = not words.isdisjoint(_DO) or any(told.endswith(_ENDS_IN_DO) for told in words)
    noted = not words.isdisjoint((*DASHES, "("))
    if not (quoted or produced or noted):
        return row
    if not any(p.kind == "award" and identify(p.text).kind == "prize" for p in row):
        return row
    made = _with_producers(row) if produced else row
    if noted:
        made = with_bare_works(made, lambda at: _house_at(text, made, at))
    if not quoted:
        return made
    titled = _with_whole_titles(text, _without_genres(made))
    return _with_houses_as_makers(text, _with_makers_like_places(titled))


def _without_genres(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "“Bến đợi” - tập thơ của P": what kind of work it is, told behind its title."""
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        mark, genre, link = (*pieces[at : at + 3], None, None, None)[:3]
        behind_title = bool(row) and row[-1].is_mark(*_CLOSES.values())
        tells = genre is not None and genre.kind == "gap" and leadins().names_a_work(genre.text)
        made = link is not None and link.text.lower() == "của"
        if behind_title and mark is not None and mark.is_mark(",", *DASHES) and tells and made:
            at += 2
            continue
        row.append(pieces[at])
        at += 1
    return row


def _with_whole_titles(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        close = _end_of_title(text, pieces, at)
        if close is None or not _is_title(text, pieces, at, close):
            row.append(pieces[at])
            at += 1
            continue
        inside = Span(pieces[at + 1].span.start, pieces[close - 1].span.end)
        row += [pieces[at], Piece("gap", inside, inside.of(text)), pieces[close]]
        at = close + 1
    return row


def _with_makers_like_places(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "“A” (Vũ Cương), “B” (Đức Tân)": beside makers in brackets a name that is also a place's."""
    row = list(pieces)
    in_brackets = [
        i for i in range(3, len(row)) if row[i - 1].is_mark("(") and row[i - 2].is_mark(*_CLOSES.values())
    ]
    if not any(row[i].kind == "person" for i in in_brackets):
        return row
    for index in in_brackets:
        ends = index + 1 < len(row) and row[index + 1].is_mark(")", ",")
        if ends and row[index].kind in {"place", "gap"} and _NAME.fullmatch(row[index].text):
            row[index] = replace(row[index], kind="person")
    return row


def _end_of_title(text: str, pieces: Sequence[Piece], opening: int) -> int | None:
    """The index of the mark that closes what opens here, when it is short and names no award; a word quoted
    within it ("Thầy giáo trẻ "truyền lửa" đam mê") does not."""
    if not pieces[opening].is_mark(*_CLOSES):
        return None
    closing = (_CLOSES[pieces[opening].text], "”")  # typed "Bến sông” now and then
    within = 0
    for index in range(opening + 1, min(opening + _MOST_PIECES, len(pieces))):
        piece = pieces[index]
        if piece.is_mark(*closing):
            if _opens_within(text, piece) or within:
                within += 1 if _opens_within(text, piece) else -1
                continue
            words = sum(len(p.text.split()) for p in pieces[opening + 1 : index])
            return index if 0 < words <= _MOST_WORDS else None
        if piece.kind in {"award", "decision"} or piece.is_mark("\n"):
            return None
    return None


def _opens_within(text: str, mark: Piece) -> bool:
    """Whether a straight mark stands before a word and behind a space."""
    start, end = mark.span.start, mark.span.end
    return mark.text == '"' and text[start - 1 : start] == " " and text[end : end + 1].isalnum()


def _is_title(text: str, pieces: Sequence[Piece], opening: int, close: int) -> bool:
    """Whether a word for a work stands before it or its maker behind it, be it behind further titles."""
    before = pieces[opening - 1] if opening else None
    called = before is not None and before.kind == "gap" and leadins().names_a_work(before.text)
    return called or _has_maker_behind(text, pieces, close + 1)


def _has_maker_behind(text: str, pieces: Sequence[Piece], at: int) -> bool:
    link, maker = _at(pieces, at), _at(pieces, at + 1)
    if link is None or maker is None:
        return False
    if link.is_mark(",", "và") and maker.is_mark(*_CLOSES):
        further = _end_of_title(text, pieces, at + 1)
        return further is not None and _has_maker_behind(text, pieces, further + 1)
    told = maker.kind == "gap" and (_MAKER.match(maker.text) or _HOUSE.match(maker.text)) is not None
    named = maker.kind in {"person", "unit", "place"} or told
    by = link.text.lower() in _OF or link.is_mark("(", *DASHES)
    return (by and named) or (link.is_mark(",") and told)


def _with_houses_as_makers(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        titled = len(row) > 2 and row[-1].is_mark(*_CLOSES.values())
        if titled and pieces[at].is_mark(",") and _has_maker_behind(text, pieces, at):
            row = _without_titles_before_last(row)
        house, end = _house_behind(text, pieces, at) if titled else (None, at)
        if house is None:
            row.append(pieces[at])
            at += 1
            continue
        before = Span(house.span.start, house.span.start)
        row = _without_titles_before_last(row)
        row += [Piece("cue", before, "của", frozenset({"member_link"})), house]
        at = end
    return row


def _with_producers(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "các phim: Sông Xa, do Hãng phim A sản xuất (phim truyện); Núi Gần, do …": the houses stand for
    the films."""
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        house, words = _at(pieces, at + 1), pieces[at].text
        behind_title = words.endswith(_ENDS_IN_DO) and leadins().names_a_work(words)
        by = words.lower() == "do" or behind_title
        made = by and house is not None and house.kind == "unit"
        verb = _behind_house(pieces, at + 1)
        produces = verb < len(pieces) and _PRODUCES.fullmatch(pieces[verb].text) is not None
        if not made or house is None or not produces:
            row.append(pieces[at])
            at += 1
            continue
        if behind_title:
            row += _work_of(pieces[at])
        elif row and row[-1].is_mark(*_CLOSES.values()):
            row.append(_as_of(pieces[at]))
        elif _title_is_a_name(row):
            row[-1] = replace(row[-1], kind="gap", mark=None)
            row.append(_as_of(pieces[at]))
        else:
            row = _without_bare_title(row)
        row.append(house)
        at = _past_bracket(pieces, verb + 1)
    return row


def _as_of(do: Piece) -> Piece:
    """The "do" of "phim “Sông Xa” do Hãng phim A sản xuất" as "của"."""
    return replace(do, kind="cue", text="của", roles=frozenset({"member_link"}))


def _title_is_a_name(row: Sequence[Piece]) -> bool:
    """As in "phim Sông Đà | do Hãng phim A sản xuất", where the title was taken for a body or place."""
    if len(row) < 2 or row[-1].kind not in {"unit", "place", "person"}:
        return False
    return row[-2].kind == "gap" and leadins().names_a_work(row[-2].text)


def _work_of(piece: Piece) -> list[Piece]:
    """The words "bộ phim Sông Xa do" as "bộ phim Sông Xa" and "của"."""
    end = piece.span.end - len(_ENDS_IN_DO)
    title = Piece("gap", Span(piece.span.start, end), piece.text[: -len(_ENDS_IN_DO)])
    return [title, Piece("cue", Span(end + 1, piece.span.end), "của", frozenset({"member_link"}))]


def _behind_house(pieces: Sequence[Piece], house: int) -> int:
    """The index behind a house and the body above it ("Trung tâm Phim A, Đài Truyền hình B")."""
    above = _at(pieces, house + 2)
    link = _at(pieces, house + 1)
    chained = link is not None and link.is_mark(",") and above is not None and above.kind == "unit"
    return house + 3 if chained else house + 1


def _without_bare_title(row: list[Piece]) -> list[Piece]:
    """The row without the title at its end, a run in capitals behind a colon or semicolon, and its comma."""
    end = len(row) - 1 if row and row[-1].is_mark(",") else len(row)
    title, before = _at(row, end - 1), _at(row, end - 2)
    bare = title is not None and title.kind in {"gap", "place", "person"} and title.text[0].isupper()
    opens = before is not None and before.is_mark(":", ";", "và", ",")
    return row[: end - 1] if bare and opens else row


def _past_bracket(pieces: Sequence[Piece], at: int) -> int:
    if at >= len(pieces) or not pieces[at].is_mark("("):
        return at
    close = next((i for i in range(at, min(at + 5, len(pieces))) if pieces[i].is_mark(")")), at - 1)
    return close + 1


def _house_behind(text: str, pieces: Sequence[Piece], link: int) -> tuple[Piece | None, int]:
    """The body in the bracket or behind "của", and the index behind what tells it."""
    if pieces[link].text.lower() == "của":
        house, end = _house_at(text, pieces, link + 1)
        return (house, end) if house is not None and house.mark is None else (None, link)
    if not pieces[link].is_mark("("):
        return None, link
    close = next((i for i in range(link, min(link + 8, len(pieces))) if pieces[i].is_mark(")")), None)
    house, _ = _house_at(text, pieces, link + 1)
    return (house, close + 1) if house is not None and close is not None else (None, link)


def _house_at(text: str, pieces: Sequence[Piece], at: int) -> tuple[Piece | None, int]:
    """The body at ``at``, be it marked or only called one, with the place that ends its name."""
    piece, place = _at(pieces, at), _at(pieces, at + 1)
    if piece is None or piece.kind == "unit":
        return piece, at + 1
    if piece.kind not in {"gap", "place"} or _HOUSE.fullmatch(piece.text) is None:
        return None, at
    goes_on = piece.kind == "gap" and place is not None and place.kind == "place"
    goes_on = goes_on and place is not None and place.span.start - piece.span.end == 1
    end = place.span.end if goes_on and place is not None else piece.span.end
    span = Span(piece.span.start, end)
    return Piece("unit", span, span.of(text)), at + 1 + goes_on


def _without_titles_before_last(row: list[Piece]) -> list[Piece]:
    """As in "“A” và “B” (Nhà hát C)": both are the work of C, who is named once."""
    while len(row) >= 7 and row[-4].is_mark(",", "và") and row[-5].is_mark(*_CLOSES.values()):
        if not row[-7].is_mark(*_CLOSES):
            break
        row = [*row[:-7], *row[-3:]]
    return row


def _at(pieces: Sequence[Piece], index: int) -> Piece | None:
    return pieces[index] if 0 <= index < len(pieces) else None
