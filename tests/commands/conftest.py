"""The command line as a fixture, the seed article, and inputs that cannot be read."""

from pathlib import Path

import pytest

from extractor.fetch import Settings
from tests.commands.calling import Call, caller
from tests.servers.loopback import Answer, Serve

ROOT = Path(__file__).parents[2]
SEED = ROOT / "corpora" / "seed_article.txt"
PAGES = ROOT / "corpora" / "pages"
SEED_PAGE = PAGES / "laodongthudo.vn" / "seed.html"


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, local: Settings) -> Call:
    """``called = call("awards", "--db", path)``: exit code, output, messages."""
    return caller(monkeypatch, local)


@pytest.fixture
def seed() -> Path:
    return SEED


@pytest.fixture
def seed_page() -> Path:
    return SEED_PAGE


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "kho" / "coverage.db"


@pytest.fixture
def bad_files(tmp_path: Path) -> Path:
    """A folder of inputs that cannot be read; ``khong-co.txt`` is not there."""
    (tmp_path / "trong").mkdir()
    (tmp_path / "trong" / "anh.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "rong.html").write_bytes(b"")
    (tmp_path / "anh.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (tmp_path / "ma-la.txt").write_bytes(bytes(range(128, 256)) * 50)
    (tmp_path / "hong.json").write_text('{"title": "Trao Bằng khen",', encoding="utf-8")
    (tmp_path / "lon.txt").write_bytes(b"Trao B\xe1\xba\xb1ng khen. " * 1_500_000)
    (tmp_path / "van-ban.pdf").write_bytes(b"%PDF-1.7\n")
    return tmp_path


@pytest.fixture
def bad_site(serve: Serve) -> str:
    """A site whose pages give no article, but for ``/bai.html``."""
    return serve(
        {
            "/robots.txt": Answer("User-agent: *\nDisallow: /cam\n", headers={"Content-Type": "text/plain"}),
            "/cam": "<p>không được đọc</p>",
            "/vong-1": Answer(status=302, headers={"Location": "/vong-2"}),
            "/vong-2": Answer(status=302, headers={"Location": "/vong-1"}),
            "/lon": "<html><body>" + "<p>Trao Bằng khen.</p>" * 1_500_000,
            "/anh": Answer(b"\x89PNG\r\n\x1a\n" + bytes(500), headers={"Content-Type": "image/png"}),
            "/hong": Answer("lỗi", status=500),
            "/chan": Answer("cấm", status=403),
            "/trang-chu": (PAGES / "bad" / "home-page.html").read_bytes(),
            "/trong": "",
            "/bai.html": SEED_PAGE.read_bytes(),
        }
    ).url("")
