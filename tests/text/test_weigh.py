"""Rules against the trained tagger: each decision by a table."""

from dataclasses import dataclass

import pytest

from extractor.ground.reading import Label, Mark
from extractor.ground.span import Span
from extractor.text.tagger.doubts import is_no_place, is_no_unit, is_of_several
from extractor.text.weigh import weigh

TEXT = "Bằng khen của UBND tỉnh cho Công ty May Sao Khuê ở xã An Hải"


@dataclass(frozen=True)
class Limits:
    add: float = 0.6
    win: float = 0.7
    drop: float = 0.1


Given = tuple[Label, str, float]


def mark(given: Given, by: str) -> Mark:
    label, words, score = given
    at = TEXT.index(words)
    return Mark(label, Span(at, at + len(words)), words, id="7" if by == "rule" else None, score=score, by=by)


# (marks of the rules, marks of the model, what stands)
TABLE: list[tuple[list[Given], list[Given], list[tuple[str, str]]]] = [
    ([], [("UNIT", "Công ty May Sao Khuê", 0.9)], [("UNIT", "Công ty May Sao Khuê")]),
    ([], [("UNIT", "Công ty May Sao Khuê", 0.5)], []),
    ([], [("LOC", "xã", 0.9)], []),
    ([], [("LOC", "xã An Hải", 0.9)], [("LOC", "xã An Hải")]),
    (
        [("UNIT", "Công ty May", 0.4)],
        [("UNIT", "Công ty May Sao Khuê", 0.8)],
        [("UNIT", "Công ty May Sao Khuê")],
    ),
    ([("UNIT", "Công ty May", 0.4)], [("UNIT", "Công ty May Sao Khuê", 0.65)], [("UNIT", "Công ty May")]),
    ([("LOC", "Sao Khuê", 0.3)], [("UNIT", "Công ty May Sao Khuê", 0.8)], [("UNIT", "Công ty May Sao Khuê")]),
    ([("LOC", "xã An Hải", 0.9)], [("LOC", "xã An Hải", 0.9)], [("LOC", "xã An Hải")]),
    ([("LOC", "xã An Hải", 0.05)], [], []),
    ([("UNIT", "Công ty May", 0.05)], [], [("UNIT", "Công ty May")]),
    ([("UNIT", "Công ty May", 0.05)], [("LOC", "May Sao Khuê", 0.4)], []),
    ([("PERSON", "Sao Khuê", 0.05)], [], [("PERSON", "Sao Khuê")]),
    ([("AWARD", "Bằng khen", 0.05)], [], [("AWARD", "Bằng khen")]),
    ([("AWARD", "Bằng khen", 0.2)], [("UNIT", "khen của UBND", 0.99)], [("AWARD", "Bằng khen")]),
    (
        [("AWARD", "Bằng khen của UBND tỉnh", 0.9), ("UNIT", "UBND tỉnh", 0.9)],
        [("AWARD", "Bằng khen", 0.99)],
        [("AWARD", "Bằng khen của UBND tỉnh"), ("UNIT", "UBND tỉnh")],
    ),
]


@pytest.mark.parametrize(("rules", "model", "standing"), TABLE)
def test_weighing(rules: list[Given], model: list[Given], standing: list[tuple[str, str]]) -> None:
    found = weigh([mark(one, "rule") for one in rules], [mark(one, "crf") for one in model], Limits())
    assert [(one.label, one.text) for one in found] == standing


def test_the_model_is_not_heard_on_awards_and_dates() -> None:
    assert weigh([], [mark(("AWARD", "Bằng khen", 0.99), "crf")], Limits()) == ()


def test_a_place_that_is_the_only_one_of_its_name_gets_its_id() -> None:
    for words, id in (("tỉnh Nghệ An", "40"), ("xã Tân Lập", None), ("làng Không Tên", None)):
        found = Mark("LOC", Span(0, len(words)), words, score=0.9, by="crf")
        assert weigh([], [found], Limits())[0].id == id


def test_a_mark_on_new_bounds_keeps_what_the_rules_read() -> None:
    (found,) = weigh(
        [mark(("LOC", "An Hải", 0.3), "rule")], [mark(("LOC", "xã An Hải", 0.9), "crf")], Limits()
    )
    assert found.by == "crf" and found.id == "7"


