"""Award pieces that give nothing where they stand: notes on a recipient, scenes, titles that count people."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extractor.events.framing.divisions import with_prizes_of_divisions
from extractor.events.framing.kin_beside import has_kin, with_kin_beside
from extractor.events.framing.lands_of_counted import without_lands_of_counted
from extractor.events.framing.merits_between import without_merits_between
from extractor.events.parts.identities import is_bare_grade, kind_by_law
from extractor.events.parts.pieces import Piece, PieceKind
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.award_linker import identify
from extractor.lexicon.counts import CountPhrase

_AT_A_CONTEST = re.compile(r"(?<!\w)(?:tại|dự|tham gia|tham dự|hưởng ứng|khuôn khổ)$", re.IGNORECASE)
_ENTERS = re.compile(r"(?<!\w)(?:dự thi|tham dự|tham gia|gửi dự)$", re.IGNORECASE)
_OFFICE_OF_CONTEST = re.compile(
    r"(?<!\w)(?:đại sứ|giám khảo|ban (?:tổ chức|thư ký|sơ khảo|chung khảo)|khách mời|thành viên|nhà tài trợ"
    r"|đồng hành"
    r"|hội đồng(?: (?:thẩm định|chấm|chấm chọn|giám khảo|sơ khảo|chung khảo|bình chọn|tuyển chọn))?)$",
    re.IGNORECASE,
)
_NUMBER_BEHIND_WORDS = re.compile(r"(?P<words>(?:.*?\S)??) ?(?P<number>(?<!\d)\d{1,3}(?:\.\d{3})*|\d+)")


def recast(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with awards that are no object of giving turned into what they are."""
    words = {piece.text.lower() for piece in pieces}
    if "đến từ" in words:
        pieces = _with_teams_from(pieces)
    if has_kin(words):
        pieces = with_kin_beside(pieces)
    kinds = [piece.count.kind for piece in pieces if piece.count is not None]
    if "individual" in kinds:
        pieces = without_lands_of_counted(pieces)
    if len(kinds) > 1:
        pieces = without_merits_between(pieces)
    if "household" in kinds:
        pieces = _with_losses_of_families(pieces)
    pieces = _changed(pieces, ("cue",), _as_getting_papers)
    if "thuộc" in words or "giành" in words:
        pieces = _changed(pieces, ("gap", "cue"), _as_belonging)
    pieces = [p for at, p in enumerate(pieces) if p.kind != "anaphor" or not _is_owner(pieces, at)]
    if "nơi" in words:
        pieces = _changed(pieces, ("anaphor", "person"), _as_workplace)
    if "thuộc về" in words or "cho" in words:
        pieces = with_prizes_of_divisions(pieces)
    pieces = _changed(pieces, ("award",), _as_threshold)
    pieces = _changed(pieces, ("award",), _as_difference)
    if any(piece.kind == "person" for piece in pieces):
        pieces = _changed(pieces, ("gap",), _as_winning)
    pieces = _changed(pieces, ("award",), _as_note)
    if "cấp" in words:
        pieces = _changed(pieces, ("gap", "cue"), _as_issuing)
    return _with_titled_people(_changed(pieces, ("award",), _as_scene))


def _changed(
    pieces: Sequence[Piece], kinds: tuple[PieceKind, ...], change: Callable[[Sequence[Piece], int], Piece]
) -> list[Piece]:
    """The pieces with what becomes of those of some kinds; ``change`` is told the index of each."""
    return [change(pieces, at) if piece.kind in kinds else piece for at, piece in enumerate(pieces)]


def _as_belonging(pieces: Sequence[Piece], index: int) -> Piece:
    """The "thuộc" of "giải Ba thuộc Chi hội A", short for "thuộc về": a ranked prize, then its winner; in
    "giải Nhất thuộc Liên hoan A là tiết mục B" it is of a contest."""
    piece = pieces[index]
    if not 0 < index < len(pieces) - 1 or pieces[index - 1].kind != "award":
        return piece
    if piece.text.lower() == "giành" and pieces[index + 1].text.lower() == "cho":
        return replace(piece, kind="gap", text="dành", roles=frozenset())  # "Giải ba giành cho đội A"
    if piece.text.lower() != "thuộc":
        return piece
    rank = identify(pieces[index - 1].text)
    wins = pieces[index + 1].kind in {"unit", "person", "anaphor"}
    wins = wins and not any(p.text.lower() == "là" for p in pieces[index + 2 : index + 3])
    ranked = rank.kind == "prize" and rank.grade is not None
    return replace(piece, kind="cue", roles=frozenset({"belongs_to"})) if ranked and wins else piece


