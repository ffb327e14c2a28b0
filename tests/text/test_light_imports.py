"""spaCy and underthesea are read without what is never used, and both are whole for whoever imports them."""

import subprocess
import sys

from tests.servers.ends import LONGEST_RUN

READ = """
import sys
from extractor.ground.article import Article, join_blocks
from extractor.text import read
text, blocks = join_blocks([("title", "Tin mới"), ("paragraph", "Học sinh chăm học. Ai cũng vui.")])
sentences = read(Article("Tin mới", text, blocks)).sentences
words = [word.span.of(text) for word in sentences[1].words]
"""


def printed(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=LONGEST_RUN
    ).stdout.strip()


def test_reading_an_article_leaves_out_what_is_not_used() -> None:
    code = (
        READ + "print({'spacy.cli', 'spacy.cli.info', 'underthesea', 'pycrfsuite'} & set(sys.modules), words)"
    )
    assert printed(code) == "set() ['Học sinh', 'chăm học', '.']"


def test_both_are_whole_afterwards() -> None:
    code = READ + (
        "import spacy, spacy.cli, underthesea\n"
        "print(spacy.info()['spacy_version'] == spacy.__version__, callable(spacy.cli.download),"
        " underthesea.sent_tokenize('Một. Hai.'), bool(underthesea.ner('Hà Nội')))"
    )
    assert printed(code) == "True True ['Một.', 'Hai.'] True"


def test_either_may_be_imported_before() -> None:
    code = "import spacy, underthesea" + READ + "print(words, underthesea.pos_tag.__module__)"
    assert printed(code) == "['Học sinh', 'chăm học', '.'] underthesea.pipeline.pos_tag"
