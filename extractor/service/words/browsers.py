"""What a browser calls itself, in few words: "Firefox, Windows" for "Mozilla/5.0 (Windows …) Firefox/140.0".

Only for people to know their own browsers again; nothing is decided by it. Order matters: Edge also calls
itself Chrome, Chrome also Safari, Android also Linux.
"""

_BROWSERS = (
    ("CocCoc", "Cốc Cốc"), ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
)  # fmt: skip
_SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
)  # fmt: skip


def browser_words(agent: str | None) -> str:
    """A known browser and its system; what calls itself otherwise as it does, empty for what says nothing.

    >>> browser_words("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36")
    'Chrome, Linux'
    >>> browser_words("curl/8.5.0")
    'curl/8.5.0'
    """
    told = agent or ""
    browser = next((name for sign, name in _BROWSERS if sign in told), None)
    system = next((name for sign, name in _SYSTEMS if sign in told), None)
    return ", ".join(filter(None, (browser, system))) if browser else told
