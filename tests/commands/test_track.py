"""``track``: what it says to a person, and what it leaves in the database."""

import os
import signal
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from extractor.commands.track_telling import Row
from extractor.store.rounds import Opened
from tests.commands.calling import Call
from tests.servers.loopback import Answer, Loopback, Serve
from tests.tracking.paper import article, feed
from tests.tracking.test_rounds import paper


@pytest.fixture
def site(serve: Serve) -> Loopback:
    return paper(serve, 3)


@pytest.fixture
def followed(call: Call, site: Loopback, database: Path) -> Loopback:
    """The paper, followed under the name "Báo thử"."""
    added = call("track", "add", site.url("/rss"), "--name", "Báo thử", "--tag", "Hà Nội", "--db", database)
    assert added.code == 0
    return site


def test_add_says_what_it_took(call: Call, site: Loopback, database: Path) -> None:
    called = call("track", "add", site.url("/rss"), "--name", "Báo thử", "--interval", "2h", "--db", database)
    assert called.text == "Đã thêm nguồn 1: Báo thử (RSS, Atom, JSON, 2 giờ một lần)\n"


def test_add_takes_one_thing(call: Call, database: Path) -> None:
    assert call("track", "add", "--interval", "1h", "--db", database).code == 2
    assert call("track", "add", "https://bao.vn/rss", "--word", "Ba Vì", "--db", database).code == 2


def test_a_day_to_come_is_none_to_read_back_to(call: Call, followed: Loopback, database: Path) -> None:
    called = call("track", "run", "--since", "1/12/2999", "--db", database)
    assert (called.code, called.messages) == (
        2, ["--since 1/12/2999: là ngày chưa tới; hãy nhập một ngày đã qua"]
    )  # fmt: skip


def test_list_tells_sources_and_key_words(call: Call, followed: Loopback, database: Path) -> None:
    call("track", "add", "--word", "Ba Vì", "--also", "huyện Ba Vì", "--db", database)
    called = call("track", "list", "--db", database)
    assert "Báo thử" in called.text and "Hà Nội" in called.text and "huyện Ba Vì" in called.text
    assert called.messages == ["1 nguồn, 1 mục theo dõi"]
    told = call("track", "list", "--format", "json", "--db", database).json
    (source,) = told["sources"]
    assert (source["kind"], source["tags"], source["newest_address"]) == ("feed", ["Hà Nội"], None)
    call("track", "run", "--db", database)
    (source,) = call("track", "list", "--format", "json", "--db", database).json["sources"]
    assert source["newest_address"] <= source["last_round"] < source["next_due"]
    phrases = ["Ba Vì", "huyện Ba Vì"]
    assert told["watches"] == [{"name": "Ba Vì", "phrases": phrases, "query": None, "articles": 0}]


def test_run_tells_new_articles_and_sums(call: Call, followed: Loopback, database: Path) -> None:
    called = call("track", "run", "--db", database)
    assert called.code == 0
    assert called.text.count("Đã lưu: Trao Bằng khen") == 3
    assert "đã lưu 3" in called.text
    assert called.messages == [f"3 bài mới, 0 bài đã sửa, 0 lỗi. Cơ sở dữ liệu: {database}"]
    again = call("track", "run", "--db", database)
    assert "không có gì mới" in again.text
    assert "Đã lưu" not in again.text


def test_faults_have_a_line_and_answers_have_none(call: Call, followed: Loopback, database: Path) -> None:
    followed.answers["/bai-0"] = Answer("lỗi", status=500)
    followed.answers["/bai-1"] = "<html><body><p>Chưa có bài.</p></body></html>"
    called = call("track", "run", "--db", database)
    assert called.code == 1
    assert [line.partition(": ")[0] for line in called.messages[:-1]] == [followed.url("/bai-0")]
    assert "đã lưu 1, không phải bài báo 1, thất bại 1" in called.text


def test_a_site_that_asks_for_a_pause_is_told_once(call: Call, followed: Loopback, database: Path) -> None:
    followed.answers["/bai-0"] = Answer("bảo trì", status=503, headers={"Retry-After": "600"})
    called = call("track", "run", "--db", database)
    held = "127.0.0.1 đã yêu cầu tạm ngừng"
    assert [line for line in called.messages if held in line] == [
        f"{followed.url('/bai-1')}: {held}; chưa truy cập lại; hãy thử lại sau 10 phút"
    ]
    assert "127.0.0.1: thêm 1 địa chỉ để lại cho các vòng sau" in called.messages
    assert "bị chặn 2, thất bại 1" in called.text


