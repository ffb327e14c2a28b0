"""Plain text by the contract: title, blank line, blocks; then perhaps a byline and the address."""

import re

from extractor.article.bylines import is_listed_person, is_name, names_nobody, read_byline, signs
from extractor.article.captions import has_credit
from extractor.article.leads import split_lead
from extractor.article.parts import Parts
from extractor.article.serial import goes_on_later, without_promise
from extractor.errors import NotAnArticleError
from extractor.ground.article import BlockKind
from extractor.publishers import publishers
from extractor.publishers.address import canonical_address, publisher_of
from extractor.viet.tidy import clean, tidy

_LONGEST_TITLE = 300
_LONGEST_CAPTION = 500
_ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)
_STOPS = ".!?…:;,"
_BLANK = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[a-zà-ỹđ\d)”\"]\. [“\"]?[A-ZÀ-ỸĐ]")
_DATED = re.compile(
    r"(?:\([^()]{1,30}\) ?[-–]? ?)?(?:(?:Sáng|Trưa|Chiều|Tối) )?(?:[Nn]gày )?\d{1,2}[/-]\d{1,2}"
)
_BULLET = re.compile(r"^(?:[-+•*–]|\d{1,2}[.)])\s+\S")


def read_text(source: str, text: str) -> Parts:
    """The parts of a plain text. Raises ``NotAnArticleError`` when it is empty or only an address."""
    lines = clean(text).replace("\r\n", "\n").replace("\r", "\n").rstrip().split("\n")
    url = None
    if _ADDRESS.fullmatch(lines[-1].strip()):
        url = lines.pop().strip()
    _drop_promise(lines)
    author = _take_byline(lines, has_url=url is not None)
    _drop_promise(lines)
    blocks = _blocks("\n".join(lines))
    title = _take_title(blocks)
    body = [part for block in blocks for part in _read_block(block, title)]
    if not title and not body:
        raise NotAnArticleError(source, "the text is empty", "give the text of an article")
    lead, prefix = _take_lead(body, url)
    canonical = canonical_address(url)
    return Parts(
        title=title,
        body=body,
        lead=lead,
        lead_prefix=prefix,
        author=author,
        url=url,
        canonical_url=canonical,
        publisher=publisher_of(canonical),
    )


def _blocks(text: str) -> list[str]:
    """Parts between blank lines; in a text without any, every line is a block."""
    parts = _BLANK.split(text.strip())
    if len(parts) == 1:
        parts = text.split("\n")
    return [block for raw in parts if (block := raw.strip("\n")) and tidy(block)]


def _drop_promise(lines: list[str]) -> None:
    """Drop what the end of one part of a story says of the next: "(Còn nữa)"."""
    while len(lines) > 1 and (not lines[-1].strip() or goes_on_later(tidy(lines[-1]))):
        lines.pop()
    lines[-1:] = map(without_promise, lines[-1:])


def _take_byline(lines: list[str], *, has_url: bool) -> str | None:
    """A last line that is a name; before an address one syllable will do, else it must look signed.

    Without an address, a name under another name is the end of a list.
    """
    while lines and not lines[-1].strip():
        lines.pop()
    if sum(1 for line in lines if line.strip()) < 3:
        return None
    last = tidy(lines[-1])
    alone = not lines[-2].strip() or has_url
    if alone and names_nobody(last):
        lines.pop()
        return None
    if not (signs(last) or (has_url and is_name(last))) or not alone:
        return None
    above = next(line for line in reversed(lines[:-1]) if line.strip())
    if is_listed_person(above) and not has_url:
        return None
    name = read_byline(last)
    if name is not None:
        lines.pop()
    return name


def _take_title(blocks: list[str]) -> str:
    """A short first line: a block of its own, or one without a stop above a line that begins anew."""
    if not blocks:
        return ""
    first, _, rest = blocks[0].strip().partition("\n")
    begins_anew = not rest.strip() or (rest.strip()[0].isupper() and tidy(first)[-1] not in _STOPS)
    if len(first) > _LONGEST_TITLE or not begins_anew or _is_told(tidy(first), alone=len(blocks) == 1):
        return ""
    blocks[:1] = [rest] if rest.strip() else []
    return tidy(first)


def _is_told(first: str, *, alone: bool) -> bool:
    """Whether a first line is a paragraph that was pasted without a headline: it ends in a full stop, and is
    all there is, or several sentences, or dated ("Sáng 8/3, Sở A tổng kết …."). A short line is a headline,
    stop or not."""
    if not first.endswith("."):
        return False
    return alone or _DATED.match(first) is not None or _SENTENCE_END.search(first) is not None


def _read_block(block: str, title: str) -> list[tuple[BlockKind, str]]:
    lines = [line for raw in block.split("\n") if (line := tidy(raw))]
    whole = " ".join(lines)
    if has_credit(whole) and len(whole) <= _LONGEST_CAPTION:
        return [("caption", caption)] if (caption := " ".join(_without_alt(lines, title))) else []
    if sum(1 for line in lines if _BULLET.match(line)) * 2 > len(lines):
        return [("list_item" if _BULLET.match(line) else "paragraph", line) for line in lines]
    return [("paragraph", line) for line in _paragraphs(lines)]


def _without_alt(lines: list[str], title: str) -> list[str]:
    """A picture's alternative text is often the title again; it stands on its own line before the caption."""
    return lines[1:] if len(lines) > 1 and lines[0] == title else lines


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines of one block: wrapped lines of a paragraph are joined, whole sentences stay apart."""
    joined: list[str] = []
    for line in lines:
        if joined and (line[0].islower() or joined[-1][-1] not in '.!?…:;”"'):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def _take_lead(body: list[tuple[BlockKind, str]], url: str | None) -> tuple[str | None, str | None]:
    """The first paragraph is the lead when further paragraphs follow."""
    if len(body) < 2 or body[0][0] != "paragraph" or all(kind == "caption" for kind, _ in body[1:]):
        return None, None
    host = publisher_of(url)
    paper = publishers().paper_of(host) if host else None
    return split_lead(body.pop(0)[1], paper.rules.lead_prefixes if paper else ())
