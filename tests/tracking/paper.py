"""A small paper of our own: articles, a feed, a sitemap, a section page."""

from collections.abc import Iterable

from tests.servers.loopback import Answer

RSS = {"Content-Type": "application/rss+xml; charset=utf-8"}


def article(number: int, unit: str = "Đội sản xuất số 7", extra: str = "") -> str:
    """A page with one award and enough text to be an article."""
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>Khen thưởng đợt {number}</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2026-03-17T0{number % 10}:00:00+07:00">
</head><body><article><h1>Trao Bằng khen đợt {number} cho {unit}</h1>
<p>Sáng 17/3, tại hội trường trung tâm, buổi lễ khen thưởng đợt {number} đã diễn ra với sự có mặt của đông đảo
cán bộ, công nhân và người dân trong vùng.</p>
<p>Chủ tịch UBND tỉnh Lâm Đồng đã tặng Bằng khen cho {unit} vì có thành tích xuất sắc trong phong trào thi đua
năm 2025. {extra}</p>
<p>Phát biểu tại buổi lễ, đại diện đơn vị cho biết tập thể sẽ tiếp tục giữ vững nền nếp, hoàn thành kế hoạch
được giao và giúp đỡ các đơn vị bạn cùng tiến bộ trong thời gian tới.</p></article></body></html>"""


def feed(addresses: Iterable[str], dates: str = "") -> Answer:
    items = "".join(f"<item><title>Bài</title><link>{one}</link>{dates}</item>" for one in addresses)
    return Answer(f'<rss version="2.0"><channel><title>Báo thử</title>{items}</channel></rss>', headers=RSS)
