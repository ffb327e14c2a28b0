"""What is wrong with a request is told in the language asked for; a body of another type is 415."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from starlette.testclient import TestClient

from extractor.service.faults import told

V1 = "/api/v1"
ENGLISH = {"Accept-Language": "en"}


@pytest.mark.parametrize(
    ("path", "vietnamese", "english"),
    [
        ("/awards?limit=0", "phải từ 1 trở lên", "Input should be greater than or equal to 1"),
        ("/awards?limit=x", "phải là số nguyên", "Input should be a valid integer"),
        ("/awards?from=2022-02-30", "không phải ngày", "is not a date"),
        ("/search?sort=x", "phải là một trong: 'relevance' hoặc 'date'", "Input should be 'relevance' or"),
        ("/record", "còn thiếu", "Field required"),
        (f"/record?name={'a' * 4000}", "ký tự", "at most"),
    ],
)
def test_a_fault_is_told_in_the_language_asked_for(
    client: TestClient, path: str, vietnamese: str, english: str
) -> None:
    for headers, words in (({}, vietnamese), ({"Accept-Language": "vi"}, vietnamese), (ENGLISH, english)):
        told = client.get(V1 + path, headers=headers)
        assert told.status_code == 422
        assert words in told.json()["errors"][0]["what"]
        assert words in told.json()["detail"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/tim-kiem?sort=abc", "<code>sort=abc</code>"),
        ("/tim-kiem?about=x&sort=y", "<code>about=x, sort=y</code>"),
        ("/ho-so?kind=<b>", "<code>kind=&lt;b&gt;</code>"),
        ("/bai-bao/so-mot", "<code>so-mot</code>"),
    ],
)
def test_who_reads_a_page_is_shown_the_part_of_the_address_and_no_codes(
    client: TestClient, path: str, shown: str
) -> None:
    for before, words in (("", "Địa chỉ trang có phần không đúng"), ("/en", "A part of the page")):
        told = client.get(before + path)
        assert told.status_code == 422
        assert shown in told.text and words in told.text
        assert "query." not in told.text and "relevance" not in told.text


def test_filters_that_are_none_are_told_without_codes(client: TestClient) -> None:
    told = client.get("/tim-kiem?f=abc:xyz")
    assert told.status_code == 422
    assert "hãy chọn bộ lọc ở trang Tìm kiếm" in told.text and "publisher" not in told.text


def test_a_source_that_is_none_is_not_found(client: TestClient) -> None:
    assert client.get("/nguon/99/bo").status_code == 404


class Sample(BaseModel):
    """Every kind of constraint that the API's own models have."""

    word: Annotated[str, Field(min_length=2, max_length=3, pattern="^a")] = "aa"
    number: Annotated[int, Field(ge=1, le=5)] = 1
    share: Annotated[float, Field(gt=0, lt=1)] = 0.5
    yes: bool = True
    tier: Literal["now", "daily"] = "now"
    some: Annotated[list[int], Field(min_length=1, max_length=2)] = [1]


@pytest.mark.parametrize(
    "sent",
    [
        [], 3, "x", {"word": 1}, {"word": "a"}, {"word": "aaaa"}, {"word": "bb"}, {"number": 0},
        {"number": 9}, {"number": "x"}, {"number": None}, {"number": 1.5}, {"share": 0}, {"share": 1},
        {"share": "x"}, {"yes": "x"}, {"yes": []}, {"tier": "x"}, {"some": []}, {"some": [1, 2, 3]},
        {"some": 1}, {"some": ["x"]},
    ],
)  # fmt: skip
def test_every_kind_of_fault_has_vietnamese_words(sent: Any) -> None:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Sample).validate_python(sent, from_attributes=True)
    for fault in raised.value.errors():
        words = told(dict(fault), str)
        assert not re.search(r"Input|should|valid|\{", words), words


def test_a_fault_without_words_of_ours_is_told_in_english_behind() -> None:
    assert told({"type": "new_kind", "msg": "Odd"}, str) == "không hợp lệ (Odd)"


@pytest.mark.parametrize("kind", ["text/plain", "text/plain; charset=utf-8", "application/xml", "x"])
def test_a_body_of_another_type_is_415(client: TestClient, kind: str) -> None:
    sent = '{"phrases": ["Ba Vì"]}'.encode()
    refused = client.post(f"{V1}/watches", content=sent, headers={"Content-Type": kind})
    assert refused.status_code == 415
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert "Content-Type" in refused.json()["detail"]
    assert client.get(f"{V1}/watches").json() == []


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "APPLICATION/JSON"])
def test_json_is_taken_and_its_faults_are_422(client: TestClient, kind: str) -> None:
    headers = {"Content-Type": kind}
    right = client.post(f"{V1}/watches", content='{"phrases": ["Ba Vì"]}'.encode(), headers=headers)
    assert right.status_code == 201
    for wrong in (b"{", b"[]", b'{"phrases": []}', b""):
        assert client.post(f"{V1}/watches", content=wrong, headers=headers).status_code == 422


def test_files_are_sent_as_a_form(client: TestClient, tmp_path: Path) -> None:
    headers = {"Content-Type": "text/plain"}
    assert client.post(f"{V1}/jobs/uploads", content=b"a", headers=headers).status_code == 415
