"""The JSON of a search is a promise to programs: what it holds and what it is called is in a file."""

import json
from datetime import datetime
from pathlib import Path

from extractor.search import ALL_FACETS, Knowledge, SearchRequest, answer_json, ask
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_award, an_extract

GOLDEN = Path(__file__).parent / "search.golden.json"


def fill(store: Store) -> None:
    """Two articles with three award rows, and one without any."""
    told: tuple[tuple[str | None, str, tuple[str, ...]], ...] = (
        (
            "Báo Một",
            "UBND tỉnh tặng Bằng khen cho Công ty Sao Mai và Trường Hoa Sen.",
            ("Công ty Sao Mai", "Trường Hoa Sen"),
        ),
        ("Báo Hai", "Đề nghị tặng Bằng khen cho Công ty Sao Mai.", ("Công ty Sao Mai",)),
        (None, "Hội nghị bàn về công tác khen thưởng.", ()),
    )
    for number, (publisher, text, recipients) in enumerate(told, 1):
        url = f"https://bao{number}.example/tin.html"
        published = datetime.fromisoformat(f"2022-03-{number + 9}T08:00:00+07:00")
        article = an_article(
            f"Khen thưởng {number}", text, url=url, published=published, publisher=publisher, author=None
        )
        rows = tuple(
            an_award(
                article, text, ref=ref, award="Bằng khen", recipient=recipient, grantor="UBND tỉnh",
                kind="certificate_of_merit", level="province",
                status="proposed" if "Đề nghị" in text else "conferred",
            )
            for ref, recipient in enumerate(recipients, 1)
        )  # fmt: skip
        store.save(a_page(text, url=url), an_extract(article, awards=rows))


def asked(request: SearchRequest) -> object:
    with open_store(":memory:", clock=lambda: datetime.fromisoformat("2022-04-01T08:00:00+07:00")) as store:
        fill(store)
        return json.loads(json.dumps(answer_json(ask(store, request, Knowledge()))))


QUESTIONS = {
    "found": SearchRequest(words="bang khen", facets=ALL_FACETS, facet_values=2, page_size=1),
    "hinted": SearchRequest(words="(khen"),
    "suggested": SearchRequest(words='đơn vị:"Công ty Sao May"'),
}


def test_the_json_of_a_search_is_what_the_file_promises() -> None:
    answers = {name: asked(request) for name, request in QUESTIONS.items()}
    assert answers == json.loads(GOLDEN.read_text(encoding="utf-8"))
