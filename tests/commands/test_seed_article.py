"""The seed article from either form, by the words of the main issue, through the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.calling import Call
from tests.servers.loopback import Serve

ADDRESS = (
    "https://laodongthudo.vn/cum-thi-dua-so-xii-thanh-pho-ha-noi-ky-giao-uoc-thi-dua-nam-2022-137441.html"
)
CLUSTER = "Cụm thi đua số XII"


@pytest.fixture(params=["text", "page", "served page"])
def found(request: pytest.FixtureRequest, call: Call, serve: Serve, seed: Path, seed_page: Path) -> Any:
    """What ``extract`` says of the text, of the HTML file, and of the page over real HTTP."""
    if request.param == "text":
        target = str(seed)
    elif request.param == "page":
        target = str(seed_page)
    else:
        target = serve({"/bai.html": seed_page.read_bytes()}).url("/bai.html")
    called = call("extract", target, "--format", "json")
    assert (called.code, called.err) == (0, "")
    return called.json


def test_article(found: Any) -> None:
    article = found["article"]
    assert article["title"] == "Cụm thi đua số XII thành phố Hà Nội ký giao ước thi đua năm 2022"
    assert article["author"] == "Phan Thanh"
    # A canonical address of another host than the page's own is not believed: any site could claim it.
    assert article["canonical_url"] == (found["source"] if "127.0.0.1" in found["source"] else ADDRESS)
    assert article["lead"].startswith("Ngày 17/3, tại thị xã Sơn Tây")
    assert article["captions"] == [
        {
            "text": "Các đơn vị trong Cụm thi đua số XII thành phố Hà Nội tổ chức triển khai nhiệm vụ.",
            "credit": "Phan Thanh",
        },
        {"text": "Đại diện các đơn vị ký giao ước thi đua.", "credit": "Phan Thanh"},
    ]
    assert article["published"] in (None, "2022-03-17T16:30:00+07:00")


def test_every_mark_and_every_evidence_stands_in_the_text(found: Any) -> None:
    text = found["article"]["text"]
    evidence = [row["evidence"] for row in (*found["awards"], *found["events"])]
    for span in (*found["entities"], *evidence):
        assert text[span["start"] : span["end"]] == span["text"]


def test_dates(found: Any) -> None:
    dates = {mark["text"].lower(): mark for mark in found["entities"] if mark["label"] == "DATE"}
    assert dates["ngày 17/3"]["value"] == "2022-03-17"
    assert dates["ngày 17/3"]["inferred"] is True
    assert dates["năm 2021"]["value"] == "2021"
    assert dates["năm 2022"]["value"] == "2022"
    assert dates["năm 2022"]["inferred"] is False


def test_event(found: Any) -> None:
    (event,) = found["events"]
    assert event["type"] == "pact_signing"
    assert event["date"] == "2022-03-17"
    assert event["place"] == "thị xã Sơn Tây"
    assert event["organiser"] == "Cụm thi đua số XII thành phố Hà Nội"
    assert event["participants"] == [
        "huyện Quốc Oai",
        "huyện Hoài Đức",
        "huyện Phúc Thọ",
        "huyện Ba Vì",
        "huyện Thạch Thất",
        "huyện Đan Phượng",
        "thị xã Sơn Tây",
    ]


def test_award_rows(found: Any) -> None:
    fields = ("award", "kind", "level", "recipient_count", "recipient_kind", "status", "period", "proposer")
    proposed = ("collective", "proposed", "2021", "Hội đồng thi đua khen thưởng Thành phố")
    assert [tuple(row[name] for name in fields) for row in found["awards"]] == [
        ("Cờ Thi đua của Chính phủ", "emulation_flag", "government", 1, *proposed),
        ("Cờ Thi đua xuất sắc của Thành phố", "emulation_flag", "province", 3, *proposed),
        ("Bằng khen của Thành phố", "certificate_of_merit", "province", 2, *proposed),
    ]
    assert all((row["recipient_parent"] or "").startswith(CLUSTER) for row in found["awards"])
    assert all(row["recipient"] is None and row["member_of"] is None for row in found["awards"])


def test_the_city_is_understood_as_ha_noi(found: Any) -> None:
    assert [row["place"] for row in found["awards"]][1:] == ["01", "01"]


def test_the_year_stays_open_where_nothing_tells_it(call: Call, tmp_path: Path) -> None:
    article = tmp_path / "bai.txt"
    article.write_text(
        "Ký giao ước thi đua khối trường học\n\nNgày 17/3, tại quận Hà Đông, khối trường học ký giao ước.\n",
        encoding="utf-8",
    )
    (date,) = (m for m in call("extract", article).json["entities"] if m["label"] == "DATE")
    assert date["value"] == "--03-17"
    (date,) = (
        m
        for m in call("extract", article, "--published", "2023-03-18").json["entities"]
        if m["label"] == "DATE"
    )
    assert (date["value"], date["inferred"]) == ("2023-03-17", True)
