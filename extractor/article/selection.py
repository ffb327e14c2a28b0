"""Of all the pieces that the walk found, those that belong to the article's body."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.article.blocks import Piece
from extractor.article.bylines import OFFICE, credits_pictures, read_byline, signs, signs_with_body
from extractor.article.captions import has_credit
from extractor.article.dateline import DAY_OF_PAPER, beside_time
from extractor.article.letters import greets
from extractor.article.noise import (
    goes_on_without_comments,
    is_comments_heading,
    is_contents_heading,
    is_masthead_line,
    is_noise_line,
    is_related_heading,
    is_related_line,
    is_summary_heading,
    opens_as_related,
    without_tools,
)
from extractor.article.signature import AUTHOR_NAME
from extractor.viet.fold import fold
from extractor.viet.times import read_moment

_LINKED = 0.85
_LINKED_IN_LIST = 0.6
"""In a list of other articles a date often stands beside the link."""
_LINKED_IN_RUN = 0.5
_LINKS_IN_ROW = 2
"""Lines of nothing but a link, one below the other, that make a list of other articles."""
_LONGEST_OPENING = 6
_PARAGRAPH = 60
_LINES_OF_LIFE = 2
_HEAD = 6
_SLANTED = 0.9
_LONGEST_TIME_LINE = 80
_LONGEST_OF_TIMES = 120
"""Letters of a line that tells two times: "Ngày đăng: … - Ngày cập nhật: … - Lượt xem: 214"."""
_LONGEST_OFFICE = 200
_SPAN_OF_DAYS = re.compile(r"\btừ\b.+\bđến\b", re.IGNORECASE)
"""When something takes place: "Thời gian: từ 5 đến 8/11/2026"."""
_GLUED = re.compile(r"(?<=[/.-]\d{4})(?=\d{1,2}[:hg]\d{2})|(?<=[a-z])(?=[A-Z])")
"""Between elements side by side, a day and a clock or a name and a day: "12/08/202616:48", "Le HaMay 5"."""
_VIDEO_LABEL = re.compile(r"(?:video|clip|audio|podcast)(?: clip)?\s*:\s*(?=\S.{12,150}$)", re.IGNORECASE)
_POSTED_BY = re.compile(r"(?:được )?(?:đăng|viết|gửi) bởi\b|(?:posted|written) by\b", re.IGNORECASE)
_NUMBER_OF_PAPER = re.compile(r"Số\s*:\s*\d")
_SOURCE = re.compile(r"[\s•·|,–-]*(?:Theo|Nguồn)\s*:?\s+[^.!?…:]{2,40}")


def body_pieces(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """Without the repeated title, time lines at the head, links to other articles, tools and footers.

    After a heading like "Tin liên quan", everything that only links goes with it; after "Tóm tắt bài viết" at
    the head, the list below it. What stands above the headline is the page's (a dialog of consent), but for
    the caption of a picture.
    """
    kept: list[Piece] = []
    in_related = in_contents = False
    links = 0
    in_summary = False
    pieces = _before_comments(pieces)
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if is_related_heading(piece.text) or is_contents_heading(piece.text):
            in_related, in_contents = True, is_contents_heading(piece.text)
            continue
        if len(kept) < _HEAD and is_summary_heading(piece.text):
            in_summary = following is not None and following.kind == "list_item"
        else:
            in_summary = in_summary and piece.kind == "list_item"
        if in_summary:
            continue
        linked = piece.linked > _LINKED and piece.kind != "table_row"
        others = piece.kind in {"caption", "heading"} and not in_contents and not has_credit(piece.text)
        others = others and not _is_prose(following)
        if in_related and (piece.linked > _LINKED_IN_LIST or others):
            continue
        in_related = False
        links = links + 1 if linked else 0
        if links == _LINKS_IN_ROW and kept and _opens_links(kept[-1]):
            kept.pop()
        is_tool = is_noise_line(piece.text) or is_comments_heading(piece.text)
        if linked or is_tool or _is_related(piece) or _labels_video(piece):
            continue
        if len(kept) < _HEAD and _is_title(piece.text, title):
            kept = [before for before in kept if before.kind == "caption"]
            continue
        if len(kept) < _HEAD and is_time_line(piece.text) and not _is_day_of_paper(piece, kept):
            continue
        if kept and kept[-1].text == piece.text and _is_said_once(piece):
            continue
        if (
            kept
            and credits_pictures(piece.text)
            and kept[-1].kind == "caption"
            and not has_credit(kept[-1].text)
        ):
            kept[-1] = replace(kept[-1], text=f"{kept[-1].text} {piece.text}")
            continue
        kept.append(piece)
    return _without_hollow_end(kept)


def _is_said_once(piece: Piece) -> bool:
    """As the short line of a gallery that stands under each of its pictures."""
    return piece.kind == "caption" or (
        piece.kind in {"paragraph", "heading"} and len(piece.text) < _PARAGRAPH
    )


def _is_prose(piece: Piece | None) -> bool:
    """Whether a piece goes on with the article: a heading or a caption above it is of no other one."""
    return (
        piece is not None and piece.kind == "paragraph" and not piece.linked and len(piece.text) >= _PARAGRAPH
    )


def _before_comments(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Up to the heading of the readers' comments. One above all paragraphs is a link among the tools."""
    for at, piece in enumerate(pieces):
        if not is_comments_heading(piece.text) or goes_on_without_comments(
            piece.text, sum(len(below.text) for below in pieces[at + 1 :])
        ):
            continue
        if any(above.kind == "paragraph" and len(above.text) >= _PARAGRAPH for above in pieces[:at]):
            return pieces[:at]
    return pieces


