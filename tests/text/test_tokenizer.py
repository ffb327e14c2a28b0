"""The spaCy tokenizer keeps every character."""

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.words.tokenizer import BLANK_CONFIG

NLP = spacy.blank("vi", config=BLANK_CONFIG)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Ngày 17/3, tại", ["Ngày", "17", "/", "3", ",", "tại"]),
        ("H’Hen Niê", ["H’Hen", "Niê"]),
        ("“cờ”(2 lá)", ["“", "cờ", "”", "(", "2", "lá", ")"]),
        ("TP.HCM", ["TP", ".", "HCM"]),
        ("512/QĐ-TTg", ["512", "/", "QĐ", "-", "TTg"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in NLP(text)] == tokens


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text("a đ\n\t’7.\u00a0", max_size=30)))
def test_text_is_kept(text: str) -> None:
    doc = NLP.make_doc(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_pipeline_goes_to_disk_and_back(tmp_path: Path) -> None:
    NLP.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert again.lang == "vi"
    assert [token.text for token in again("lá cờ, 5")] == ["lá", "cờ", ",", "5"]
    assert again.from_bytes(NLP.to_bytes()).make_doc("cờ").text == "cờ"
