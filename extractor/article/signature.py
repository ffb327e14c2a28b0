"""The signature under a text and the credits beside it: who wrote it, and the body without them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.article.blocks import Piece
from extractor.article.bylines import (
    EDITED,
    is_likely_person,
    is_listed_person,
    is_name,
    names_body,
    names_nobody,
    person_taken_over,
    read_byline,
    signs,
    signs_as_source,
    signs_with_body,
)
from extractor.article.letters import end_of_letter, is_post
from extractor.article.serial import names_next_part, without_promise
from extractor.ground.provenance import Origin, Said
from extractor.viet.fold import fold

AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:authors?|author-?name|byline|tac-?gia|but-?danh|nguoi-?viet|writer)(?=[\s_-]|$)"
)
LONGEST_BYLINE = 100
_LAST_PIECES = 3
_CREDIT = re.compile(
    r"(?:(?P<writing>nội dung|lời|tin|bài(?: viết)?|thực hiện)|ảnh|video|thiết kế|trình bày|đồ h(?:ọa|oạ)|"
    r"kỹ thuật|biên tập|minh h(?:ọa|oạ)|clip)(?P<parting>\s*:\s*|\s+)(?P<who>\S.{1,60})",
    re.IGNORECASE,
)
_BETWEEN_CREDITS = re.compile(r"\s*[-–—|;•.]\s+(?=[^:]{2,12}:|(?:ảnh|clip|video)\s)", re.IGNORECASE)
_SIGNS_PAPER = re.compile(
    r"(?:TM|T/M|KT|TL|TUQ)\.\s*[A-ZĐ]|"
    r"(?:PHÓ )?(?:(?:TỔNG )?GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|"
    r"CỤC TRƯỞNG)\b[^a-zà-ỹ]*$"
)
_LAST_OF_PAPER = 5
_LABEL_LINE = re.compile(
    r"(?:(?:người |nhóm )?thực hiện|(?:nhóm )?tác giả|nhóm (?:phóng viên|pv)|"
    r"bài(?: viết)?(?:, ảnh| và ảnh)?|nội dung)\s*:",
    re.IGNORECASE,
)
_FEWEST_CREDITS = 2
"""A last line "Ảnh: X" alone, without a signature above it, is one itself or a caption."""
_IN_BRACKETS = re.compile(r"(?<=[.!?…”])\s*\((?P<who>[^()]{4,60})\)\s*\.?$")
_BRACKETED = re.compile(r"\((?P<who>[^()]{4,60})\)\s*\.?")
_LONGEST_OFFICE = 60
_MOST_INTRODUCED = 0.4
_IS_TO_PAPER = re.compile(
    r"(?:phóng viên|nhà báo|biên tập viên|cộng tác viên)(?: (?:ảnh|tự do|thường trú.{0,30}?))?,? "
    r"(?:theo dõi (?:mảng|lĩnh vực)|phụ trách|chuyên (?:viết|theo dõi|trách)|viết về|"
    r"của (?:báo|tạp chí))\b.{0,160}",
    re.IGNORECASE,
)
"""As on a card below the text: "Phóng viên theo dõi mảng y tế, từng công tác ở Huế"."""
_OF_PRESS = re.compile(
    r"(?:phóng viên|nhà báo|biên tập viên|cộng tác viên|cây bút)\b.{10,300}", re.IGNORECASE
)
_LINES_OF_CARD = 2
_SENTENCE = 8
"""Words of the shortest paragraph that is told from a note by its full stop."""
_NOTE = 0.9
"""Share of slanted letters of a note under the signature."""


def graphic_author(pieces: Sequence[Piece]) -> Said[str] | None:
    """Who made a graphic that is the article itself: the one credit at its end, "Đồ họa: Thanh Tú"."""
    credits = _credits_of(pieces[-1].text) if pieces else []
    if len(credits) != 1 or not credits[0][0].casefold().startswith(("đồ h", "thiết kế", "trình bày")):
        return None
    name = read_byline(credits[0]["who"])
    return Said(name, Origin("credit of the graphic")) if name else None


def without_signature(pieces: list[Piece], not_persons: Iterable[str]) -> tuple[list[Piece], str | None]:
    """The body without the signature and the source line under it, and who signs (None when nobody does).

    An official paper printed whole is signed by an office ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", a name), a
    letter by who holds one: that is part of its text, and wrote no article.
    """
    lines = ["" if piece.kind == "caption" else piece.text for piece in pieces]
    if (end := end_of_letter(lines)) is not None:
        below = [one for one in pieces[end:] if signs(one.text) or not _says_no_name(one, not_persons)]
        name = read_byline(below[-1].text, not_persons) if below and signs(below[-1].text) else None
        return [*pieces[:end], *(below[:-1] if name else below)], name
    if any(_SIGNS_PAPER.match(piece.text) for piece in pieces[-_LAST_OF_PAPER:-1]):
        return list(pieces), None
    inside, introduced = _without_introduction(_without_next_part(pieces))
    body, written = _without_credits(inside, not_persons)
    body, labelled = _without_labelled(body)
    name, at = (None, None) if labelled else _signature(body, not_persons)
    if at is not None:
        # A box that is called an author's may hold more names, linked ones: it is asked as an element.
        # Who edited a text is in its place, and did not write it.
        name = None if AUTHOR_NAME.search(body[at].names) or EDITED.match(body[at].text) else name
        is_right = body[at].right
        del body[at]
        for beside in (at, at - 1):
            if name and beside in range(2, len(body)) and _is_post_beside(body[beside]):
                del body[beside]
                at = min(at, len(body))
        while name and is_right and at > 1 and body[at - 1].right and signs(body[at - 1].text):
            at -= 1
            name = joined([read_byline(body.pop(at).text, not_persons) or "", name])
    while len(body) > 1 and _says_no_name(body[-1], not_persons):
        body.pop()
    if at is not None and len(body) > 1 and len(_credits_of(body[-1].text)) == 1:
        body.pop()
    body = _without_next_part(body)
    if body and not name and (inline := _signed_in_brackets(body[-1])) is not None:
        name, body[-1] = inline
    return body, name or labelled or written or introduced


def _without_next_part(pieces: Sequence[Piece]) -> list[Piece]:
    """The body of one part of a story without what its end says of the next."""
    body = list(pieces)
    if names_next_part([piece.text for piece in body]):
        body.pop()
    return [*body[:-1], *(replace(last, text=without_promise(last.text)) for last in body[-1:])]


def _without_labelled(pieces: list[Piece]) -> tuple[list[Piece], str | None]:
    """The body without a label in its own line and the names in the lines below: "Thực hiện:", "Lê An"."""
    at = len(pieces) - 1
    while at > 1 and signs(pieces[at].text):
        at -= 1
    names = [read_byline(piece.text) or "" for piece in pieces[at + 1 :]]
    if not names or not _LABEL_LINE.fullmatch(pieces[at].text):
        return pieces, None
    return pieces[:at], joined(names)


def _without_introduction(pieces: Sequence[Piece]) -> tuple[list[Piece], str | None]:
    """The body without a box below it that says who the author is ("Thu Trang", "Nhà nghiên cứu ở Huế"), and
    the name there; without a last line that tells what the author does at the paper.

    What is no longer than a byline may hold linked names and is asked as an element.
    """
    end = len(pieces)
    while end and AUTHOR_NAME.search(pieces[end - 1].names):
        end -= 1
    if end and end == len(pieces) and _IS_TO_PAPER.fullmatch(pieces[-1].text):
        end -= 1
    if end == len(pieces) and _introduces_writer(pieces[-4:]):
        return list(pieces[:-2]), read_byline(pieces[-2].text)
    box = pieces[end:]
    length = sum(len(piece.text) for piece in box)
    whole = sum(len(piece.text) for piece in pieces)
    if length > whole * _MOST_INTRODUCED:
        return list(pieces), None
    name = next((read_byline(one.text) for one in box if signs(one.text)), None)
    return list(pieces[:end]), name if length > LONGEST_BYLINE else None


def _introduces_writer(last: Sequence[Piece]) -> bool:
    """Whether a text ends with a name and what that person does at the paper, below its last paragraph."""
    return (
        len(last) > _LINES_OF_CARD
        and _OF_PRESS.match(last[-1].text) is not None
        and signs(last[-2].text)
        and _is_prose(last[-3])
        and not _OF_PRESS.match(last[-3].text)
    )


def _signs_in_brackets(piece: Piece) -> bool:
    """Whether a whole line is a byline in brackets: "(Bài, ảnh: Thu Hà)", "(Theo Thu Hà/Dân Việt)", and
    "(Thu Hà)" when it is set to the right. "(Quảng Nam)" is a place.
    """
    match = _BRACKETED.fullmatch(piece.text)
    if match is None or not signs(match["who"]):
        return False
    if ":" in match["who"] or person_taken_over(match["who"]) is not None:
        return True
    names = (read_byline(match["who"]) or "").split(", ")
    return (piece.right or piece.bold > _NOTE) and all(map(is_likely_person, filter(None, names)))


def _signed_in_brackets(last: Piece) -> tuple[str, Piece] | None:
    """The name that a last paragraph ends with, and the paragraph without it: "… thợ mới. (Lê Thu Hà)"."""
    match = _IN_BRACKETS.search(last.text)
    if match is None or last.kind != "paragraph" or not signs(match["who"]):
        return None
    name = read_byline(match["who"])
    if name is None or not all(map(is_likely_person, name.split(", "))):
        return None
    return name, replace(last, text=last.text[: match.start()])


def _without_credits(pieces: Sequence[Piece], not_persons: Iterable[str]) -> tuple[list[Piece], str | None]:
    """The body without the credits of a magazine page ("Nội dung: X", "Thiết kế: Y"), and who wrote it."""
    end = len(pieces)
    written: str | None = None
    count = 0
    while end > 1 and (credits := _credits_of(pieces[end - 1].text)):
        for credit in credits:
            if credit["writing"]:
                written = read_byline(credit["who"], not_persons)
        count += len(credits)
        end -= 1
    beside = count == 1 and not written and end > 1 and signs(pieces[end - 1].text)
    is_block = count >= _FEWEST_CREDITS or beside
    return (list(pieces[:end]), written) if is_block else (list(pieces), None)


def _credits_of(line: str) -> list[re.Match[str]]:
    """The credits of which a line consists, one or several ("Nội dung: X - Thiết kế: Y"); none
    when it says anything else.
    """
    credits = [_CREDIT.fullmatch(part) for part in _BETWEEN_CREDITS.split(line)]
    sure = all(credit and (":" in credit["parting"] or signs(credit["who"])) for credit in credits)
    return [credit for credit in credits if credit is not None] if sure else []


def _signature(pieces: Sequence[Piece], not_persons: Iterable[str]) -> tuple[str | None, int | None]:
    """The name among the last pieces and which piece it is.

    A plain line of a name counts only when no other line of a name stands right above it: then it is the
    end of a list of persons, not a signature. A name set to the right above prose tells who was quoted.
    """
    for back in range(1, min(_LAST_PIECES, len(pieces) - 1) + 1):
        at = len(pieces) - back
        piece = pieces[at]
        if back > 1 and _is_prose(pieces[at + 1]):
            break
        if piece.kind not in {"paragraph", "heading"} or len(piece.text) > LONGEST_BYLINE:
            continue
        set_apart = piece.right or piece.bold > 0.9 or piece.slanted > 0.9 or AUTHOR_NAME.search(piece.names)
        plainly = signs(piece.text) or (piece.right and is_name(piece.text)) or _signs_in_brackets(piece)
        apart = signs_with_body(piece.text) or signs_as_source(piece.text)
        if not plainly and not (set_apart and apart):
            continue
        if not set_apart and is_listed_person(pieces[at - 1].text):
            continue
        inner = _BRACKETED.fullmatch(piece.text)
        if (name := read_byline(inner["who"] if inner else piece.text, not_persons)) is not None:
            return name, at
    return None, None


def _is_prose(piece: Piece) -> bool:
    """Whether a piece is a paragraph of the article, not a note in italics, or with an asterisk, under it."""
    is_long = len(piece.text) > LONGEST_BYLINE
    is_sentence = (
        len(piece.text.split()) >= _SENTENCE and piece.text[-1] in ".!?…”" and piece.text[0] not in "*("
    )
    return piece.kind == "paragraph" and (is_long or is_sentence) and piece.slanted < _NOTE


def _says_no_name(piece: Piece, not_persons: Iterable[str]) -> bool:
    """Whether a last line tells where the text comes from, or who worked on it, and names no writer."""
    credits = _credits_of(piece.text) if piece.kind != "caption" else []
    of_pictures = (
        len(credits) == 1 and not credits[0]["writing"] and (piece.right or signs(credits[0]["who"]))
    )
    return (
        is_source_line(piece.text, not_persons)
        or _is_office(piece)
        or of_pictures
        or names_nobody(piece.text)
    )


def _is_post_beside(piece: Piece) -> bool:
    """Whether a line beside a signature tells the post of who signs."""
    return piece.kind != "caption" and is_post(piece.text)


def _is_office(piece: Piece) -> bool:
    """A last line set to the right, or in bold, that names an office instead of a person: "Văn phòng Sở"."""
    apart = piece.right or (piece.kind == "heading" and names_body(piece.text))
    return apart and len(piece.text) <= _LONGEST_OFFICE and piece.text[-1] not in ".!?…”:;"


def is_source_line(text: str, not_persons: Iterable[str]) -> bool:
    """Whether a last line only tells where the text came from, or where to write to: "Theo TTXVN", "NDO"."""
    bare = text.strip(" ().:-–—")
    if fold(bare) in {fold(name) for name in not_persons}:
        return True
    if re.fullmatch(r"https?://\S+|(?:e-?mail:?\s*)?[^\s@]+@[^\s@]+\.\w+", bare, re.IGNORECASE):
        return True
    named = re.match(r"(?:theo|nguồn)\s*:?\s+\S+", bare, re.IGNORECASE)
    bracketed = re.fullmatch(r"\([^()]{2,40}\)\.?", text)
    return len(text) < _LONGEST_OFFICE and (bracketed is not None or (named is not None and text[-1] != "."))


def joined(names: list[str]) -> str:
    once = dict.fromkeys(part for name in names for part in name.split(", ") if part)
    return ", ".join(once)