def without_bylines(pieces: Sequence[Piece], author: str | None) -> list[Piece]:
    """The body without lines at its head that only repeat who wrote it, and where that person works, and
    without cards of a name and an office anywhere.
    """
    if author is None:
        return list(pieces)
    written = author.split(", ")
    names = set(map(fold, written))

    def is_card(piece: Piece) -> bool:
        own = next((name for name in written if piece.text.startswith(name)), None)
        return own is not None and OFFICE.fullmatch(piece.text[len(own) :].strip(" ,-–|")) is not None

    def tells(byline: str | None) -> bool:
        return byline is not None and set(map(fold, byline.split(", "))) <= names

    def repeats(piece: Piece) -> bool:
        if len(piece.text) <= _LONGEST_OF_TIMES and tells(beside_time(piece.text)):
            return True
        if len(piece.text) >= _LONGEST_TIME_LINE:
            return False
        begins = piece.text.startswith(tuple(written))
        if begins and ("@" in piece.text or _tells_time_at_end(piece.text)):
            return True
        if _letters(piece.text) == _letters(author) or _source_behind(piece.text, author):
            return True
        return tells(read_byline(piece.text))

    kept: list[Piece] = []
    signed = False
    for at, piece in enumerate(pieces):
        office = signed and _is_office(piece)
        signed = (at < _HEAD and repeats(piece)) or is_card(piece)
        if not signed and not office:
            kept.append(piece)
    return _without_life(kept, written)


def _without_life(body: list[Piece], written: Sequence[str]) -> list[Piece]:
    """The body without the card below it that tells an author's life: "Lê Thu", "Lê Thu sinh năm 1985 ở …".

    Of anybody else it is text, as in a row of portraits.
    """
    if len(body) > _LINES_OF_LIFE and body[-2].text in written and body[-1].text.startswith(body[-2].text):
        return body[:-_LINES_OF_LIFE]
    return body


def _is_office(piece: Piece) -> bool:
    """Whether the line below an author's name tells what the person is: in italics, in the words of a paper,
    or in the author's own box ("Ủy viên Ban Chấp hành Đảng bộ huyện, Chủ tịch UBND xã").
    """
    if piece.text[-1] in ".!?…”:":
        return False
    if AUTHOR_NAME.search(piece.names):
        return len(piece.text) < _LONGEST_OFFICE
    told = piece.slanted > _SLANTED or OFFICE.fullmatch(piece.text) is not None
    return told and len(piece.text) < _LONGEST_TIME_LINE