def test_a_mark_of_another_label_keeps_nothing() -> None:
    (found,) = weigh(
        [mark(("LOC", "Sao Khuê", 0.3), "rule")], [mark(("UNIT", "Sao Khuê", 0.9), "crf")], Limits()
    )
    assert found.label == "UNIT" and found.id is None


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Văn phòng HĐND", "Văn phòng HĐND và UBND xã Nà Hẩu"),
        ("UBND xã Nà Hẩu", "Văn phòng HĐND và UBND xã Nà Hẩu"),
    ],
)
def test_the_model_does_not_cut_a_name_at_its_own_and(words: str, standing: str) -> None:
    text = "Văn phòng HĐND và UBND xã Nà Hẩu"
    at = text.index(words)
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.4, by="rule")
    part = Mark("UNIT", Span(at, at + len(words)), words, score=0.9, by="crf")
    assert [one.text for one in weigh([whole], [part], Limits())] == [standing]


@pytest.mark.parametrize(
    ("body", "place", "standing"),
    [
        ("Văn phòng Đăng ký đất đai khu vực", "Nà Hẩu", "Văn phòng Đăng ký đất đai khu vực Nà Hẩu"),
        ("Đoàn", "Nà Hẩu", "Nà Hẩu"),
        ("Đoàn thôn", "Nà Hẩu", "Đoàn thôn Nà Hẩu"),
        ("Văn phòng Đăng ký đất đai các huyện", "Nà Hẩu", "Nà Hẩu"),
    ],
)
def test_the_model_does_not_take_its_place_from_a_body(body: str, place: str, standing: str) -> None:
    text = f"{body} {place}"
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.4, by="rule")
    part = Mark("LOC", Span(len(body) + 1, len(text)), place, score=1.0, by="crf")
    assert [one.text for one in weigh([whole], [part], Limits())] == [standing]


def test_the_model_does_not_cut_a_name_at_its_own_comma() -> None:
    text = "Khối thi đua các cơ quan Đảng, đoàn thể tỉnh"
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.4, by="rule")
    part = Mark("UNIT", Span(0, 29), text[:29], score=1.0, by="crf")
    assert [one.text for one in weigh([whole], [part], Limits())] == [text]


def test_the_model_does_not_cut_a_name_at_a_short_form_inside() -> None:
    text = "Bộ Tư lệnh (BTL) Vùng Cảnh sát biển 1"
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.01, by="rule")
    part = Mark("UNIT", Span(0, 10), text[:10], score=0.9, by="crf")
    assert [one.text for one in weigh([whole], [part], Limits())] == [text]


@pytest.mark.parametrize(
    ("committee", "body"),
    [
        ("Ban thường vụ", "Huyện đoàn Con Cuông"),
        ("Công đoàn cơ sở", "Trường THCS Bản Liền"),
        ("Chi bộ", "Trường THCS Bản Liền"),
    ],
)
def test_the_model_does_not_cut_a_body_from_its_committee(committee: str, body: str) -> None:
    text = f"{committee} {body}"
    part = Mark("UNIT", Span(len(committee) + 1, len(text)), body, score=0.9, by="crf")
    for score in (0.4, 0.001):
        whole = Mark("UNIT", Span(0, len(text)), text, score=score, by="rule")
        assert [one.text for one in weigh([whole], [part], Limits())] == [text]


def test_the_model_does_not_cut_a_part_from_its_owner_behind_a_dash() -> None:
    text = "Phòng 1 - Viện Kiểm sát nhân dân tỉnh Hà Nam"
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.4, by="rule")
    part = Mark("UNIT", Span(10, len(text)), text[10:], score=1.0, by="crf")
    assert [one.text for one in weigh([whole], [part], Limits())] == [text]


