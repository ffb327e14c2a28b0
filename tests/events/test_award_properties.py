"""What holds for the rows of any text: evidence and claims stand in it, numbers are unique, sets exist."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.events.awards import find_awards
from tests.events.marked import a_marked_reading

GIVERS = ["{UNIT|UBND tỉnh}", "Chủ tịch nước", "{UNIT|Sở Y tế}", "Ban tổ chức", "bà {PERSON|Cà Thị Hom}"]
VERBS = [
    " tặng ",
    " trao ",
    " đề nghị tặng ",
    " đã có ",
    " không tặng ",
    " được ",
    " sẽ truy tặng ",
    " nhận ",
]
AWARDS = [
    "{AWARD|Bằng khen}",
    "2 {AWARD|giải Nhì}",
    "{AWARD|Huân chương Lao động hạng Nhất, Nhì}",
    "{AWARD|danh hiệu “Đơn vị Quyết thắng”}",
    "{AWARD|Cờ thi đua của {UNIT|Chính phủ}} {DATE=2010|năm 2010}",
]
RECEIVERS = [
    " cho {UNIT|Đội 2}, {UNIT|Phòng Hậu cần}",
    " cho 2 tập thể ({UNIT|Trường A}, {UNIT|Trường B}) và 5 cá nhân",
    " cho ông {PERSON|Lò Văn Panh} (giáo viên {UNIT|Trường A})",
    " cho nhà trường",
    ": {PERSON|Vì Thị Ón}; {PERSON|Hà Văn Muôn}",
    " vì đã dũng cảm",
    "",
]
JOINTS = ["; ", ", ", ". ", " và ", "\n\n[list] 1. "]

clauses = st.tuples(*(st.sampled_from(words) for words in (GIVERS, VERBS, AWARDS, RECEIVERS))).map("".join)
texts = st.lists(st.tuples(clauses, st.sampled_from(JOINTS)), min_size=1, max_size=4).map(
    lambda parts: "".join(clause + joint for clause, joint in parts).rstrip("; ,.") + "."
)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_rows_stand_in_their_text(marked: str) -> None:
    reading = a_marked_reading(*filter(None, marked.split("\n\n")))
    text = reading.article.text
    awards = find_awards(reading)
    refs = [award.ref for award in awards]
    assert refs == sorted(set(refs))
    sets = {award.ref for award in awards if award.recipient is None}
    for award in awards:
        assert award.evidence.text == award.evidence.span.of(text)
        assert award.evidence.text
        assert award.recipient_count >= 1
        assert 0 < award.confidence < 1
        assert award.member_of is None or (award.member_of in sets and award.member_of != award.ref)
        for claim in award.claims:
            assert claim.span is None or claim.span.of(text)
            assert claim.span is None or claim.span.end <= len(text)
        fields = [claim.field for claim in award.claims]
        assert len(fields) == len(set(fields))


@settings(max_examples=60, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_rows(marked: str) -> None:
    paragraphs = tuple(filter(None, marked.split("\n\n")))
    assert find_awards(a_marked_reading(*paragraphs)) == find_awards(a_marked_reading(*paragraphs))