def _tells_time_at_end(text: str) -> bool:
    """Whether a line ends with a time and is no sentence: "Thu TrangPhóng viên Văn hóa19 tháng 11 2026"."""
    return text[-1].isdigit() and read_moment(text) is not None


def _source_behind(text: str, author: str) -> bool:
    """Whether a line is the author and the paper, in elements side by side: "Thu TrangTheo Lao Động•"."""
    return text.startswith(author) and _SOURCE.fullmatch(text[len(author) :]) is not None


def _letters(text: str) -> str:
    """The letters alone: names in elements side by side have nothing between them ("Thu TrangLê An")."""
    return "".join(filter(str.isalpha, fold(text)))


def _is_day_of_paper(piece: Piece, above: Sequence[Piece]) -> bool:
    """Whether a line tells where and when an official paper was signed that is printed whole: it stands below
    its number, "Số: 3127/QĐ-UBND", or how a letter begins.
    """
    begun = any(_NUMBER_OF_PAPER.match(one.text) or greets(one.text) for one in above)
    return begun and DAY_OF_PAPER.fullmatch(piece.text) is not None


def _is_title(text: str, title: str) -> bool:
    """Whether a line is the headline, alone or with the time run on beside it."""
    rest = text.removeprefix(title).removesuffix(title) if title else text
    return bool(title) and (fold(text) == fold(title) or (rest != text and is_time_line(rest)))


def is_time_line(text: str) -> bool:
    """A line that is hardly more than a time, tools left out: "17/03/2022 16:30 - Lượt xem: 12 In trang"."""
    text = _GLUED.sub(" ", without_tools(text))
    if len(text) > _LONGEST_OF_TIMES or _SPAN_OF_DAYS.search(text):
        return False
    digits = sum(letter.isdigit() for letter in text)
    return digits >= 6 and digits >= len(text) * 0.2 and read_moment(text) is not None


def _without_hollow_end(pieces: list[Piece]) -> list[Piece]:
    """Without the publisher's address or the time at the end and the headings of what was dropped."""
    end = len(pieces)
    while end and _is_imprint(pieces[end - 1].text):
        end -= 1
    while end and _is_hollow_heading(pieces[end - 1]):
        end -= 1
    return pieces[:end]


def _is_imprint(text: str) -> bool:
    """Whether a last line is the publisher's address, the time, or who posted and when: "Viết bởi Thu Trang
    ngày 15/10/2026 | Chuyên mục: Điển hình".
    """
    posted = _POSTED_BY.match(text) and len(text) <= _LONGEST_OFFICE and text[-1] not in ".!?…”"
    return is_masthead_line(text) or is_time_line(text) or bool(posted and read_moment(text))


def _is_hollow_heading(piece: Piece) -> bool:
    is_signature = signs(piece.text) or signs_with_body(piece.text)
    return piece.kind == "heading" and len(piece.text.split()) > 5 and not is_signature


def _is_related(piece: Piece) -> bool:
    """Whether a piece leads to other articles: "Xem thêm: …", or its heading and links in one run."""
    runs_on = piece.linked > _LINKED_IN_RUN and opens_as_related(piece.text)
    return runs_on or is_related_line(piece.text)


def _labels_video(piece: Piece) -> bool:
    """Whether a line set apart only says what an embedded video shows: "VIDEO: Toàn cảnh lễ trao giải".

    A sentence is the article's, and "Video: Thu Trang" credits a person.
    """
    set_apart = piece.centred or piece.slanted > _SLANTED or piece.kind == "heading"
    label = _VIDEO_LABEL.match(piece.text) if set_apart and piece.text[-1] not in ".!?…”" else None
    return label is not None and not signs(piece.text[label.end() :])


def _opens_links(piece: Piece) -> bool:
    """Whether a piece can be the heading of the links that follow it: a few words and no sentence."""
    return len(piece.text.split()) <= _LONGEST_OPENING and piece.text[-1] not in ".!?…”"