def test_a_source_that_is_followed_already_takes_the_new_terms(
    call: Call, followed: Loopback, database: Path
) -> None:
    called = call(
        "track", "add", followed.url("/rss"), "--name", "Tên mới", "--interval", "2h", "--db", database
    )
    assert called.text == ("Nguồn 1 đang được theo dõi, nay là: Tên mới (RSS, Atom, JSON, 2 giờ một lần)\n")
    call("track", "remove", "1", "--db", database)
    assert "Đã thêm nguồn 1" in call("track", "add", followed.url("/rss"), "--db", database).text


def test_what_is_taken_away_is_told(call: Call, followed: Loopback, database: Path) -> None:
    call("track", "run", "--db", database)
    followed.answers["/bai-2"] = Answer("đã gỡ", status=410)
    conn = sqlite3.connect(database)
    conn.execute("UPDATE tracked_addresses SET next_check = '2020-01-01T00:00:00+07:00'")
    conn.commit()
    conn.close()
    called = call("track", "run", "--db", database)
    assert called.code == 0
    assert f"Bài bị gỡ: {followed.url('/bai-2')}" in called.text
    assert f"Bài bị gỡ: {followed.url('/bai-2')} (từ" in call("track", "report", "--db", database).text


def test_only_and_due(call: Call, followed: Loopback, database: Path) -> None:
    followed.answers["/rss-2"] = feed([])
    call("track", "add", followed.url("/rss-2"), "--name", "khác", "--db", database)
    assert "khác" not in call("track", "run", "--only", "hà nội", "--db", database).text
    assert "Báo thử" not in call("track", "run", "--due", "--db", database).text
    wrong = call("track", "run", "--only", "không có", "--db", database)
    assert (wrong.code, wrong.text) == (2, "")


def test_a_dry_run_says_what_would_be_done(call: Call, followed: Loopback, database: Path) -> None:
    called = call("track", "run", "--dry-run", "--db", database)
    assert called.text.splitlines()[0] == "Báo thử: 3 địa chỉ, sẽ đọc 3"
    assert f"  Bài mới: {followed.url('/bai-0')}" in called.text
    assert "chưa ghi gì" in called.err
    assert not any(path.startswith("/bai") for path in followed.paths)


def test_a_dry_run_counts_what_two_sources_list_once(call: Call, followed: Loopback, database: Path) -> None:
    followed.answers["/rss-2"] = feed([followed.url("/bai-0"), followed.url("/bai-9")])
    call("track", "add", followed.url("/rss-2"), "--kind", "feed", "--name", "khác", "--db", database)
    called = call("track", "run", "--dry-run", "--db", database)
    assert called.text.splitlines()[-3:] == [
        "khác: 2 địa chỉ, sẽ đọc 1",
        f"  Bài mới: {followed.url('/bai-9')}",
        "  1 địa chỉ nữa nguồn ở trên cũng có",
    ]


def test_a_listing_that_cannot_be_read(call: Call, followed: Loopback, database: Path) -> None:
    followed.answers["/rss"] = Answer("lỗi", status=500)
    assert call("track", "run", "--dry-run", "--db", database).code == 1
    called = call("track", "run", "--db", database)
    assert called.code == 1
    assert "không đọc được danh sách" in called.text
    assert "không đọc được 1 lần liền" in call("track", "list", "--db", database).text


def test_hits_in_what_is_saved_and_what_comes(call: Call, followed: Loopback, database: Path) -> None:
    call("track", "run", "--db", database)
    added = call("track", "add", "--word", "Đội sản xuất số 7", "--also", "đội 7", "--db", database)
    assert "6 câu, 3 bài" in added.text
    followed.answers["/bai-9"] = article(9)
    followed.answers["/rss"] = feed([followed.url("/bai-9")])
    assert "Theo dõi “Đội sản xuất số 7”: 2 câu mới" in call("track", "run", "--db", database).text
    hits = call("track", "hits", "--word", "đội 7", "--format", "json", "--db", database).json
    assert len(hits) == 8
    assert all(hit["quote"] in hit["sentence"] for hit in hits)
    table = call("track", "hits", "--db", database)
    assert table.messages == ["8 câu"]
    csv = call("track", "hits", "--format", "csv", "--db", database).out.decode("utf-8-sig")
    assert len(csv.splitlines()) == 9


