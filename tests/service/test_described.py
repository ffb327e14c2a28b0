"""The API's description has a Vietnamese twin for everything that its page shows."""

from starlette.testclient import TestClient

from extractor.service.words.described import VIETNAMESE


def shown(client: TestClient) -> set[str]:
    told = client.get("/openapi.json").json()
    groups = {words for tag in told["tags"] for words in (tag["name"], tag["description"])}
    return groups | {one["summary"] for methods in told["paths"].values() for one in methods.values()}


def test_every_sentence_has_its_vietnamese_and_none_is_left_over(client: TestClient) -> None:
    assert shown(client) == set(VIETNAMESE)


def test_the_page_is_in_the_language_of_its_address(client: TestClient) -> None:
    vietnamese, english = client.get("/api").text, client.get("/en/api").text
    assert "Dòng khen thưởng của một bài" in vietnamese
    assert "Award rows of an article" not in vietnamese
    assert "Award rows of an article" in english
