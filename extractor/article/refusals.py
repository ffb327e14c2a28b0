"""Pages that hold no article, told apart so that the message can say what they are."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from extractor.article.metadata import Metadata
from extractor.article.stand_ins import LATER, SAVE, stand_in
from extractor.article.teasers import teasers_of
from extractor.errors import NotAnArticleError
from extractor.ground.outcome import OutcomeCode
from extractor.publishers.address import split_address
from extractor.publishers.tree import Element, tag_of, text_of

_REMEDY = "give the address of a single article"
_CHALLENGE = re.compile(
    r"just a moment\.\.\.|checking your browser|cf-chl-|_cf_chl|"
    r"verify(?:ing)? you are (?:a )?human|"
    r"enable javascript and cookies|xác minh bạn (?:là người|không phải)|document\.cookie\s*=\s*[\"']D1N",
    re.IGNORECASE,
)
_PERHAPS_CHALLENGE = re.compile(
    r"captcha|ddos protection|document\.cookie\s*=.*location\s*(?:\.href|\.reload|=)",
    re.IGNORECASE | re.DOTALL,
)
"""Signs that a short article may bear as well: a form with a captcha below it, a script that counts."""
_MISSING = re.compile(
    r"(?:lỗi|error|mã)\s*404\b|^\s*404\b|\b404\s*(?:not found|error|[-|–])|"
    r"không tìm thấy|không (?:còn )?tồn tại|không có trang|đã bị (?:xóa|xoá|gỡ)|đã được gỡ|"
    r"page not found|not found|"
    r"trang (?:này )?không khả dụng|hết hạn truy cập",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"cookie|quyền riêng tư|dữ liệu cá nhân|chính sách bảo mật|privacy|consent|gdpr", re.IGNORECASE
)
_ASKS_CONSENT = re.compile(r"\b(?:chúng tôi|we|our)\b", re.IGNORECASE)
_CONSENTS = re.compile(
    r"\W*(?:(?:tôi )?(?:đồng ý|chấp nhận)|từ chối|(?:accept|agree|reject|allow)(?: all)?)\b.{0,30}",
    re.IGNORECASE,
)
_LARGELY = 0.5
_VIDEO_HOSTS = re.compile(r"youtube|vimeo|dailymotion|/embed|player|video|mediacdn", re.IGNORECASE)
_FEWEST_PICTURES = 3
_SHORT_PAGE = 1500
_SCANT_PAGE = 300
_FEW_ELEMENTS = 200
_SHORT_TEXT = 600
_STUB = re.compile(r"[\w./:-]{1,80}")
"""What a server sends when its template is missing: "detail.tpl.vm" was seen as the whole of a page."""


def _is_small(tree: Element) -> bool:
    """Whether a page has few elements; spares the others the reading of all their text."""
    return next(islice(tree.iter(), _FEW_ELEMENTS, None), None) is None


def no_article(
    source: str, what: str, remedy: str = _REMEDY, outcome: OutcomeCode = "not_an_article"
) -> NotAnArticleError:
    return NotAnArticleError(source, what, remedy, outcome=outcome)


def refuse_stub(source: str, text: str) -> None:
    """Raise for a page that is one word and no markup."""
    if _STUB.fullmatch(text.strip()):
        raise no_article(source, "the site sent a single word instead of a page", LATER, "failed")


def refuse_challenge(source: str, tree: Element, metadata: Metadata) -> None:
    """Raise for a page that only tests the browser (its text is short and its scripts set a cookie)."""
    if metadata.says_article or not _is_small(tree) or len(text := text_of(tree)) > _SHORT_PAGE:
        return
    scripts = " ".join(script.text or "" for script in tree.iter("script"))
    page = f"{metadata.page_title} {text} {scripts}"
    if _CHALLENGE.search(page) or (len(text) <= _SCANT_PAGE and _PERHAPS_CHALLENGE.search(page)):
        raise no_article(
            source,
            "the site answered with a browser challenge instead of the article",
            SAVE,
            "blocked",
        )


def refuse_missing(source: str, tree: Element, metadata: Metadata, letters: int) -> None:
    """Raise for "page not found" served as if it were found.

    ``letters`` is how much text was read: an article may have such words in its headline, and a unit may
    bear the number 404.
    """
    if metadata.says_article or letters >= _SHORT_TEXT:
        return
    headings = " ".join(text_of(heading) for heading in tree.iter("h1"))
    says_so = _MISSING.search(metadata.page_title) or _MISSING.search(headings)
    body = text_of(tree) if _is_small(tree) else ""
    if says_so or (len(body) < _SHORT_TEXT and _MISSING.search(body)):
        raise no_article(
            source,
            "the page says that the article does not exist (soft 404)",
            "check the address",
            "not_found",
        )


def refuse_home(source: str, url: str | None, metadata: Metadata) -> None:
    """Raise for the front page of a site, by its address."""
    if url is None or not _is_home(url) or metadata.says_article:
        return
    if _led_away(source, url):
        raise no_article(
            source, "the address leads to the home page of the site now", "check the address", "not_found"
        )
    raise no_article(source, "this is the home page of a site, not an article")


def _is_home(url: str) -> bool:
    parts = split_address(url)
    return parts is not None and not parts.query and parts.path.rstrip("/").lower() in _HOMES


def _led_away(source: str, url: str | None) -> bool:
    """Whether an address was given and the site led to another place: what was there is there no more."""
    asked, found = split_address(source), split_address(url) if url else None
    if asked is None or found is None:
        return False
    return asked.path.rstrip("/").lower() != found.path.rstrip("/").lower()


def without_text(source: str, url: str | None, tree: Element) -> NotAnArticleError:
    """What a page without running text is."""
    text = text_of(tree)
    if (instead := stand_in(source, tree, text)) is not None:
        return instead
    if not text:
        return no_article(source, "the page is empty")
    asks = "cookie" in text.lower() or (_CONSENT.search(text) is not None and _can_consent(tree))
    if asks and len(text) < _SHORT_PAGE:
        return _only_consent(source)
    if has_video(tree):
        return no_article(source, "the page holds a video and no article text")
    if sum(1 for _ in tree.iter("figcaption")) >= _FEWEST_PICTURES:
        return no_article(source, "the page holds pictures and no article text")
    if is_list(tree) or len(teasers_of(tree, [])) >= _LIST_LINKS:
        return only_a_list(source, url)
    return no_article(source, "no article text was found on the page")


def refuse_consent(source: str, tree: Element, lines: Sequence[str]) -> None:
    """Raise for a dialog that speaks as long as an article: most of the text is of cookies and privacy, in
    the site's own name, and there is something to press that says yes or no.
    """
    told = [line for line in lines if _CONSENT.search(line)]
    if sum(map(len, told)) < _LARGELY * sum(map(len, lines)):
        return
    names_cookies = "cookie" in " ".join(told).lower() and any(map(_ASKS_CONSENT.search, told))
    if names_cookies and _can_consent(tree):
        raise _only_consent(source)


def dialogs_of(tree: Element) -> set[Element]:
    """The boxes that ask for a consent to cookies, each with what is to be pressed."""
    found: set[Element] = set()
    for one in tree.iter("button", "a", "input"):
        if not _CONSENTS.fullmatch(text_of(one) or one.get("value") or ""):
            continue
        boxes = takewhile(
            lambda up: len(text_of(up)) <= _SHORT_TEXT, one.iterancestors("div", "section", "form")
        )
        box = next(
            (up for up in boxes if _ASKS_CONSENT.search(words := text_of(up)) and _CONSENT.search(words)),
            None,
        )
        if box is not None:
            found.add(box)
    return found


def _can_consent(tree: Element) -> bool:
    """Whether there is something to press that says yes or no; a link "Chính sách bảo mật" asks nothing."""
    return any(
        _CONSENTS.fullmatch(text_of(one) or one.get("value") or "")
        for one in tree.iter("button", "a", "input")
    )


def _only_consent(source: str) -> NotAnArticleError:
    return no_article(source, "the page holds only a consent dialog", SAVE, "blocked")


def only_a_list(source: str, url: str | None) -> NotAnArticleError:
    """The words for a home or section page, to which a site may lead those who ask for what is gone."""
    if _led_away(source, url):
        return no_article(
            source,
            "the address leads to a list of articles (home or section page) now",
            "check the address",
            "not_found",
        )
    return no_article(source, "this is a list of articles (home or section page), not one article")


def has_video(tree: Element) -> bool:
    return any(
        tag_of(element) == "video" or _VIDEO_HOSTS.search(element.get("src") or element.get("data-src") or "")
        for element in tree.iter("video", "iframe", "embed")
    )


_HOMES = frozenset({"", "/index.html", "/index.php", "/home", "/trang-chu", "/default.aspx"})
_LIST_LINKS = 8
_LIST_SHARE = 0.5


def is_list(container: Element) -> bool:
    """Whether an element is a list of teasers: many long links, and most short texts stand beside one."""
    teasers = {
        link.get("href")
        for link in container.iter("a")
        if link.get("href") and len(text := text_of(link)) >= 25 and " " in text
    }
    if len(teasers) < _LIST_LINKS:
        return False
    linked = sum(len(text_of(link)) for link in container.iter("a"))
    headed = sum(
        1 for heading in container.iter("h2", "h3", "h4") if next(heading.iter("a"), None) is not None
    )
    headed += sum(1 for link in container.iter("a") if next(link.iter("h2", "h3", "h4"), None) is not None)
    return headed >= _LIST_LINKS or linked > len(text_of(container)) * _LIST_SHARE
