"""Ordinary news as papers write it, one sentence per turn, read by the whole program: what is held, and who
gives, for which time, by which decision.

The tables are lines of our own. ``ordinary_events.txt`` holds ``passage => types`` ("-" for none);
``ordinary_fields.txt`` holds ``passage => award|recipient or count|g=grantor|p=period|d=date|n=decision|
u=recipient_parent``, rows parted by " ;; ", "-" for a field that nothing tells, "*" for any award or
recipient;
``ordinary_rows.txt`` holds ``passage => status|award|recipient, or count and kind``, all the rows there are
("-" for none). " || " parts headline, lead and paragraphs; a passage without it stands below a headline that
tells nothing.
"""

from datetime import datetime
from pathlib import Path

import pytest

from extractor import events, text
from extractor.ground.article import Article
from extractor.ground.records import Award
from tests.builders import an_article

HERE = Path(__file__).parent
PUBLISHED = datetime.fromisoformat("2024-06-01T08:00:00+07:00")
FIELDS = {"g": "grantor", "p": "period", "d": "date", "n": "decision", "u": "recipient_parent"}


def lines_of(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    parted = (line.rpartition(" => ") for line in lines)
    return [(passage, expected) for passage, _, expected in parted]


def an_item(passage: str, *before: str) -> Article:
    parts = passage.split(" || ")
    title, *body = parts if len(parts) > 1 else [*before, passage]
    return an_article(title, *body[1:], lead=body[0], published=PUBLISHED)


@pytest.mark.parametrize(("passage", "types"), lines_of("ordinary_events.txt"))
def test_the_event_of_ordinary_news(passage: str, types: str) -> None:
    found = events.find(text.read(an_item(passage, "Tin hoạt động thi đua, khen thưởng"))).events
    assert sorted(event.type for event in found) == sorted(types.replace("-", "").replace(",", " ").split())


def is_of(award: Award, wording: str, recipient: str) -> bool:
    if wording not in {"*", award.award}:
        return False
    counted = award.recipient is None and str(award.recipient_count) == recipient
    return recipient in {"*", award.recipient} or counted


@pytest.mark.parametrize(("passage", "rows"), lines_of("ordinary_fields.txt"))
def test_the_fields_of_ordinary_rows(passage: str, rows: str) -> None:
    item = an_item(passage, "Tin hoạt động trong ngày", "Sáng 30/5, Sở Nội vụ tỉnh tổ chức hội nghị.")
    found = events.find(text.read(item)).awards
    for row in rows.split(" ;; "):
        wording, recipient, *fields = row.strip().split("|")
        award = next(a for a in found if is_of(a, wording, recipient))
        for told in fields:
            key, _, value = told.partition("=")
            assert getattr(award, FIELDS[key]) == (None if value == "-" else value)


@pytest.mark.parametrize(("passage", "expected"), lines_of("ordinary_rows.txt"))
def test_all_rows_of_ordinary_news(passage: str, expected: str) -> None:
    found = events.find(text.read(an_item(passage, "Tin hoạt động trong ngày"))).awards
    told = [f"{r.status}|{r.award}|{r.recipient or f'{r.recipient_count} {r.recipient_kind}'}" for r in found]
    assert told == ([] if expected == "-" else expected.split(" ;; "))