def test_the_model_does_not_cut_the_head_from_a_part() -> None:
    text = "khoa Cấp cứu Bệnh viện Sao Khuê"
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.4, by="rule")
    part = Mark("UNIT", Span(5, len(text)), text[5:], score=1.0, by="crf")
    assert [one.text for one in weigh([whole], [part], Limits())] == [text]


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("tổ nuôi quân", True),
        ("Chính phủ", True),
        ("Trường Phổ thông Năng khiếu", True),
        ("Bệnh viện", False),
        ("Trung đoàn", False),
        ("CĐCS", False),
        ("Công an", False),
        ("Đại sứ Áo tại Hà Nội", False),
        ("Đại sứ quán Áo", True),
        ("Trợ lý Tuyên huấn", False),
        ("Ngành Giáo dục", False),
        ("Tại Thủ đô Canberra", False),
        ("Kỷ niệm 80 năm ngành nông nghiệp và môi trường", False),
        ("Chào mừng Ngày hội Thủy lợi Sông Lam", False),
        ("Phát động Tháng Công nhân", False),
        ("Tổng kết Hội thi Tiếng hát Công đoàn", False),
        ("Tuyên dương Thanh niên tiên tiến", False),
        ("Bế mạc Giải Bóng chuyền tỉnh Hà Nam", False),
        ("Đại hội Cháu ngoan Bác Hồ tỉnh Hà Nam", False),
        ("phòng, chống dịch", False),
        ("phòng chống dịch Covid-19", False),
        ("nhi đồng tỉnh Hà Nam", False),
        ("thấy điền kinh Hải Yến", False),
        ("Hội Nông dân tỉnhtặng Bằng khen cho", False),
        ("tiệm vàng Kim Phát", True),
        ("câu lạc bộ Sao Mai", True),
        ("Hội Nông dân 15 xã", False),
        ("Hội LHPN một số xã", False),
        ("Khối thi đua 15 xã", True),
        ("bảo vệ an ninh", False),
        ("Bahrain. Morocco", False),
        ("CCB) tỉnh Hà Nam", False),
        ("Hội CCB (Hà Nam)", True),
        ("Đảng Cộng sản Việt Nam", False),
        ("Đảng Nhân dân Cách mạng Lào", True),
    ],
)
def test_the_model_alone_makes_no_unit_of_bare_heads_and_plain_words(words: str, stands: bool) -> None:
    found = Mark("UNIT", Span(0, len(words)), words, score=0.99, by="crf")
    assert (weigh([], [found], Limits()) == (found,)) is stands


def test_a_body_that_the_model_takes_into_a_prize_of_its_own_stays() -> None:
    text = "khen lực lượng BĐBP tỉnh Hà Nam"
    body = Mark("UNIT", Span(15, len(text)), text[15:], score=0.001, by="rule")
    prize = Mark("AWARD", Span(0, len(text)), text, score=0.9, by="crf")
    place = Mark("LOC", Span(27, len(text)), text[27:], score=0.4, by="crf")
    assert weigh([body], [prize], Limits()) == (body,)
    assert weigh([body], [place], Limits()) == ()


def test_a_name_with_its_head_is_doubted_only_where_the_model_reads_something_else() -> None:
    text = "Ban Thư ký ASEAN"
    body = Mark("UNIT", Span(0, len(text)), text, score=0.001, by="unit-grammar")
    brand = Mark("UNIT", Span(11, len(text)), "ASEAN", score=0.001, by="unit-brand")
    assert weigh([body], [], Limits()) == (body,)
    assert weigh([brand], [], Limits()) == ()


@pytest.mark.parametrize(
    ("body", "longer", "standing"),
    [
        ("Chính phủ", "Chính phủ Lê Hòa Bình", "Chính phủ"),
        ("Công ty May", "Công ty May Hòa Bình", "Công ty May Hòa Bình"),
    ],
)
def test_the_model_does_not_join_a_body_of_the_state_with_its_head(
    body: str, longer: str, standing: str
) -> None:
    whole = Mark("UNIT", Span(0, len(body)), body, score=0.2, by="rule")
    joined = Mark("UNIT", Span(0, len(longer)), longer, score=0.99, by="crf")
    assert [one.text for one in weigh([whole], [joined], Limits())] == [standing]


def test_the_model_does_not_take_a_team_for_a_place() -> None:
    text = "đoàn Ninh Giang"
    place = Mark("LOC", Span(5, len(text)), text[5:], score=0.4, by="rule")
    team = Mark("LOC", Span(0, len(text)), text, score=0.99, by="crf")
    assert weigh([place], [team], Limits()) == (place,)


@pytest.mark.parametrize(
    ("text", "full", "label", "taken_for"),
    [
        ("Bản Pom Lầu có lụa. Pom Lầu mở hội.", "Bản Pom Lầu", "LOC", "UNIT"),
        ("Ngô Phương Mai An vào chung kết. Mai An thắng.", "Ngô Phương Mai An", "PERSON", "LOC"),
    ],
)
def test_a_fuller_name_says_what_the_bare_one_is(
    text: str, full: str, label: Label, taken_for: Label
) -> None:
    name = " ".join(full.split()[-2:])
    at = text.rindex(name)
    told = Mark(label, Span(0, len(full)), full, score=0.9, by="rule")
    bare = Mark(label, Span(at, at + len(name)), name, score=0.4, by="rule")
    wrong = Mark(taken_for, bare.span, name, score=0.99, by="crf")
    assert weigh([told, bare], [wrong], Limits()) == (told, bare)
    if label == "PERSON":
        assert weigh([told], [wrong], Limits()) == (told,)


