"""Error lines as the user meets them: in Vietnamese, in English when that is asked for."""

import os
import re
import sqlite3
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from extractor.fetch import Settings
from extractor.store import open_store
from tests.commands.calling import Call
from tests.commands.test_launch import launch
from tests.servers.loopback import talking

USE_TEXT = "hãy dùng tệp .html, .txt, .json hoặc .jsonl"

FILES = {
    "khong-co.txt": "không tìm thấy tệp; hãy kiểm tra lại đường dẫn",
    "trong": "thư mục không có bài báo nào; hãy chọn thư mục có tệp .html, .txt, .json hoặc .jsonl",
    "rong.html": f"không có nội dung; {USE_TEXT}",
    "anh.html": f"là ảnh PNG, không phải văn bản; {USE_TEXT}",
    "ma-la.txt": "không nhận ra được bảng mã ký tự; hãy lưu lại ở bảng mã UTF-8",
    "lon.txt": "dung lượng vượt quá 20 MB; hãy để mỗi bài một tệp, "
    "hoặc gom nhiều bài vào tệp .jsonl, mỗi dòng một đối tượng JSON",
    "van-ban.pdf": "không hỗ trợ tài liệu văn phòng; hãy lưu thành văn bản thuần (.txt)",
}

ADDRESSES = {
    "/khong-co": "trang không tồn tại (HTTP 404); hãy mở địa chỉ bằng trình duyệt để kiểm tra",
    "/cam": "robots.txt của 127.0.0.1 không cho phép chương trình đọc trang này; "
    "hãy mở bằng trình duyệt, lưu trang thành tệp HTML rồi nhập tệp đó",
    "/vong-1": "bị chuyển hướng vòng tròn, lại về {site}/vong-1; hãy mở địa chỉ bằng trình duyệt để kiểm tra",
    "/lon": "dung lượng vượt quá 20 MB; hãy nhập địa chỉ của một bài báo",
    "/anh": "là dữ liệu kiểu image/png, không phải trang văn bản; hãy nhập địa chỉ của trang bài báo",
    "/hong": "trang web đang gặp lỗi hoặc quá tải (HTTP 500); hãy thử lại sau",
    "/chan": "trang web từ chối truy cập trang này (HTTP 403); "
    "hãy mở bằng trình duyệt, lưu trang thành tệp HTML rồi nhập tệp đó",
    "/trong": "không có nội dung; hãy nhập địa chỉ của trang bài báo",
}


def only_english(line: str) -> bool:
    """Whether a line has no letter of Vietnamese besides those of English."""
    return not re.search(
        "[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", line.lower()
    )


@pytest.mark.parametrize("name", FILES)
def test_files(name: str, call: Call, bad_files: Path) -> None:
    assert call("article", bad_files / name).messages == [f"{bad_files / name}: {FILES[name]}"]
    (english,) = call("article", bad_files / name, "--lang", "en").messages
    assert only_english(english)


def test_broken_json(call: Call, bad_files: Path) -> None:
    (line,) = call("article", bad_files / "hong.json").messages
    assert line.startswith(f"{bad_files / 'hong.json'}: không phải JSON hợp lệ (thiếu tên trường")
    assert line.endswith("; mỗi bài cần là một đối tượng JSON có title và text")


@pytest.mark.parametrize("path", ADDRESSES)
def test_addresses(path: str, call: Call, bad_site: str) -> None:
    line = ADDRESSES[path].format(site=bad_site)
    assert call("article", bad_site + path).messages == [f"{bad_site}{path}: {line}"]
    (english,) = call("article", bad_site + path, "--lang", "en").messages
    assert only_english(english)


def test_a_page_that_is_no_article(call: Call, bad_site: str) -> None:
    (line,) = call("article", f"{bad_site}/trang-chu").messages
    assert line.startswith(f"{bad_site}/trang-chu: đây là trang ")
    assert line.endswith(" bài báo; hãy nhập địa chỉ của một bài báo")


