"""The order of the stages, and one counted outcome for every input."""

from datetime import datetime
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.errors import DataError, FetchError, InputError, NotAnArticleError, StoreError
from extractor.fetch import Archive, Settings
from extractor.ground.outcome import OutcomeCode
from extractor.ground.page import Page
from extractor.questions import ask
from extractor.search import SearchRequest
from extractor.store import Store, open_store
from tests.servers.loopback import Answer, Serve

TEXT = "Trao Bằng khen\n\nSáng 5/3/2024, UBND tỉnh Nghệ An trao Bằng khen cho 3 tập thể.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def ledger(store: Store) -> list[tuple[str, str]]:
    return store.conn.execute("SELECT input, outcome FROM outcomes ORDER BY id").fetchall()


def test_every_stage_speaks(news: Path) -> None:
    found = pipeline.extract(Page(str(news), TEXT.encode(), "text"))
    assert found.article.title == "Trao Bằng khen"
    assert {mark.label for mark in found.marks} >= {"AWARD", "UNIT", "DATE"}
    (row,) = found.awards
    assert (row.award, row.recipient_count, row.status) == ("Bằng khen", 3, "conferred")


def test_a_published_time_is_not_overwritten() -> None:
    given = datetime.fromisoformat("2020-01-01T00:00:00+07:00")
    page = Page(
        "a.json", b'{"title": "T", "text": "C\\u00e2u.", "published": "2022-03-17T16:30:00+07:00"}', "json"
    )
    assert pipeline.extract(page, given).article.published == datetime.fromisoformat(
        "2022-03-17T16:30:00+07:00"
    )
    assert pipeline.extract(Page("b.txt", TEXT.encode(), "text"), given).article.published == given


def test_every_input_has_one_outcome_in_the_ledger(
    news: Path, tmp_path: Path, serve: Serve, local: Settings
) -> None:
    server = serve(
        {
            "/robots.txt": Answer("User-agent: *\nDisallow: /cam\n", headers={"Content-Type": "text/plain"}),
            "/chan": Answer("cấm", status=403),
            "/trong": "<html></html>",
        }
    )
    targets: dict[str, OutcomeCode] = {
        str(news): "saved",
        server.url("/khong-co"): "not_found",
        server.url("/cam"): "robots",
        server.url("/chan"): "blocked",
        server.url("/trong"): "not_an_article",
        str(tmp_path / "khong-co.txt"): "unreadable",
    }
    with open_store(":memory:") as store:
        results = list(pipeline.ingest(targets, store, Archive(tmp_path / "pages"), local))
        assert {result.source: result.outcome for result in results} == targets
        assert ledger(store) == list(targets.items())
        assert [
            result.outcome for result in pipeline.ingest([str(news)], store, Archive(tmp_path / "p"), local)
        ] == ["unchanged"]
    assert all((result.error is None) == (result.extract is not None) for result in results)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (InputError("x", "c", "r"), "unreadable"),
        (NotAnArticleError("x", "c", "r"), "not_an_article"),
        (FetchError("x", "c", "r"), "failed"),
        (FetchError("x", "c", "r", outcome="robots"), "robots"),
    ],
)
def test_outcome_of_errors(
    error: InputError | FetchError, outcome: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "read_inputs", lambda targets, settings, is_to_end: iter([error]))
    with open_store(":memory:") as store:
        (result,) = pipeline.ingest(["x"], store, Archive(tmp_path), Settings())
        assert (result.outcome, result.error) == (outcome, error)
        assert ledger(store) == [("x", outcome)]


def test_an_input_that_cannot_even_be_noted_says_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(self: Store, *_: object) -> None:
        raise StoreError("kho.db", "is locked", "wait")

    monkeypatch.setattr(Store, "record_outcome", locked)
    with open_store(":memory:") as store:
        (result,) = pipeline.ingest([str(tmp_path / "không-có.txt")], store, Archive(tmp_path), Settings())
    assert result.outcome == "unreadable"
    assert "no such file" in str(result.error)
    assert "nor could that be noted: kho.db: is locked" in str(result.error)