def test_key_words_are_looked_for_in_what_is_ingested_by_hand(call: Call, seed: Path, database: Path) -> None:
    call("track", "add", "--word", "thị xã Sơn Tây", "--db", database)
    assert "Theo dõi “thị xã Sơn Tây”: " in call("ingest", seed, "--db", database).text
    assert call("track", "hits", "--format", "json", "--db", database).json
    assert call("ingest", seed, "--db", database).text == ""


def test_report_in_three_forms(call: Call, followed: Loopback, database: Path) -> None:
    call("track", "run", "--db", database)
    assert "đã lưu 3" in call("track", "report", "--db", database).text
    told = call("track", "report", "--format", "json", "--db", database).json
    assert told["schema_version"] == 1
    assert told["total"]["addresses"] == told["total"]["known"] + sum(told["total"]["outcomes"].values()) == 3
    head, row = (
        call("track", "report", "--format", "csv", "--db", database).out.decode("utf-8-sig").splitlines()
    )
    assert head.startswith("Ngày,Nguồn tin,Số vòng,Địa chỉ,Đã biết,Đã lưu")
    assert row.split(",")[1:6] == ["Báo thử", "1", "3", "0", "3"]
    assert "Chưa có vòng đọc nào" in call("track", "report", "--to", "2020", "--db", database).text
    assert call("track", "report", "--from", "2026", "--to", "2020", "--db", database).code == 2


def test_remove_by_name_number_address_or_word(call: Call, followed: Loopback, database: Path) -> None:
    call("track", "add", "--word", "Ba Vì", "--db", database)
    assert call("track", "remove", "ba vì", "--db", database).text == "Đã thôi theo dõi: Ba Vì\n"
    assert call("track", "remove", followed.url("/rss"), "--db", database).code == 0
    assert call("track", "remove", "1", "--db", database).code == 2
    assert call("track", "list", "--db", database).messages == ["0 nguồn, 0 mục theo dõi"]
    call("track", "add", followed.url("/rss"), "--name", "Lại", "--db", database)
    assert call("track", "remove", "#1", "--db", database).text == "Đã thôi theo dõi: Lại\n"