@pytest.mark.parametrize(("body", "stands"), [("Trung ương Đảng", True), ("Công ty Hoa Sen", False)])
def test_a_body_of_the_state_with_its_whole_name_is_not_doubted(body: str, stands: bool) -> None:
    doubted = Mark("UNIT", Span(0, len(body)), body, score=0.01, by="rule")
    last = body.split()[-1]
    other = Mark("LOC", Span(len(body) - len(last), len(body)), last, score=0.4, by="crf")
    assert weigh([doubted], [other], Limits()) == ((doubted,) if stands else ())


@pytest.mark.parametrize(
    "words", ["phòng chống tội phạm ma túy", "PCT Thường trực Hội Người mù", "Hội khỏe A"]
)
def test_the_model_takes_no_task_post_or_meet_for_a_body(words: str) -> None:
    assert weigh([], [Mark("UNIT", Span(0, len(words)), words, score=0.99, by="crf")], Limits()) == ()


def test_the_player_of_a_sport_is_marked_without_its_team() -> None:
    text = "đội bóng chuyền hơi thôn Phú Mỹ"
    place = Mark("LOC", Span(20, len(text)), text[20:], score=0.001, by="place-with-type")
    team = Mark("UNIT", Span(0, len(text)), text, score=0.99, by="crf")
    assert weigh([place], [team], Limits()) == (place,)
    named = Mark("UNIT", Span(0, len(text)), "đội văn nghệ thôn Phú Mỹ", score=0.99, by="crf")
    assert weigh([place], [named], Limits()) == (named,)


@pytest.mark.parametrize(
    ("told", "by", "words", "label"),
    [
        ("cao tốc Nà Hẩu - An Lộc", "place-with-type", "cao tốc Nà Hẩu", "LOC"),
        ("cao nguyên đá Nà Hẩu", "place-with-type", "Nà Hẩu", "LOC"),
        ("Cụm công nghiệp Nà Hẩu", "place-with-type", "Cụm công nghiệp Nà Hẩu", "UNIT"),
    ],
)
def test_a_place_that_its_type_tells_stays_whole(told: str, by: str, words: str, label: Label) -> None:
    at = told.index(words)
    place = Mark("LOC", Span(0, len(told)), told, score=0.3, by=by)
    other = Mark(label, Span(at, at + len(words)), words, score=0.99, by="crf")
    assert weigh([place], [other], Limits()) == (place,)


def test_an_address_gives_way_to_its_street() -> None:
    text = "số 15, đường Nà Hẩu"
    address = Mark("LOC", Span(0, len(text)), text, score=0.3, by="place-with-type")
    street = Mark("LOC", Span(7, len(text)), text[7:], score=0.99, by="crf")
    assert weigh([address], [street], Limits()) == (street,)


@pytest.mark.parametrize(("by", "stands"), [("unit-shared-head", True), ("unit-grammar", False)])
def test_the_last_of_a_list_under_one_head_is_no_place(by: str, stands: bool) -> None:
    school = Mark("UNIT", Span(0, 7), "Đống Đa", score=0.001, by=by)
    place = Mark("LOC", Span(0, 7), "Đống Đa", score=0.99, by="crf")
    assert weigh([school], [place], Limits()) == ((school,) if stands else (place,))


def test_a_doubted_body_stands_where_the_model_only_adds_its_head_or_reads_the_same() -> None:
    text = "UBND xã An Hải - Trần Úc"
    body = Mark("UNIT", Span(0, 14), text[:14], score=0.001, by="unit-grammar")
    joined = Mark("UNIT", Span(0, len(text)), text, score=0.99, by="crf")
    same = Mark("UNIT", body.span, body.text, score=0.7, by="crf")
    assert weigh([body], [joined], Limits()) == weigh([body], [same], Limits()) == (body,)


def test_soldiers_of_the_people_are_no_person() -> None:
    assert weigh([], [Mark("PERSON", Span(0, 5), "Cụ Hồ", score=0.99, by="crf")], Limits()) == ()


def test_a_doubted_mark_makes_way_for_the_likely_one_that_the_model_reads_there() -> None:
    text = "Huyện đoàn Sao Khuê"
    short = Mark("UNIT", Span(0, 10), text[:10], score=0.001, by="unit-grammar")
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.65, by="crf")
    assert weigh([short], [whole], Limits()) == (whole,)
    trusted = Mark("UNIT", Span(0, 10), text[:10], score=0.2, by="unit-grammar")
    assert weigh([trusted], [whole], Limits()) == (trusted,)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("UBND xã An Hải - Trần Văn Lực", "UBND xã An Hải"),
        ("UBND xã An Hải - Trần Úc", "UBND xã An Hải"),
        ("UBND xã An Hải - Trạm Y tế", ""),
        ("UBND xã An Hải - nông thôn", ""),
    ],
)
def test_who_heads_a_body_behind_a_dash_is_no_part_of_its_name(text: str, stands: str) -> None:
    body = Mark("UNIT", Span(0, 14), text[:14], score=0.5, by="unit-grammar")
    joined = Mark("UNIT", Span(0, len(text)), text, score=0.99, by="crf")
    assert [one.text for one in weigh([body], [joined], Limits())] == [stands or text]


