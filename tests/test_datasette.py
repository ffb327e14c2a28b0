"""The database opens in Datasette: every table and ready query of ``datasette.yaml`` answers."""

import asyncio
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from datasette.app import Datasette

from extractor.fetch import Archive, Settings
from extractor.pipeline import ingest
from extractor.store import open_store

ROOT = Path(__file__).parents[1]
SHIPPED = yaml.safe_load((ROOT / "datasette.yaml").read_text(encoding="utf-8"))
DECLARED = SHIPPED["databases"]["coverage"]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("datasette")
    with open_store(folder / "coverage.db") as store:
        results = ingest([str(ROOT / "corpora" / "seed_article.txt")], store, Archive(folder), Settings())
        assert [result.outcome for result in results] == ["saved"]
    return folder / "coverage.db"


def answers(database: Path, *pages: tuple[str, dict[str, str]]) -> list[list[dict[str, Any]]]:
    """The rows of each page: a table or ready query, and its parameters."""

    async def asked() -> list[list[dict[str, Any]]]:
        datasette = Datasette([str(database)], metadata=SHIPPED)
        found = []
        for page, parameters in pages:
            query = urlencode({"_shape": "array", **parameters})
            response = await datasette.client.get(f"/coverage/{page}.json?{query}")
            assert response.status_code == 200, (page, response.text)
            found.append(response.json())
        return found

    return asyncio.run(asked())


def test_every_table_is_shown_with_its_facets(database: Path) -> None:
    tables = DECLARED["tables"]
    wanted = [
        (name, {"_facet": facet}) for name, table in tables.items() for facet in table.get("facets", ())
    ]
    counts = dict(zip((name for name, _ in wanted), map(len, answers(database, *wanted)), strict=True))
    assert {name: bool(count) for name, count in counts.items()} == {
        "articles": True, "awards": True, "entities": True, "events": True, "achievements": False
    }  # fmt: skip


def test_every_table_has_a_title_or_is_out_of_the_way(database: Path) -> None:
    async def listed() -> dict[str, bool]:
        datasette = Datasette([str(database)], metadata=SHIPPED)
        response = await datasette.client.get("/coverage.json")
        return {one["name"]: one["hidden"] for one in response.json()["tables"]}

    tables = {name: hidden for name, hidden in asyncio.run(listed()).items() if "_fts" not in name}
    for name, hidden in tables.items():
        assert hidden != ("title" in DECLARED["tables"].get(name, {})), name
    assert DECLARED["tables"].keys() - {"articles_fts", "awards_fts"} == tables.keys()


def test_full_text_with_and_without_marks(database: Path) -> None:
    found = answers(
        database,
        ("awards", {"_search": "cờ thi đua"}),
        ("awards", {"_search": "co thi dua"}),
        ("awards", {"_search": "cơ thi đua"}),
        ("articles", {"_search": "giao uoc"}),
    )
    with_marks, without, other_marks, articles = map(len, found)
    assert with_marks == without > 0 == other_marks
    assert articles == 1


def test_every_ready_query_answers(database: Path) -> None:
    award = answers(database, ("awards", {}))[0][0]
    values = {"ten": "cum thi dua", "dong": str(award["id"])}
    queries = DECLARED["queries"]
    wanted = [
        (name, {param: values[param] for param in query.get("params", [])}) for name, query in queries.items()
    ]
    found = dict(zip(queries, answers(database, *wanted), strict=True))
    assert {row["award"] for row in found["khen_thuong_cua"]} >= {award["award"]}
    assert [row["dung_cho"] for row in found["cau_dan"]] == [1]
    assert [row["so_bai"] for row in found["bao_theo_thang"]] == [1]
    assert found["theo_nam"] == []
    assert all(row["evidence"] for row in found["can_doi_chieu"])


def test_the_databases_of_make_are_shown_alike() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    made = {Path(name).stem for name in re.findall(r"data/([a-z]+)(?:\.db)?$", makefile, re.MULTILINE)}
    assert made == {"demo", "records"}
    assert all(SHIPPED["databases"][name] == DECLARED for name in made)
