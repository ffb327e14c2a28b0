"""``stories`` and ``versions``: what was reprinted, what a person decides of it, what a paper edited."""

from pathlib import Path

import pytest

from tests.commands.calling import Call

RELEASE = (
    "Sáng 5/3/2024, tại hội trường trung tâm, UBND tỉnh Nghệ An trao Bằng khen cho 3 tập thể có thành tích "
    "trong phong trào hiến đất mở đường. Ông Lê Văn Khuê, Phó Chủ tịch UBND tỉnh, biểu dương các đơn vị và "
    "đề nghị nhân rộng cách làm hay của xã Khe Lim ra toàn tỉnh trong năm nay."
)


def news(folder: Path, paper: str, title: str, text: str = RELEASE) -> Path:
    path = folder / f"{paper}.txt"
    path.write_text(f"{title}\n\n{text}\n\nhttps://{paper}.example/tin.html\n", encoding="utf-8")
    return path


@pytest.fixture
def reprinted(tmp_path: Path, database: Path, call: Call) -> Path:
    """A database of one story in two papers and another article."""
    targets = [
        news(tmp_path, "mot", "Trao Bằng khen cho 3 tập thể"),
        news(tmp_path, "hai", "Ba tập thể hiến đất được khen"),
        news(tmp_path, "ba", "Tin khác", "Chiều qua, trời nhiều mây. " * 12),
    ]
    assert call("ingest", *targets, "--db", database).code == 0
    return database


def test_a_reprint_is_seen_in_search_and_in_the_list(reprinted: Path, call: Call) -> None:
    found = call("search", "hiến đất", "--db", reprinted)
    assert "đăng lại ở 1 báo" in found.text
    listed = call("stories", "list", "--db", reprinted)
    assert "2 bài, đăng lại ở 1 báo" in listed.text
    assert "trùng 94% câu chữ" in listed.text
    assert "Tin khác" not in listed.text


def test_the_reasons_go_into_json(reprinted: Path, call: Call) -> None:
    shown = call("stories", "show", "https://hai.example/tin.html?utm_source=zalo", "--format", "json",
                 "--db", reprinted).json  # fmt: skip
    assert {member["publisher"] for member in shown} == {"mot.example", "hai.example"}
    assert all(member["shared_words"] > 0.9 and not member["by_person"] for member in shown)
    assert call("stories", "list", "--format", "json", "--db", reprinted).json == [shown]


def test_a_split_outlives_a_new_reading_and_can_be_taken_back(
    reprinted: Path, tmp_path: Path, call: Call
) -> None:
    assert "1 bài khác" in call("stories", "split", "https://hai.example/tin.html", "--db", reprinted).err
    edited = news(tmp_path, "hai", "Ba tập thể hiến đất được khen", RELEASE.replace("năm nay", "năm sau"))
    call("ingest", edited, "--db", reprinted)
    assert call("stories", "list", "--db", reprinted).text == ""
    joined = call("stories", "join", "https://hai.example/tin.html", "https://mot.example/tin.html",
                  "--db", reprinted)  # fmt: skip
    assert "do người dùng xếp" in joined.text


def test_an_edit_is_shown_word_by_word(reprinted: Path, tmp_path: Path, call: Call) -> None:
    edited = news(tmp_path, "mot", "Trao Bằng khen cho 3 tập thể", RELEASE.replace("3 tập thể", "5 tập thể"))
    call("ingest", edited, "--db", reprinted)
    shown = call("versions", "https://mot.example/tin.html", "--db", reprinted).text
    assert "Phiên bản 2" in shown
    assert "[-3-] {+5+} tập thể" in shown
    as_json = call("versions", "https://mot.example/tin.html", "--format", "json", "--db", reprinted).json
    assert [version["version"] for version in as_json] == [1, 2]
    assert {"act": "added", "text": "5 "} in as_json[1]["changes"][0]


@pytest.mark.parametrize("verb", [("stories", "show"), ("stories", "split"), ("versions",)])
def test_an_unknown_article_is_one_line(verb: tuple[str, ...], reprinted: Path, call: Call) -> None:
    called = call(*verb, "https://khong.example/co.html", "--db", reprinted)
    assert called.code == 1
    assert called.messages == [
        "https://khong.example/co.html: không phải bài đã lưu; "
        "hãy cho số hoặc địa chỉ của bài, lệnh search in cả hai"
    ]