def test_a_place_that_the_model_joins_to_another_is_not_doubted() -> None:
    text = "Khu di tích Hòn Khoai - Đất Mũi"
    place = Mark("LOC", Span(0, 21), text[:21], score=0.001, by="place-with-type")
    joined = Mark("LOC", Span(0, len(text)), text, score=0.95, by="crf")
    assert weigh([place], [joined], Limits()) == (place,)


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Hội Nông dân các cấp", True),
        ("Hội Nông dân một số xã", True),
        ("Hội Nông dân nhiều đơn vị", True),
        ("Hội Nông dân 9 cơ quan", True),
        ("Hội Nông dân 9 xã Tân Lập", False),
        ("Hội Nông dân các chi nhánh", False),
        ("Hội Nông dân tổ chức", False),
    ],
)
def test_bodies_of_a_kind_are_told_by_what_follows(text: str, several: bool) -> None:
    end = text.index("9") + 1 if "9" in text else len("Hội Nông dân")
    assert is_of_several(text, Span(0, end)) is several


def test_what_the_rules_read_from_its_head_is_not_cut_down_to_its_owner() -> None:
    text = "Văn phòng Đảng ủy xã Yên Sơn"
    whole = Mark("UNIT", Span(0, len(text)), text, score=0.001, by="unit-grammar")
    owner = Mark("UNIT", Span(10, len(text)), text[10:], score=0.99, by="crf")
    assert weigh([whole], [owner], Limits()) == (whole,)
    inner = Mark("UNIT", Span(10, 17), text[10:17], score=0.99, by="crf")
    assert weigh([whole], [inner], Limits()) == (inner,)


def test_parts_of_any_body_are_a_kind_behind_the_plural() -> None:
    text = "các phòng nghiệp vụ Công an tỉnh, một phòng nghiệp vụ Công an tỉnh"
    assert is_of_several(text, Span(4, 32))
    assert not is_of_several(text, Span(38, len(text)))


@pytest.mark.parametrize(
    ("whole", "words", "is_cut"),
    [
        ("Công ty Cổ phần Thủy sản Nà Hẩu", "Công ty Cổ phần Thủy sản", False),
        ("Công ty Cổ phần Thủy sản Lò Văn Panh", "Công ty Cổ phần Thủy sản", True),
        ("UBND xã Lò", "UBND xã", True),
    ],
)
def test_the_model_leaves_off_a_person_but_not_the_own_name_of_a_firm(
    whole: str, words: str, is_cut: bool
) -> None:
    told = Mark("UNIT", Span(0, len(whole)), whole, score=0.02, by="unit-grammar")
    short = Mark("UNIT", Span(0, len(words)), words, score=0.97, by="crf")
    assert [one.text for one in weigh([told], [short], Limits())] == [words if is_cut else whole]


@pytest.mark.parametrize(
    ("text", "of_several"),
    [
        ("LĐLĐ các quận Hoàn Kiếm", True),
        ("Công an các huyện Gia Lâm", True),
        ("Cụm thi đua LĐLĐ các huyện Gia Lâm", False),
        ("Hội đồng hương các tỉnh Tây Nguyên", False),
    ],
)
def test_a_list_under_one_kind_is_no_name(text: str, of_several: bool) -> None:
    assert is_no_unit(text) is of_several


@pytest.mark.parametrize(
    ("text", "with_person"),
    [
        ("Lào Nguyễn Bá Hùng", True),
        ("Trung Quốc Lê Thị Mai", True),
        ("Trung Quốc", False),
        ("Lào Cai", False),
        ("xã Lê Lợi", False),
    ],
)
def test_a_country_before_a_whole_name_is_no_place_with_it(text: str, with_person: bool) -> None:
    assert is_no_place(text) is with_person


def test_a_bare_head_and_a_house_stand_for_no_name() -> None:
    assert is_no_unit("Đội xe")
    assert not is_no_unit("Đội xe từ thiện xã An Hải")
    assert is_no_place("nhà khách UBND tỉnh Lâm Đồng")
    assert is_of_several("các TAND huyện, thị xã", Span(4, 14))
    assert not is_of_several("Tòa án TAND huyện, thị xã", Span(7, 17))