def test_watch_stops_on_ctrl_c_and_says_when_it_would_go_on(
    call: Call, followed: Loopback, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ctrl_c(seconds: float) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr("extractor.commands.stopping.time.sleep", ctrl_c)
    before = signal.getsignal(signal.SIGINT)
    called = call("track", "watch", "--db", database)
    assert called.code == 0
    assert "đã lưu 3" in called.text
    assert called.messages[-2].startswith("Đang chờ đến ")
    assert called.messages[-1] == "Đã dừng theo yêu cầu."
    assert signal.getsignal(signal.SIGINT) is before


def test_a_round_that_was_broken_off_says_what_is_left() -> None:
    row = Row(
        "Báo thử",
        Opened(id=1, addresses=14, known=3, jobs=10, duplicates=1, gap=False),
        outcomes=Counter(duplicate=1, saved=4),
    )
    assert row.cells() == ("Báo thử", "14", "3", "đã lưu 4, trùng bài đã có 1; còn 6 địa chỉ chưa đọc")


def test_in_english(call: Call, followed: Loopback, database: Path) -> None:
    called = call("--lang", "en", "track", "run", "--db", database)
    assert "saved 3" in called.text
    assert called.messages == [f"3 new articles, 0 edited, 0 faults. Database: {database}"]


def test_a_feed_that_rolled_past_us_is_told(call: Call, followed: Loopback, database: Path) -> None:
    call("track", "run", "--db", database)
    followed.answers["/bai-8"] = article(8)
    followed.answers["/rss"] = feed([followed.url("/bai-8")])
    called = call("track", "run", "--db", database)
    assert "Báo thử: cả danh sách đều là bài mới" in called.err
    assert "1 lần có thể sót bài" in " ".join(call("track", "report", "--db", database).text.split())


def test_add_finds_the_feed_of_a_page(call: Call, site: Loopback, database: Path) -> None:
    site.answers["/"] = (
        f'<html><head><link rel="alternate" type="application/rss+xml" href="{site.url("/rss")}"></html>'
    )
    called = call("track", "add", site.url("/"), "--db", database)
    assert called.text.splitlines() == [
        "Đã thêm nguồn 1: Báo thử (RSS, Atom, JSON, 30 phút một lần)",
        f"Đã chọn nguồn này của trang: {site.url('/rss')}",
    ]


def test_an_article_without_its_other_pages_is_told(call: Call, serve: Serve, database: Path) -> None:
    page = article(1).replace("</article>", '<a href="?page=2">2</a></article>')
    server = serve({"/bai-1.html": page, "/bai-1.html?page=2": Answer("", 403)})
    server.answers["/rss"] = feed([server.url("/bai-1.html")])
    call("track", "add", server.url("/rss"), "--db", database)
    assert "Thiếu các trang khác của bài" in call("track", "run", "--db", database).text


def test_opml_out_and_in(call: Call, followed: Loopback, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "nguon.opml"
    assert call("track", "export", file, "--db", database).text == f"Đã ghi 1 nguồn vào {file}\n"
    assert call("track", "export", "-", "--db", database).out == file.read_bytes()
    other = tmp_path / "khac" / "kho.db"
    called = call("track", "add", "--opml", file, "--tag", "mới", "--db", other)
    assert called.text == "Đã thêm nguồn 1: Báo thử (RSS, Atom, JSON, 30 phút một lần)\n"
    (source,) = call("track", "list", "--format", "json", "--db", other).json["sources"]
    assert (source["address"], source["tags"]) == (followed.url("/rss"), ["Hà Nội", "mới"])
    call("track", "add", followed.url("/sitemap.xml"), "--kind", "sitemap", "--db", database)
    call("track", "export", file, "--db", database)
    call("track", "add", "--opml", file, "--db", other)
    sources = call("track", "list", "--format", "json", "--db", other).json["sources"]
    assert [source["kind"] for source in sources] == ["feed", "sitemap"]
    assert call("track", "add", "--opml", tmp_path / "vắng.opml", "--db", other).code == 1
    file.write_text("không phải OPML", encoding="utf-8")
    file.write_text("<opml><outline xmlUrl='ftp://bao.example/rss'/><outline text='y'/></opml>", "utf-8")
    empty = call("track", "add", "--opml", file, "--db", other)
    assert empty.code == 1
    assert "ftp://bao.example/rss: không phải địa chỉ trang web" in empty.err
    assert "không nêu nguồn tin nào" in empty.err
    file.write_text(
        "<opml><outline xmlUrl='ftp://a.example/'/><outline xmlUrl='https://b.example/rss'/></opml>", "utf-8"
    )
    half = call("track", "add", "--opml", file, "--db", other)
    assert half.code == 1 and "ftp://a.example/" in half.err and "b.example/rss" in half.text
    file.write_text("không phải", "utf-8")
    assert "không phải tệp OPML" in call("track", "add", "--opml", file, "--db", other).err


def test_a_search_is_saved_and_watched(call: Call, seed: Path, database: Path) -> None:
    db = ("--db", str(database))
    assert call("ingest", str(seed), *db).code == 0
    added = call("track", "add", "--search", "loại:cờ tình trạng:đề nghị", "--name", "Cờ", *db)
    assert "Trong các bài đã lưu: 1 câu, 1 bài" in added.text
    (watch,) = call("track", "list", "--format", "json", *db).json["watches"]
    assert (watch["query"], watch["phrases"]) == ("loại:cờ tình trạng:đề nghị", [])
    assert [hit["watch"] for hit in call("track", "hits", "--format", "json", *db).json] == ["Cờ"]


def test_a_search_that_means_nothing_is_one_line(call: Call, database: Path) -> None:
    refused = call("track", "add", "--search", '"cờ', "--db", str(database))
    assert refused.code == 2
    assert len(refused.messages) == 1


def test_an_article_that_the_paper_took_away_is_told_with_its_versions(
    call: Call, followed: Loopback, database: Path
) -> None:
    call("track", "run", "--db", database)
    address = followed.url("/bai-1")
    assert "Báo đã gỡ bài" not in call("versions", address, "--db", database).text
    with sqlite3.connect(database) as conn:
        conn.execute(
            "UPDATE tracked_addresses SET gone_at = '2026-03-18T08:02:03+07:00' WHERE address = ?", (address,)
        )
    told = call("versions", address, "--db", database).text
    assert "Phiên bản 1" in told
    assert "Báo đã gỡ bài: từ 08:02 18/03/2026 không còn ở địa chỉ cũ" in told
    assert "Taken away by the paper" in call("--lang", "en", "versions", address, "--db", database).text
