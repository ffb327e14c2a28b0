"""Pages that stand in an article's place: a guard turned us away, the site is broken, a door is shut."""

import re

from extractor.article.metadata import Metadata
from extractor.errors import NotAnArticleError
from extractor.publishers.tree import Element, raw_text, text_of

LATER = "try again later"
SAVE = "open the page in a browser, save it and give the file"

_LONGEST = 1500
_FEWEST_LETTERS = 200

_HEAD_OF_GUARD = re.compile(
    r"request rejected|(?:web )?page blocked|access denied|403 forbidden", re.IGNORECASE
)
_HEAD_OF_FAULT = re.compile(
    r"runtime error|server error in '/|internal server error|bad gateway|service unavailable|"
    r"(?:database|application) error|account suspended",
    re.IGNORECASE,
)
"""How the title or main heading of such a page begins, in the words of the programs that make them."""

_SAID_BY_GUARD = re.compile(
    r"requested url was rejected|(?:attack|incident|support) id\s*:|access denied|"
    r"(?:truy cập|yêu cầu) (?:này |của bạn )?(?:đã )?bị (?:từ chối|chặn)|bị chặn bởi|"
    r"lưu lượng (?:truy cập )?bất thường|unusual traffic|"
    r"không (?:khả dụng|hỗ trợ) (?:tại|ở) (?:quốc gia|khu vực)|"
    r"chỉ (?:cho phép )?truy cập từ việt nam|not available in your (?:country|region)",
    re.IGNORECASE,
)
_SAID_OF_FAULT = re.compile(
    r"establishing a database connection|kết nối (?:đến |tới |với )?cơ sở dữ liệu|"
    r"đang (?:được )?(?:bảo trì|nâng cấp)|under maintenance|(?:temporarily|currently) unavailable|"
    r"fatal error:|account has been suspended|bandwidth limit exceeded|too many connections",
    re.IGNORECASE,
)
"""What such a page says, in any place: only asked of pages on which no article was found."""

_ASKS_TO_SIGN_IN = re.compile(r"đăng nhập|sign in|log ?in", re.IGNORECASE)
_NEEDS_SCRIPT = re.compile(r"javascript", re.IGNORECASE)
_ROOTS = {"root", "app", "__next", "__nuxt"}


def refuse_stand_in(source: str, tree: Element, metadata: Metadata) -> None:
    """Raise for a page that says in its title or main heading that it is none, and says little else."""
    heads = [metadata.page_title, *(text_of(heading) for heading in tree.iter("h1"))]
    of_guard, of_fault = any(map(_HEAD_OF_GUARD.match, heads)), any(map(_HEAD_OF_FAULT.match, heads))
    if not (of_guard or of_fault) or metadata.says_article or len(text_of(tree)) > _LONGEST:
        return
    raise _turned_away(source) if of_guard else _broken(source)


def stand_in(source: str, tree: Element, text: str) -> NotAnArticleError | None:
    """What a page without running text is, where it says so; ``text`` is all that it shows."""
    if len(text) > _LONGEST:
        return None
    if _SAID_BY_GUARD.search(text):
        return _turned_away(source)
    if _SAID_OF_FAULT.search(text):
        return _broken(source)
    if _ASKS_TO_SIGN_IN.search(text) and any(one.get("type") == "password" for one in tree.iter("input")):
        return NotAnArticleError(
            source, "the site shows this page only to those who sign in", SAVE, outcome="blocked"
        )
    if len(text) < _FEWEST_LETTERS and _is_drawn(tree):
        return NotAnArticleError(source, "the page shows its text by script only", SAVE, outcome="unreadable")
    return None


def _turned_away(source: str) -> NotAnArticleError:
    return NotAnArticleError(source, "the site's guard turned this program away", SAVE, outcome="blocked")


def _broken(source: str) -> NotAnArticleError:
    return NotAnArticleError(
        source, "the site shows a fault of its own, or is being repaired", LATER, outcome="failed"
    )


def _is_drawn(tree: Element) -> bool:
    """Whether a page leaves its text to its scripts: an empty root of an application, a word to those who
    have none.
    """
    if any(_NEEDS_SCRIPT.search(raw_text(one)) for one in tree.iter("noscript")):
        return True
    is_empty_root = any(one.get("id") in _ROOTS and not len(one) for one in tree.iter("div"))
    return is_empty_root or next(tree.iter("app-root"), None) is not None