def test_a_site_that_does_not_answer_in_time(
    call: Call, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = replace(local, read_seconds=0.05, attempts=1)
    monkeypatch.setattr("extractor.fetch.settings_from_environment", lambda: hasty)
    with talking(lambda connection, over: over.wait(30) and None) as site:
        called = call("article", f"{site}/bai")
    assert called.messages == [
        f"{site}/bai: quá thời gian chờ: trang web không gửi hết nội dung trang; hãy thử lại sau"
    ]


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        ("không-có", "vinhdanh: không có lệnh 'không-có'; xem vinhdanh --help",
         "vinhdanh: No such command 'không-có'; see vinhdanh --help"),
        ("", "vinhdanh: chưa nêu lệnh; xem vinhdanh --help",
         "vinhdanh: Missing command; see vinhdanh --help"),
        ("awards x", "vinhdanh awards: thừa đối số (x); xem vinhdanh awards --help",
         "vinhdanh awards: Got unexpected extra argument(s) (x); see vinhdanh awards --help"),
        ("awards --ngay x", "vinhdanh awards: không có tùy chọn --ngay; xem vinhdanh awards --help",
         "vinhdanh awards: No such option: --ngay; see vinhdanh awards --help"),
        ("awards --unt x",
         "vinhdanh awards: không có tùy chọn --unt (gần giống: --output, --to, --unit); "
         "xem vinhdanh awards --help", "(Possible options: --output, --to, --unit); see"),
        ("search x --limit một",
         "vinhdanh search: giá trị của '--limit' không hợp lệ: phải là số nguyên; xem vinhdanh search --help",
         "vinhdanh search: Invalid value for '--limit': "),
        ("search x --limit 0",
         "vinhdanh search: giá trị của '--limit' không hợp lệ: phải từ 1 trở lên; xem vinhdanh search --help",
         "vinhdanh search: Invalid value for '--limit': "),
        ("awards --format docx",
         "vinhdanh awards: giá trị của '--format' không hợp lệ: 'docx' không thuộc các giá trị "
         "'table', 'json', 'jsonl', 'csv', 'xlsx'; xem vinhdanh awards --help",
         "vinhdanh awards: Invalid value for '--format': "),
        ("awards --db", "vinhdanh: tùy chọn '--db' phải có giá trị; xem vinhdanh --help",
         "vinhdanh: Option '--db' requires an argument; see vinhdanh --help"),
        ("--version=3", "vinhdanh: tùy chọn '--version' không nhận giá trị; xem vinhdanh --help",
         "vinhdanh: Option '--version' does not take a value; see vinhdanh --help"),
    ],
)  # fmt: skip
def test_wrong_calls(arguments: str, vietnamese: str, english: str, call: Call) -> None:
    called = call(*arguments.split())
    assert (called.code, called.messages) == (2, [vietnamese])
    (line,) = call("--lang", "en", *arguments.split()).messages
    assert english in line


def test_a_verb_alone_shows_its_help_and_nothing_after_it(call: Call) -> None:
    called = call("search")
    assert called.code == 2
    assert "xem vinhdanh" not in called.err
    assert "WORDS..." in called.err


def test_a_language_that_is_not_spoken(call: Call) -> None:
    call("--lang", "en", "awards", "--help")
    assert call("--lang", "fr", "awards").messages == [
        "--lang fr: không có ngôn ngữ này; hãy chọn một trong: vi, en"
    ]


@pytest.fixture
def shelf(database: Path) -> Path:
    """An empty database."""
    open_store(database).close()
    return database


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("awards --kind huân", "--kind huân: không có mã này; hãy chọn một trong: order, medal, "),
        ("awards --year 20x",
         "--year 20x: không phải năm hợp lệ; hãy nhập một năm (2021) hoặc một khoảng (2019-2021)"),
        ("awards --from 31/2/2022", "--from 31/2/2022: không phải ngày hợp lệ; hãy nhập theo dạng 2022, "),
        ("awards --from 2023 --to 2022",
         "--from 2023 --to 2022: kết thúc trước khi bắt đầu; hãy ghi ngày sớm trước, ngày muộn sau"),
        ("awards --unit ?", "--unit: không có từ nào; hãy nhập một tên"),
        ("awards -o bang.docx", "-o bang.docx: đuôi tệp không thuộc định dạng nào được hỗ trợ; "
                                "hãy thêm --format csv|xlsx|json|jsonl"),
        ('search "cờ', '"cờ: thiếu dấu ngoặc kép đóng: hãy đóng lại, hoặc bỏ dấu ngoặc kép'),
        ("search NOT cờ", "NOT cờ: câu tìm chỉ có từ loại trừ: hãy thêm từ cần tìm"),
    ],
)  # fmt: skip
def test_questions(arguments: str, line: str, call: Call, shelf: Path) -> None:
    called = call(*arguments.split(), "--db", shelf)
    assert called.code == 2
    assert called.messages[0].startswith(line)
    english, *_ = call(*arguments.split(), "--db", shelf, "--lang", "en").messages
    assert only_english(english.replace("cờ", "").replace("huân", ""))


