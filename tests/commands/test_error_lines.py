"""Every sentence that an error line can be made of has its Vietnamese twin, and the table is sound."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractor.error_lines import TABLE, error_lines, read_table
from extractor.errors import DataError
from extractor.publishers import publishers
from extractor.service.telling import FAILED, REMEDIES_OF_PROGRAMS
from tests.commands.raise_sites import ERRORS, Sites, package_modules, sites

NOT_FOLLOWED = {"text/tagger/model.py: '; '.join(sorted(wrong))"}
"""Lists the faults of the settings beside our own model, for developers."""

OTHERS = ("from_system", "from_libraries", "from_typer")
"""Sections of sentences that are not ours, and have no raise site."""

ENGLISH_WORD = re.compile(r"\b(?:the|is|are|not|give|try|of|and|that|with|cannot|for|has)\b")


@cache
def found() -> Sites:
    left_out = error_lines().english_only
    return sites([module for module in package_modules() if not module[0].startswith(left_out)])


def stated() -> dict[str, dict[str, str]]:
    """The sentences of the file by section, those of sub-sections among them."""
    content = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {name: dict(leaves(section)) for name, section in content.items() if isinstance(section, dict)}


def leaves(section: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in section.items():
        if isinstance(value, dict):
            yield from leaves(value)
        else:
            yield key, value


def test_every_raise_site_can_be_read() -> None:
    assert {re.sub(r":\d+:", ":", where) for where in found().unread} == NOT_FOLLOWED


def test_every_sentence_has_its_twin() -> None:
    missing = {
        sentence: sorted(places)
        for (sentence, _), places in found().sentences.items()
        if error_lines().vietnamese(sentence) is None
    }
    assert not missing


def test_phrases_inside_a_sentence_are_translated_too() -> None:
    left = {
        sentence: phrase
        for sentence, phrases in found().sentences
        for phrase in phrases
        if phrase in (error_lines().vietnamese(sentence) or "")
    }
    assert not left


def test_values_come_over_as_they_are() -> None:
    for sentence, _ in found().sentences:
        twin = error_lines().vietnamese(sentence) or ""
        assert sorted(re.findall("⟨.*?⟩", sentence)) == sorted(re.findall("⟨.*?⟩", twin)), sentence


def test_papers_that_cannot_be_read_say_so_in_vietnamese() -> None:
    causes = {paper.unreadable for paper in publishers().papers if paper.unreadable is not None}
    assert causes
    assert all(error_lines().vietnamese(cause) for cause in causes)


def test_no_sentence_is_left_over() -> None:
    said = {text for sentence, phrases in found().sentences for text in (sentence, *phrases)}
    said |= {paper.unreadable for paper in publishers().papers if paper.unreadable is not None}
    said.update(REMEDIES_OF_PROGRAMS.values())
    said.add(FAILED)  # what a job ends with that met a fault of ours
    whole = {text.lower() for text in said}
    gapped = {recognised[0].key for text in said if (recognised := error_lines().recognised(text))}
    ours = {key for name, section in stated().items() if name not in OTHERS for key in section}
    # A doubled brace is a brace.
    left = {key for key in ours - gapped if key.replace("{{", "{").replace("}}", "}").lower() not in whole}
    assert not left


def test_no_english_stays_in_vietnamese_sentences() -> None:
    mixed = [
        vietnamese
        for section in stated().values()
        for vietnamese in section.values()
        if ENGLISH_WORD.search(re.sub(r"\{.*?\}", "", vietnamese))
    ]
    assert not mixed


def test_every_module_left_in_english_is_there() -> None:
    names = [name for name, _ in package_modules()]
    assert all(any(name.startswith(left) for name in names) for left in error_lines().english_only)


def test_modules_left_in_english_complain_only_of_our_own_data() -> None:
    others = {
        (name, called)
        for name, source in package_modules()
        if name.startswith(error_lines().english_only)
        for called in re.findall(r"\b(\w+Error)\(", source)
        if called in ERRORS - {DataError.__name__}
    }
    assert not others


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("there is no such file", "không tìm thấy tệp"),
        ("is larger than 20 MB", "dung lượng vượt quá 20 MB"),
        ("is a PNG picture, not text", "là ảnh PNG, không phải văn bản"),
        ("is an unheard-of thing, not text", "là an unheard-of thing, không phải văn bản"),
        ("try again in 90 seconds", "hãy thử lại sau 90 giây"),
        ("try again in 30 days", "hãy thử lại sau 30 ngày"),
        ("the site broke off or sent no proper HTTP answer (illegal chunk header: bytearray(b'ZZ'))",
         "trang web ngắt giữa chừng hoặc trả lời sai chuẩn HTTP (đoạn dữ liệu (chunk) ghi sai độ dài)"),
        ("the address is longer than 4096 characters", "địa chỉ dài quá 4.096 ký tự"),
        ("lists more than 1000000 articles; the rest was not read",
         "liệt kê hơn 1.000.000 bài, phần còn lại chưa được đọc"),
        ("cannot be read (Permission denied)", "không đọc được (không có quyền)"),
        ("cannot be read (a new fault)", "không đọc được (a new fault)"),
        ("is not valid JSON (Expecting value: line 2 column 1 (char 30))",
         "không phải JSON hợp lệ (thiếu giá trị, dòng 2 cột 1)"),
        ("refused: it redirects to http://10.0.0.1/x: 10.0.0.1 is a private address",
         "không được phép tải: bị chuyển hướng đến http://10.0.0.1/x: 10.0.0.1 là địa chỉ mạng nội bộ"),
        ("was read but not saved, for kho/a b.db: the disk is full",
         "đã đọc nhưng chưa lưu được, vì kho/a b.db: ổ đĩa đã đầy"),
        ("the page is empty; nor could that be noted: kho.db: the disk is full; "
         "free some space, then try again",
         "trang không có nội dung, cũng không ghi nhận được việc này vì kho.db: ổ đĩa đã đầy, "
         "hãy giải phóng dung lượng rồi thử lại"),
        ('give an object like {"title": "…", "text": "…", "url": "…"}',
         'hãy dùng đối tượng dạng {"title": "…", "text": "…", "url": "…"}'),
        ("robots.txt of {host} does not allow this page",
         "robots.txt của {host} không cho phép chương trình đọc trang này"),
    ],
)  # fmt: skip
def test_twins(english: str, vietnamese: str) -> None:
    assert error_lines().vietnamese(english) == vietnamese


@pytest.mark.parametrize("unknown", ["", "the moon is made of cheese", "is larger than 20 GB", "is not"])
def test_unknown_sentences(unknown: str) -> None:
    assert error_lines().vietnamese(unknown) is None


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ('[a]\n"x" = ""', "must have a sentence"),
        ('[a]\n"" = "x"', "must have a sentence"),
        ('[a]\n"x" = 1', "must have a sentence"),
        ('[a]\n"x" = "kho\u0302ng"', "in NFC"),
        ('[a]\n"x" = "y"\n[b]\n"X" = "z"', "stands twice"),
        ('[a]\n"x {one}" = "y"', "other gaps"),
        ('[a]\n"x" = "y {one}"', "other gaps"),
        ('[a]\n"x {one} of {one}" = "y {one}"', "other gaps"),
        ('[a]\n"x {one:vi}" = "y {one}"', "belongs to the Vietnamese"),
        ('[a]\n"x {one}" = "y {one:fr}"', "in an unknown way"),
        ('[a]\n"x {one}{two}" = "y {one} {two}"', "side by side"),
        ('[a]\n"x {}" = "y {}"', "without a name"),
        ('[a]\n"x {" = "y"', "Single '{'"),
        ('english_only = "lab/"', "must list modules"),
        ("[a", "cannot be read"),
    ],
)
def test_tables_refused(content: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "table.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=re.escape(str(path))) as caught:
        read_table(path)
    assert fault in caught.value.cause


READ = {
    "a constant": ('raise StoreError(path, CAUSE, "stop")\n', {"it is red", "stop"}),
    "either of two": ('raise StoreError(path, "a b" if path else CAUSE, "stop")\n',
                      {"a b", "it is red", "stop"}),
    "a gap": ('raise StoreError(path, f"{path} or {CAUSE}", "stop")\n', {"⟨0⟩ or it is red", "stop"}),
    "a local variable": ('why = "a b"\n    raise StoreError(path, why, "stop")\n', {"a b", "stop"}),
    "a table": ('for _, why in TABLE:\n        raise StoreError(path, why, "stop")\n',
                {"it is blue", "it is green", "stop"}),
    "a helper": ('raise fault("a b")\n', {"a b", "stop"}),
    "a function": ('raise StoreError(path, why_not(), "stop")\n', {"of course", "stop"}),
    "a phrase": ('raise StoreError(path, f"so: {why_not()}", "stop")\n', {"so: of course", "stop"}),
    "a message": ('raise QueryError(f"no {path}")\n', {"no ⟨1⟩", "stop"}),
}  # fmt: skip
MODULE = """
CAUSE = "it is red"
TABLE = ((1, "it is blue"), (2, "it is green"))
def fault(cause): return StoreError("x", cause, "stop")
def why_not(): return "of course"
def site(path):
    {}
"""


@pytest.mark.parametrize("way", READ)
def test_the_reader_of_raise_sites(way: str) -> None:
    code, wanted = READ[way]
    read = sites([("module.py", MODULE.format(code))])
    assert {sentence for sentence, _ in read.sentences} == wanted
    assert not read.unread


@pytest.mark.parametrize("cause", ["path", "path.cause", "unknown", "open(path).read()"])
def test_raise_sites_that_cannot_be_read(cause: str) -> None:
    code = MODULE.format(f'raise StoreError("x", {cause}, "stop")') + "\nsite(input())\n"
    assert sites([("module.py", code)]).unread