def test_a_broken_file_of_our_own_ends_the_run(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(article: object) -> object:
        raise DataError("tagger.crf", "is missing", "install the package anew")

    monkeypatch.setattr("extractor.text.read", broken)
    with open_store(":memory:") as store, pytest.raises(DataError):
        list(pipeline.ingest([str(news)], store, Archive(tmp_path / "pages"), Settings()))


def test_near_copies_of_two_papers_become_one_story(tmp_path: Path) -> None:
    release = (
        "Sáng 5/3/2024, tại hội trường trung tâm, UBND tỉnh Nghệ An trao Bằng khen cho 3 tập thể có thành "
        "tích trong phong trào hiến đất mở đường. Ông Lê Văn Khuê, Phó Chủ tịch UBND tỉnh, biểu dương các "
        "đơn vị và đề nghị nhân rộng cách làm hay của xã Khe Lim ra toàn tỉnh trong năm nay."
    )
    articles = {
        "một": f"Trao Bằng khen\n\n{release}\n\nhttps://mot.example/tin.html\n",
        "hai": f"Ba tập thể được khen\n\n{release}\n\nhttps://hai.example/tin.html\n",
        "ba": f"{TEXT}\nhttps://ba.example/tin.html\n",
    }
    for name, article in articles.items():
        (tmp_path / f"{name}.txt").write_text(article, encoding="utf-8")
    with open_store(tmp_path / "c.db") as store:
        targets = [str(tmp_path / f"{name}.txt") for name in articles]
        for _ in pipeline.ingest(targets, store, Archive(tmp_path / "pages"), Settings()):
            pass
        story = dict(store.conn.execute("SELECT host, story_id FROM articles"))
    assert None not in story.values()
    assert story["mot.example"] == story["hai.example"] != story["ba.example"]


SEED_PAGE = Path(__file__).parents[1] / "corpora" / "pages" / "laodongthudo.vn" / "seed.html"
SEED_TEXT = Path(__file__).parents[1] / "corpora" / "seed_article.txt"
KNOWN = "SELECT published, author, section, tags FROM articles"


def test_a_bare_text_takes_nothing_from_the_article_that_is_known(tmp_path: Path) -> None:
    """The same article pasted as a text: neither forgotten when it appeared, nor told as edited."""
    with open_store(tmp_path / "c.db") as store:
        archive = Archive(tmp_path / "pages")
        first, second = pipeline.ingest([str(SEED_PAGE), str(SEED_TEXT)], store, archive, Settings())
        (row,) = store.conn.execute(KNOWN)
    assert (first.outcome, second.outcome) == ("saved", "unchanged")
    assert row[:3] == ("2022-03-17T16:30:00+07:00", "Phan Thanh", "Thi đua - Khen thưởng")
    assert "giao ước thi đua" in row[3]


def test_an_edited_page_without_a_time_is_read_by_the_known_one(tmp_path: Path) -> None:
    """A day without a year is of the year of the article, also after its paper took the time away."""
    time = '<meta property="article:published_time" content="2019-03-19T08:00:00+07:00">'
    before = f"""<html><head><title>Trao Bằng khen cho trường vùng cao</title>{time}
    <meta property="og:type" content="article">
    <link rel="canonical" href="https://mot.example/tin-100.html"></head><body><article>
    <h1>Trao Bằng khen cho trường vùng cao</h1>
    <p>Ngày 18/3, UBND tỉnh Nghệ An trao Bằng khen của Chủ tịch UBND tỉnh cho Trường THPT Khe Lim.</p>
    <p>Nhà trường đã có nhiều năm dẫn đầu phong trào thi đua dạy tốt, học tốt của toàn huyện.</p>
    </article></body></html>"""
    after = before.replace(time, "").replace("toàn huyện", "toàn tỉnh Nghệ An")
    for name, page in (("cu.html", before), ("moi.html", after)):
        (tmp_path / name).write_text(page, encoding="utf-8")
    with open_store(tmp_path / "c.db") as store:
        targets = [str(tmp_path / name) for name in ("cu.html", "moi.html")]
        archive = Archive(tmp_path / "pages")
        outcomes = [one.outcome for one in pipeline.ingest(targets, store, archive, Settings())]
        assert outcomes == ["saved", "updated"]
        (published,) = store.conn.execute("SELECT published FROM articles").fetchone()
        (day,) = store.conn.execute("SELECT date FROM awards").fetchone()
    assert (published, day) == ("2019-03-19T08:00:00+07:00", "2019-03-18")


def test_a_unit_written_short_and_in_full_is_one_value_with_its_province(tmp_path: Path) -> None:
    with open_store(tmp_path / "c.db") as store:
        for number, unit in enumerate(("LĐLĐ quận Ba Đình", "Liên đoàn Lao động Q. Ba Đình"), 1):
            path = tmp_path / f"{number}.txt"
            path.write_text(
                f"Tin số {number}\n\nNgày 5/3/2024, Bộ Y tế tặng Bằng khen cho {unit}.\n", encoding="utf-8"
            )
            list(pipeline.ingest([str(path)], store, Archive(tmp_path / "pages"), Settings()))
        asked = SearchRequest(facets=("unit", "place"), about=("awards",))
        units, places = ask(store, asked).awards.facets
    assert [(one.label.vi, one.count) for one in units.values] == [("LĐLĐ quận Ba Đình", 2)]
    assert [(one.label.vi, one.count) for one in places.values] == [("Hà Nội", 2)]