def test_a_database_that_is_not_there(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "khong-co.db"
    assert call("awards", "--db", path).messages == [
        f"{path}: không tìm thấy cơ sở dữ liệu; "
        "hãy nạp bài báo bằng lệnh ingest hoặc thêm nguồn bằng track add trước, hoặc sửa lại --db"
    ]


def test_a_file_that_is_no_database(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "hong.db"
    path.write_bytes(b"no database at all\n" * 100)
    assert call("awards", "--db", path).messages == [
        f"{path}: không phải cơ sở dữ liệu; hãy dùng --db để chọn tệp khác, "
        "hoặc chuyển tệp này đi rồi nạp lại"
    ]


def test_a_locked_database(call: Call, shelf: Path, seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.commands.opening.open_store", partial(open_store, busy_seconds=0.0))
    writer = sqlite3.connect(shelf, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    called = call("ingest", seed, "--db", shelf)
    writer.execute("ROLLBACK")
    writer.close()
    locked = "cơ sở dữ liệu đang bị khóa vì chương trình khác đang ghi"
    remedy = "hãy chờ chương trình đó kết thúc rồi thử lại"
    assert called.messages[0] in (
        f"{shelf}: {locked}; {remedy}",
        f"{seed}: đã đọc nhưng chưa lưu được, vì {shelf}: {locked}; {remedy}",
    )


def test_a_folder_that_cannot_be_written(call: Call, seed: Path, tmp_path: Path) -> None:
    # Root may write everywhere but here.
    closed = Path("/proc") if os.geteuid() == 0 else tmp_path / "dong"
    closed.mkdir(mode=0o500, exist_ok=True)
    (line,) = call("ingest", seed, "--db", closed / "coverage.db").messages
    assert line.startswith(f"{closed / 'coverage.db'}: không ")
    assert "; hãy " in line


def test_a_folder_that_is_a_file(call: Call, seed: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    path = tmp_path / "tep" / "coverage.db"
    assert call("ingest", seed, "--db", path).messages == [
        f"{path}: không mở hoặc không tạo được thư mục chứa tệp (đã có tệp trùng tên); "
        "hãy chọn đường dẫn trong thư mục có quyền ghi"
    ]


def test_english_by_the_environment(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VINHDANH_LANG", "en")
    path = tmp_path / "khong-co.txt"
    assert call("article", path).messages == [f"{path}: there is no such file; check the path"]
    assert "không tìm thấy tệp" in call("article", path, "--lang", "vi").err


def test_a_line_is_never_half_in_english(call: Call, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.errors import StoreError

    def refuse(path: Path) -> None:
        raise StoreError(str(path), "the disk is full", "buy another one")

    monkeypatch.setattr("extractor.commands.awards.opened_for_reading", refuse)
    assert call("awards", "--db", shelf).messages == [f"{shelf}: the disk is full; buy another one"]


def test_the_table_is_read_only_for_an_error(shelf: Path) -> None:
    code = (
        "import sys; from extractor.commands.app import run; "
        "run(sys.argv[1:]); sys.exit('extractor.error_lines' in sys.modules)"
    )
    for words, told in (("cờ", 0), ('"cờ', 1)):
        ended = launch("-c", code, "search", words, "--db", str(shelf))
        assert ended.returncode == told, ended.stderr.decode()