def _is_owner(pieces: Sequence[Piece], index: int) -> bool:
    """As in "cơ quan | chị | vừa đón nhận A": tells whose body it is that receives, and is no receiver."""
    piece, before = pieces[index], pieces[index - 1] if index else None
    if before is None or before.kind != "anaphor":
        return False
    called = anaphors().calls_person(piece.text.lower())
    is_body = not anaphors().calls_person(before.text.lower())
    return called and is_body and piece.span.start == before.span.end + 1


_WORKS = re.compile(
    r"(?:đang )?(?:công tác|làm việc|giảng dạy|dạy|học|theo học|phụ trách|gắn bó|lãnh đạo)(?!\w)"
)
_LONGEST_WHERE = 4
"""Pieces of "nơi cô giáo P đang dạy" up to the verb."""


def _as_workplace(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "Trung tâm nơi chị công tác được tặng A": she is told to say which, and receives nothing."""
    piece = pieces[index]
    before = pieces[max(0, index - _LONGEST_WHERE) : index]
    behind = pieces[index + 1 : index + _LONGEST_WHERE]
    opens = next((at for at, one in enumerate(reversed(before)) if one.text.lower() == "nơi"), None)
    told = opens is not None and all(
        one.kind in {"anaphor", "person"} for one in before[len(before) - opens :]
    )
    works = next((one for one in behind if one.kind not in {"anaphor", "person"}), None)
    if not told or works is None or _WORKS.match(works.text) is None:
        return piece
    return replace(piece, kind="gap", mark=None)


_LOST = re.compile(r"có (?:nhiều|\d+|hai|ba|bốn|năm) liệt s[ĩỹ]", re.IGNORECASE)
_PIECES_OF_LOSS = 4


def _with_losses_of_families(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "2 gia đình có nhiều liệt sĩ được tặng Huân chương Độc lập": says which, and opens no ground."""
    whole: list[Piece] = []
    told = 0
    for index, piece in enumerate(pieces):
        if index < told:
            continue
        whole.append(piece)
        if piece.count is None or piece.count.kind != "household":
            continue
        for end in range(index + 2, min(index + _PIECES_OF_LOSS, len(pieces))):
            words = " ".join(p.text for p in pieces[index + 1 : end])
            if _LOST.fullmatch(words) and pieces[end].plays("passive", "receive"):
                span = Span(piece.span.start, pieces[end - 1].span.end)
                whole[-1] = replace(piece, span=span, text=f"{piece.text} {words}")
                told = end
    return whole


_AT_LEAST = re.compile(r"(?<!\w)từ$", re.IGNORECASE)
_UPWARDS = re.compile(r"trở (?:lên|xuống)(?!\w)", re.IGNORECASE)


def _as_threshold(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "đoạt từ giải Ba trở lên": how high one must have come; which prize it was is not told."""
    piece = pieces[index]
    if not 0 < index < len(pieces) - 1:
        return piece
    bounded = _AT_LEAST.search(pieces[index - 1].text) and _UPWARDS.match(pieces[index + 1].text)
    return replace(piece, kind="gap", mark=None) if bounded else piece


_EACH = re.compile(r"(?<!\w)(?:ở )?mỗi (?:\w+ ){0,4}\w+$", re.IGNORECASE)
_EACH_HAS = re.compile(r"(?<!\w)mỗi (?:\w+ ){1,5}(?:có|gồm|trao) \d{1,2}$", re.IGNORECASE)
_MORE = re.compile(r"(?<!\w)(?:tăng|giảm|nhiều hơn|ít hơn|kém)(?: thêm)? \d+(?: tấm)?$", re.IGNORECASE)


def _as_difference(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "16 HCB; tăng 1 HCV, 1 HCB so với năm trước", "mỗi bảng có 1 giải Nhất, 2 giải Nhì": by how many
    a number differs from another, how many there are of each, and no number of those given."""
    piece = pieces[index]
    return replace(piece, kind="gap", mark=None) if _is_difference(pieces, index) else piece


def _is_difference(pieces: Sequence[Piece], index: int) -> bool:
    if index < 1 or pieces[index].kind != "award":
        return False
    if _MORE.search(pieces[index - 1].text) or _is_of_each(pieces, index):
        return True
    goes_on = index >= 3 and pieces[index - 1].text.isdigit() and pieces[index - 2].is_mark(",", "và")
    return goes_on and _is_difference(pieces, index - 3)


def _is_of_each(pieces: Sequence[Piece], index: int) -> bool:
    if _EACH_HAS.search(pieces[index - 1].text):
        return True
    cue = pieces[index - 2] if index >= 3 and pieces[index - 1].text.isdigit() else None
    return cue is not None and cue.plays("list_complete") and _EACH.search(pieces[index - 3].text) is not None


def _as_note(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "cho Trường A (hạng Nhất), Trường B (hạng Nhì)": a grade in brackets is a note on the
    recipient."""
    piece = pieces[index]
    if not 2 <= index < len(pieces) - 1 or not is_bare_grade(piece.text):
        return piece
    bracketed = pieces[index - 1].is_mark("(") and pieces[index + 1].is_mark(")")
    return replace(piece, kind="gap", mark=None) if bracketed and pieces[index - 2].can_receive else piece


_HAS_WON = re.compile(
    r"(?:(?:đã|cũng|còn|vừa|xuất sắc|lần đầu|may mắn|chỉ|mới) )*có ?(?:(?:được|thêm|cho mình) ?)?"
    r"(?:(?:1|một) ?)?(?:tấm|chiếc)?",
    re.IGNORECASE,
)


def _as_winning(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "em A có HCB", "A đã xuất sắc có được tấm HCB": between a person and the prize it tells who
    won."""
    piece = pieces[index]
    if not 0 < index < len(pieces) - 1 or pieces[index - 1].kind != "person":
        return piece
    prize = pieces[index + 1]
    won = prize.kind == "award" and _HAS_WON.fullmatch(piece.text) and identify(prize.text).kind == "prize"
    return replace(piece, kind="cue", roles=frozenset({"receive"})) if won else piece


def _as_scene(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "tại giải thưởng X, loạt bài … được trao giải Nhất", "gửi 10 đề tài dự thi Giải thưởng Y",
    "đại sứ của Giải thưởng Z", "Giải toàn đoàn: A đạt giải Nhất": where it happens, whose office it is, what
    the places are of, not what is given."""
    piece = pieces[index]
    if _heads_its_places(piece, pieces[index + 1 :]) or _honours_with_a_title(piece, pieces[index + 1 :]):
        return replace(piece, kind="gap", mark=None)
    if index == 0:
        return piece
    at_contest = _AT_A_CONTEST.search(pieces[index - 1].text) is not None
    prize = identify(piece.text)
    scene = at_contest and any(p.kind == "award" for p in pieces[index + 1 :]) and prize.kind == "prize"
    whole = prize.kind == "prize" and prize.grade is None
    taken_part = whole and (
        _ENTERS.search(pieces[index - 1].text) is not None or _is_of_office(pieces, index)
    )
    return replace(piece, kind="gap", mark=None) if scene or taken_part else piece


_OF_A_KIND = re.compile(r"giải (?:thưởng )?(?:toàn đoàn|đồng đội|cá nhân|tập thể|gia đình)", re.IGNORECASE)


def _heads_its_places(award: Piece, behind: Sequence[Piece]) -> bool:
    """As in "Giải toàn đoàn: Trường A đạt giải Nhất; Trường B đạt giải Nhì": of what the places are."""
    if not behind or not behind[0].is_mark(":") or _OF_A_KIND.fullmatch(award.text) is None:
        return False
    end = next((i for i, piece in enumerate(behind) if piece.is_mark(";")), len(behind))
    at = next((i for i, piece in enumerate(behind[:end]) if piece.kind == "award"), 0)
    won = at > 1 and behind[at - 1].plays("receive")
    return won and identify(behind[at].text).grade is not None


_HONOURS = frozenset({"vinh danh", "tôn vinh", "xướng tên", "gọi tên"})
_JUST = frozenset({"vừa", "đã", "cũng", "năm nay", "vừa qua", "lần này"})


def _honours_with_a_title(award: Piece, behind: Sequence[Piece]) -> bool:
    """As in "Giải thưởng Du lịch thế giới (WTA) vừa vinh danh Hội An là “Điểm đến …”": what Hội An has is the
    title."""
    close = next((i for i, piece in enumerate(behind[:4]) if piece.is_mark(")")), -1)
    rest = behind[close + 1 :] if behind and behind[0].is_mark("(") else behind
    verb = next((i for i, piece in enumerate(rest) if piece.text.lower() not in _JUST), len(rest))
    if identify(award.text).kind != "prize" or verb >= len(rest) or rest[verb].text.lower() not in _HONOURS:
        return False
    end = next((i for i, piece in enumerate(rest) if piece.is_mark(";", ",")), len(rest))
    return any(piece.kind == "award" for piece in rest[verb:end])


_TEAM = frozenset({"đội", "đội thi", "đội tuyển", "đoàn", "đơn vị", "liên quân"})


def _with_teams_from(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "giải Nhất thuộc về đội đến từ Trường A": the school's, as "đội Trường A" would be."""
    return [
        p for at, p in enumerate(pieces) if p.text.lower() != "đến từ" or not _leads_from_a_team(pieces, at)
    ]


def _leads_from_a_team(pieces: Sequence[Piece], index: int) -> bool:
    before, behind = pieces[max(0, index - 2) : index], pieces[index + 1 : index + 2]
    team = len(before) == 2 and before[1].kind == "gap" and before[1].text.lower() in _TEAM
    goes = team and before[0].plays("to", "belongs_to")
    return goes and bool(behind) and behind[0].kind in {"unit", "place"}


_PAPERS = re.compile(
    r"(?:các |những )?(?:công văn|văn bản|thông báo|thư mời|giấy mời|kế hoạch|tờ trình|hồ sơ)(?!\w)",
    re.IGNORECASE,
)


def _as_getting_papers(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "Trường A nhận được công văn của B về Giải thưởng C": a letter is received, not the prize."""
    piece, behind = pieces[index], pieces[index + 1 : index + 2]
    papers = bool(behind) and behind[0].kind == "gap" and _PAPERS.match(behind[0].text) is not None
    gets = papers and piece.plays("receive") and not piece.plays("passive")
    return replace(piece, kind="gap", roles=frozenset()) if gets else piece


def _is_of_office(pieces: Sequence[Piece], index: int) -> bool:
    """As in "trở thành đại sứ của Giải thưởng A", "Trưởng ban giám khảo Giải thưởng A"."""
    before = pieces[index - 1]
    holder = pieces[index - 2] if before.text.lower() == "của" and index > 1 else before
    return holder.kind in {"gap", "anaphor"} and _OFFICE_OF_CONTEST.search(holder.text) is not None


def _as_issuing(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "được Tổng LĐLĐ cấp Bằng Lao động sáng tạo", "được cấp Bằng …": "cấp" right before an award."""
    piece = pieces[index]
    if not 0 < index < len(pieces) - 1 or pieces[index + 1].kind != "award":
        return piece
    before = pieces[index - 1]
    issues = (before.kind in {"unit", "office"} or before.plays("passive")) and piece.text.lower() == "cấp"
    return replace(piece, kind="cue", roles=frozenset({"give"})) if issues else piece


def _with_titled_people(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "tặng danh hiệu A cho 12 Nghệ sĩ Ưu tú", "trao Bằng khen cho 4 tập thể lao động tiên tiến và 10
    lao động tiên tiến", "có 3 Nghệ nhân Ưu tú được tặng danh hiệu A": the number counts who holds the
    title."""
    row: list[Piece] = []
    titled: Piece | None = None
    for index, piece in enumerate(pieces):
        if piece.kind != "award":
            row.append(piece)
            continue
        number, opens = (row[-1] if row else None), (row[-2] if len(row) > 1 else None)
        numbered = number is not None and number.kind == "gap"
        counted = _NUMBER_BEHIND_WORDS.fullmatch(number.text) if numbered and number is not None else None
        kind = _kind_of_holders(piece) if counted is not None else None
        if kind is None or number is None or counted is None:
            row.append(piece)
            continue
        alone = not counted["words"] and opens is not None and any(p.kind == "award" for p in row)
        receives = (
            alone
            and opens is not None
            and (opens.plays("to") or (opens.is_mark(",", "và") and row[-3] is titled))
        )
        if not receives and not _are_given_another(pieces, index):
            row.append(piece)
            continue
        row.pop()
        if counted["words"]:
            end = number.span.start + len(counted["words"])
            row.append(replace(number, span=Span(number.span.start, end), text=counted["words"]))
        span = Span(number.span.end - len(counted["number"]), piece.span.end)
        words = f"{counted['number']} {piece.text}"
        people = CountPhrase(span, int(counted["number"].replace(".", "")), kind, piece.text)
        titled = Piece("count", span, words, count=people)
        row.append(titled)
    return row


def _are_given_another(pieces: Sequence[Piece], index: int) -> bool:
    """As in "3 Nghệ nhân Ưu tú được C tặng danh hiệu Nghệ nhân Nhân dân": a title held, another behind
    "được"."""
    behind = pieces[index + 1 : index + 5]
    passive = bool(behind) and behind[0].plays("passive")
    other = next((p for p in behind if p.kind == "award"), None)
    return passive and other is not None and any(p.plays("give") for p in behind[: behind.index(other)])


def _kind_of_holders(award: Piece) -> RecipientKind | None:
    """Persons hold a title of persons, bodies one that begins with the word for them."""
    if award.text.lower().startswith("tập thể"):
        return "collective"
    return "individual" if kind_by_law(identify(award.text).award_id) == "individual" else None
