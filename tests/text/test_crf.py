"""The trained tagger: what it sees, what it gives, and a model that is missing or does not fit."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import DataError
from extractor.ground.article import Article, join_blocks
from extractor.ground.reading import LABELS, Label, Mark
from extractor.ground.span import Span
from extractor.text import read
from extractor.text.tagger import model as crf_model
from extractor.text.tagger.columns import (
    capital_runs,
    labels_elsewhere,
    placed,
    said_by_lists,
    said_of_it_alone,
)
from extractor.text.tagger.crf import (
    before_open_bracket,
    end_of_name,
    find_by_crf,
    lines_with_sights,
    outer_marks,
    tags_of,
)
from extractor.text.tagger.features import items_of, lines_of, sight_of
from extractor.text.units.tokens import Tokens


def article(*paragraphs: str) -> Article:
    text, blocks = join_blocks([("title", paragraphs[0]), *(("paragraph", one) for one in paragraphs[1:])])
    return Article(paragraphs[0], text, blocks)


def mark(text: str, label: Label, words: str, score: float = 0.9) -> Mark:
    at = text.index(words)
    return Mark(label, Span(at, at + len(words)), words, score=score, by="test")


def test_lines_are_the_blocks_with_their_kinds() -> None:
    given = article("Tin mới", "Một câu.", "Hai câu.")
    lines = list(lines_of(Tokens(given.text), given.blocks))
    assert [(line.kind, line.last - line.first) for line in lines] == [
        ("title", 2), ("paragraph", 3), ("paragraph", 3),
    ]  # fmt: skip


def test_items_are_parallel_to_tokens_and_know_rules_and_lists() -> None:
    given = article("Tin", "Sở Y tế trao quà cho bà Hoa")
    tokens = Tokens(given.text)
    rules = [mark(given.text, "UNIT", "Sở Y tế")]
    ((_, _), (line, sight)) = lines_with_sights(given, tokens, rules)
    items = items_of(sight)
    assert len(items) == line.last - line.first == 8
    assert {"w=sở", "rule=B-UNIT", "by=B-UNIT:test", "paragraph:first"} <= set(items[0])
    assert "rule=B-UNIT@-1" in items[1] and "rule=I-UNIT" in items[2]
    assert any(feature.startswith("call=B-honorific") for feature in items[6])
    assert "before=bà" in items[7] and "edge@1" in items[7]


def test_names_are_remembered_over_the_article() -> None:
    text = "Anh Lê Bá Khoa kể. Rồi Khoa cười. Ở Khoa Nội"
    tokens = Tokens(text)
    seen = labels_elsewhere(tokens, placed(tokens, [mark(text, "PERSON", "Lê Bá Khoa")]))
    assert [(tokens.words[at], labels) for at, labels in seen] == [
        ("Khoa", "PERSON-last"),
        ("Khoa", "PERSON-last"),
    ]


def test_what_a_token_shows_to_no_neighbour() -> None:
    text = "Rồi “Khoa” cười, Lê Bá Khoa cũng"
    tokens = Tokens(text)
    [line] = lines_of(tokens, ())
    marks = [mark(text, "PERSON", "Lê Bá Khoa")]
    told = placed(tokens, marks)
    sight = sight_of(tokens, line, said_by_lists(tokens, told), said_of_it_alone(tokens, told))
    beside = dict(zip(tokens.words, sight.alone, strict=True))
    assert beside["Rồi"] == ("run=0/1", "before=\n", 'behind="', "known=:0", "paragraph:first")
    assert beside["“"] == ("paragraph:mid", "quoted")
    assert beside["”"] == beside["cười"] == ("paragraph:mid",)
    assert sight.alone[2][-3:] == ("named=PERSON-last", "paragraph:mid", "quoted")
    assert beside["Lê"][0] == "run=0/3"
    assert beside["cũng"] == ("paragraph:last",)


def test_runs_of_capitals() -> None:
    tokens = Tokens("Bà Lê Hoa, TP Vinh - Nghệ An")
    assert [" ".join(tokens.words[a:b]) for a, b in capital_runs(tokens)] == [
        "Bà Lê Hoa",
        "TP Vinh",
        "Nghệ An",
    ]


def test_what_lists_and_rules_say_stands_beside_each_token() -> None:
    text = "Giám đốc Sở Y tế tỉnh Nghệ An\n\nTrần Văn Hòa"
    tokens = Tokens(text)
    marks = [mark(text, "UNIT", "Sở Y tế"), mark(text, "PERSON", "Trần Văn Hòa")]
    said = said_by_lists(tokens, placed(tokens, marks))
    beside = dict(zip(tokens.words, said, strict=True))
    assert beside["Giám"] == ("call=B-post",)
    assert beside["Sở"] == ("head=B-department", "rule=B-UNIT", "by=B-UNIT:test")
    assert beside["Nghệ"] == ("place=B",)
    assert beside["\n\n"] == ()
    assert beside["Văn"] == ("rule=I-PERSON", "by=I-PERSON:test")


def test_tags_are_of_the_outer_marks() -> None:
    text = "Bằng khen của UBND tỉnh"
    marks = [mark(text, "AWARD", text), mark(text, "UNIT", "UBND tỉnh")]
    assert tags_of(Tokens(text), marks) == ["B-AWARD", *["I-AWARD"] * 4]
    assert list(outer_marks(marks)) == marks[:1]


def test_found_marks_and_weighed_rules() -> None:
    given = article("Tin", "Chiều 3/4, Sở Y tế tỉnh Nghệ An trao Bằng khen cho bà Lê Thị Hoa.")
    right, wrong = mark(given.text, "PERSON", "Lê Thị Hoa"), mark(given.text, "LOC", "trao")
    found, weighed = find_by_crf(given, [wrong, right])
    assert ("PERSON", "Lê Thị Hoa") in [(one.label, one.text) for one in found]
    assert all(one.by == "crf" and 0 <= one.score <= 1 for one in found)
    scores = {one.text: one.score for one in weighed}
    assert scores["Lê Thị Hoa"] > 0.8 > 0.5 > scores["trao"]


def test_no_mark_takes_in_what_is_said_of_the_name() -> None:
    given = article(
        "Lữ đoàn 45",
        "Sáng 12/3/2024, Lữ đoàn Pháo binh 45 (Binh chủng Pháo binh) tổ chức Lễ đón nhận Huân chương Bảo vệ "
        "Tổ quốc hạng Ba. Trước đó, Lữ đoàn từng được tặng Cờ thi đua của Chính phủ các năm 2019, 2021.",
        "Bộ trưởng Bộ Quốc phòng tặng Bằng khen cho Tiểu đoàn 1. Trung đoàn vinh dự nhận Cờ thi đua.",
    )
    found = {one.text for one in read(given).marks if one.label == "UNIT"}
    assert "Lữ đoàn Pháo binh 45" in found
    assert not [name for name in found if name.endswith((" từng", " vinh"))]
    assert "Lữ đoàn" not in found


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("Sở Y tế Lê Hoa ủy UBND “”(),.-\n 12/ðĐ'’"), max_size=80))
def test_marks_lie_on_the_text(text: str) -> None:
    parts = [part for part in text.split("\n") if part.strip()] or ["a"]
    given = article(*parts)
    found, weighed = find_by_crf(given, ())
    assert all(one.span.of(given.text) == one.text and one.label in LABELS for one in found)
    assert weighed == []


def test_a_missing_model_is_an_error_with_its_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(crf_model, "_PLACES", (tmp_path,))
    with pytest.raises(DataError, match="make train"):
        crf_model.folder()


def config(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(content, encoding="utf-8")
    return path


def good() -> str:
    return (crf_model.folder() / crf_model.CONFIG_FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (lambda text: text.replace("seed =", "sead ="), "no seed; unknown key sead"),
        (lambda text: text.replace("c1 = 0.05", 'c1 = "0.05"'), "c1 is '0.05'"),
        (lambda text: text.replace("swaps = 1", "swaps = 1.5"), "swaps is 1.5"),
        (lambda text: text + "\n[", "cannot be read"),
    ],
)
def test_broken_settings_are_refused(tmp_path: Path, change, cause: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DataError, match=cause):
        crf_model.read_settings(config(tmp_path, change(good())))


def test_a_model_of_other_features_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crf_model, "FEATURES", crf_model.FEATURES + 1)
    crf_model.settings.cache_clear()
    with pytest.raises(DataError, match="the model has features"):
        crf_model.settings()
    crf_model.settings.cache_clear()


def test_the_model_is_small() -> None:
    assert (crf_model.folder() / crf_model.MODEL_FILE).stat().st_size < 3_000_000


@pytest.mark.parametrize(
    ("taken", "goes_on", "name"),
    [
        ("Ban Chỉ đạo Tây Nam Bộ chúc Tết", "đồng bào", "Ban Chỉ đạo Tây Nam Bộ"),
        ("Bộ đội Biên phòng nói chung", "và", "Bộ đội Biên phòng"),
        ("Công ty May Sao Khuê đào tạo 300", "lao động", "Công ty May Sao Khuê"),
        ("Lữ đoàn 72 huấn", "luyện", "Lữ đoàn 72"),
        ("Lữ đoàn 72 từng", "được", "Lữ đoàn 72"),
        ("Trung tâm Đào tạo nghề", "An Hải", "Trung tâm Đào tạo nghề"),
        ("Cụm thi đua 5 thành phố", "trực thuộc", "Cụm thi đua 5 thành phố"),
    ],
)
def test_a_body_ends_before_what_it_does(taken: str, goes_on: str, name: str) -> None:
    tokens = Tokens(f"{taken} {goes_on}")
    end = end_of_name(tokens, 0, len(taken.split()), "UNIT")
    assert " ".join(tokens.words[:end]) == name


def test_a_name_ends_before_a_bracket_that_it_does_not_close() -> None:
    words = Tokens("Trường Quân chính (QK3) và Hội Cựu chiến binh (CCB) tỉnh").words
    assert words[3] == "(" and words[6] == "và"
    assert before_open_bracket(words, 0, 5) == 3
    assert before_open_bracket(words, 7, len(words)) == len(words)
