"""A database like that of an office after years of coverage, made of nothing but chance and our own words.

    python -m benchmarks.press_years FILE [--articles 200000]

Five award rows an article. Skewed as the press is: a few papers, bodies, awards and units are told of again
and again, most units and nearly all persons once; coverage grows from year to year. Articles go through
``Store.save`` like any other, many in a transaction; marks of entities are left out, no search reads them.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TypeVar

from extractor.facet_names import look_up_names
from extractor.ground.article import Article, join_blocks
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.ground.records import Award, Evidence, Kind, Level, Status
from extractor.ground.span import Span
from extractor.lexicon import places
from extractor.questions import keep_frequent_words
from extractor.store import Store, open_store
from extractor.viet.times import VIETNAM

FIRST_DAY = datetime(2011, 1, 3, 7, tzinfo=VIETNAM)
DAYS = 15 * 365
UNITS = 60_000
PERSONS = 300_000
PAPERS = 90
SAVED_AT_ONCE = 500

HEADS = (
    "Trường THPT", "Trường Tiểu học", "Trường THCS", "Trường Mầm non", "Công ty TNHH", "Công ty Cổ phần",
    "Công an huyện", "Hội Nông dân xã", "Hội Liên hiệp Phụ nữ huyện", "Đoàn xã", "Trạm Y tế xã",
    "Bệnh viện Đa khoa", "Hợp tác xã", "Phòng Giáo dục và Đào tạo huyện", "Đồn Biên phòng", "Chi bộ thôn",
    "Công đoàn cơ sở", "Ban Chỉ huy Quân sự huyện", "Trung tâm Y tế", "Chi cục Thuế huyện",
)  # fmt: skip
NAMES = (
    "Sao Mai", "Hoa Sen", "Đại Đồng", "Tân Tiến", "Bình Minh", "Phú Cường", "Hưng Thịnh", "Quang Trung",
    "Lê Lợi", "Hồng Hà", "Thanh Sơn", "An Lạc", "Vạn Phúc", "Đông Hải", "Tây Sơn", "Minh Khai", "Yên Bình",
    "Hòa Thuận", "Thụy Phương", "Kim Liên", "Đoàn Kết", "Thống Nhất", "Tiền Phong", "Song Mai", "Ngọc Lâm",
    "Trường Thịnh", "Nam Cường", "Bắc Sơn", "Cẩm Thủy", "Đức Trọng", "Mỹ Lộc", "Phong Điền", "Gia Lập",
)  # fmt: skip
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
MIDDLE = ("Văn", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Quang", "Thu", "Xuân", "Đình", "Kim", "Thùy")
GIVEN = (
    "Hùng", "Hưng", "Lan", "Mai", "Hòa", "Hoa", "Dũng", "Tuấn", "Thủy", "Thúy", "Linh", "Nam", "Sơn", "Hải",
    "Yến", "Bình", "Phương", "Khánh", "Tâm", "Trang", "Đạt", "Quân", "Vy", "Hạnh", "Loan", "Cường", "Giang",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of award: ``grantor`` may hold a place."""

    name: str
    award_id: str | None
    kind: Kind
    level: Level
    grantor: str


SORTS = (
    Sort("Giấy khen", None, "letter_of_commendation", "district_commune", "UBND huyện {district}"),
    Sort("Bằng khen của UBND tỉnh", None, "certificate_of_merit", "province", "UBND tỉnh {province}"),
    Sort("Giấy khen của Sở Giáo dục và Đào tạo", None, "letter_of_commendation", "unit",
         "Sở Giáo dục và Đào tạo {province}"),
    Sort("Lao động tiên tiến", "lao-dong-tien-tien", "emulation_title", "unit", "UBND huyện {district}"),
    Sort("Bằng khen của Bộ trưởng", None, "certificate_of_merit", "ministry", "Bộ {ministry}"),
    Sort("Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so", "emulation_title", "unit",
         "UBND huyện {district}"),
    Sort("Bằng khen của Thủ tướng Chính phủ", "bang-khen-cua-thu-tuong-chinh-phu", "certificate_of_merit",
         "government", "Thủ tướng Chính phủ"),
    Sort("Cờ thi đua của UBND tỉnh", None, "emulation_flag", "province", "UBND tỉnh {province}"),
    Sort("Bằng khen của Tổng Liên đoàn Lao động Việt Nam", None, "certificate_of_merit", "mass_organisation",
         "Tổng Liên đoàn Lao động Việt Nam"),
    Sort("Huân chương Lao động hạng Ba", "huan-chuong-lao-dong-hang-ba", "order", "state", "Chủ tịch nước"),
    Sort("Cờ thi đua của Chính phủ", "co-thi-dua-cua-chinh-phu", "emulation_flag", "government", "Chính phủ"),
    Sort("Kỷ niệm chương Vì sự nghiệp giáo dục", None, "commemorative_medal", "ministry",
         "Bộ Giáo dục và Đào tạo"),
    Sort("Giải Nhất", None, "prize", "province", "Ban Tổ chức hội thi tỉnh {province}"),
    Sort("Huy hiệu 30 năm tuổi Đảng", None, "badge", "province", "Tỉnh ủy {province}"),
    Sort("Huân chương Lao động hạng Nhì", "huan-chuong-lao-dong-hang-nhi", "order", "state", "Chủ tịch nước"),
    Sort("Nhà giáo Ưu tú", "nha-giao-uu-tu", "state_title", "state", "Chủ tịch nước"),
    Sort("Huy chương Chiến sĩ vẻ vang", None, "medal", "state", "Chủ tịch nước"),
    Sort("Huân chương Độc lập hạng Ba", "huan-chuong-doc-lap-hang-ba", "order", "state", "Chủ tịch nước"),
    Sort("Anh hùng Lao động", "anh-hung-lao-dong", "state_title", "state", "Chủ tịch nước"),
    Sort("Huân chương Sao vàng", "huan-chuong-sao-vang", "order", "state", "Chủ tịch nước"),
)  # fmt: skip
MINISTRIES = ("Y tế", "Công an", "Quốc phòng", "Nội vụ", "Công Thương", "Xây dựng", "Giáo dục và Đào tạo")
STATUSES: tuple[Status, ...] = ("conferred", "announced", "past", "proposed", "target")
REASONS = (
    "phong trào thi đua yêu nước", "công tác chăm sóc sức khỏe nhân dân", "xây dựng nông thôn mới",
    "giữ gìn an ninh trật tự", "dạy tốt, học tốt", "sản xuất kinh doanh", "phòng, chống thiên tai",
    "chuyển đổi số", "hoạt động công đoàn", "công tác đền ơn đáp nghĩa", "hiến máu tình nguyện",
    "giúp nhau giảm nghèo", "phòng cháy, chữa cháy", "bảo vệ biên giới",
)  # fmt: skip
WHO = (
    "Cán bộ, công chức", "Thầy và trò", "Người lao động", "Hội viên nông dân", "Chị em phụ nữ", "Bà con",
    "Tập thể lãnh đạo", "Đoàn viên, thanh niên", "Các y, bác sĩ", "Chiến sĩ trẻ", "Doanh nghiệp",
)  # fmt: skip
DID = (
    "đã cùng nhau vượt qua nhiều khó khăn", "thường xuyên đổi mới cách làm", "tổ chức nhiều buổi nói chuyện",
    "quyên góp ủng hộ đồng bào vùng lũ", "trồng thêm hàng nghìn cây xanh", "sửa lại đường làng, ngõ xóm",
    "mở lớp dạy nghề miễn phí", "nhận đỡ đầu học sinh nghèo", "áp dụng sáng kiến vào công việc hằng ngày",
    "giữ vững kỷ luật, kỷ cương", "ký giao ước thi đua từ đầu năm", "hoàn thành vượt mức chỉ tiêu",
)  # fmt: skip
WHEN = (
    "trong năm qua", "từ đầu nhiệm kỳ đến nay", "dù thời tiết không thuận lợi", "vào mỗi dịp cuối tuần",
    "theo kế hoạch đã đề ra", "nhân kỷ niệm ngày thành lập", "trước khi bước vào năm học mới",
)  # fmt: skip
PAPER_NAMES = ("Báo {0}", "Đài Phát thanh {0}", "Cổng thông tin {0}")

T = TypeVar("T")


class Skewed:
    """Choices of which the first are made much more often than the last."""

    def __init__(self, choices: Sequence[T], flattening: float = 3.0) -> None:
        self._choices = choices
        self._weights = list(accumulate(1 / (rank + flattening) for rank in range(len(choices))))

    def one(self, random: Random) -> T:
        return random.choices(self._choices, cum_weights=self._weights)[0]


class PressYears:
    """Articles in the order in which they are saved: mostly by day, each with its award rows."""

    def __init__(self, seed: int = 20_250_101) -> None:
        self._random = random = Random(seed)
        self._provinces = [place.name for place in places.provinces()]
        self._districts = [place.name for place in places.districts() if not place.name.isdecimal()]
        self._units = Skewed([self._new_unit() for _ in range(UNITS)], 30)
        self._persons = Skewed([self._new_person() for _ in range(PERSONS)], 3000)
        self._sorts = Skewed(SORTS, 2)
        names = [form.format(name) for name in self._provinces for form in PAPER_NAMES]
        random.shuffle(names)
        self._papers = Skewed([(name, f"bao{number}.example") for number, name in enumerate(names[:PAPERS])])

    def articles(self, count: int) -> Iterator[tuple[Page, Extract]]:
        for number in range(count):
            # Twice as many a day in the last year as in the first.
            share = number / count
            day = FIRST_DAY + timedelta(days=int(DAYS * (1.5 * share - 0.5 * share * share)))
            yield self._article(number, day + timedelta(minutes=self._random.randrange(720)))

    def _article(self, number: int, published: datetime) -> tuple[Page, Extract]:
        random = self._random
        publisher, host = self._papers.one(random)
        url = f"https://{host}/tin/{number}.html"
        rows = [self._row(published.year) for _ in range(random.choice((0, 2, 3, 5, 6, 14)))]
        first = rows[0] if rows else None
        subject = (first and (first[0].recipient_parent or first[0].recipient)) or self._units.one(random)
        title = f"{subject} {random.choice(DID)}" if not first else f"{subject} đón nhận {first[0].award}"
        parts = [("title", title), ("lead", self._sentence())]
        parts += [("paragraph", " ".join(self._sentence() for _ in range(random.randrange(2, 6))))]
        parts += [("paragraph", sentence) for _, sentence in rows]
        parts += [("paragraph", " ".join(self._sentence() for _ in range(random.randrange(2, 9))))]
        text, blocks = join_blocks(parts)
        article = Article(
            title=title, text=text, blocks=blocks, url=url, publisher=publisher, published=published
        )
        awards, at = [], 0
        for ref, (award, sentence) in enumerate(rows, 1):
            at = text.index(sentence, at)
            evidence = Evidence(sentence, Span(at, at + len(sentence)))
            awards.append(replace(award, ref=ref, evidence=evidence))
        return Page(url, str(number).encode(), "html", url), Extract(url, article, (), tuple(awards), ())

    def _row(self, year: int) -> tuple[Award, str]:
        random = self._random
        sort = self._sorts.one(random)
        grantor = sort.grantor.format(
            province=random.choice(self._provinces), district=random.choice(self._districts),
            ministry=random.choice(MINISTRIES),
        )  # fmt: skip
        unit = self._units.one(random)
        is_person = random.random() < 0.55
        recipient = self._persons.one(random) if is_person else unit
        status = random.choices(STATUSES, (70, 12, 10, 6, 2))[0]
        honoured = year - random.choice((0, 0, 1, 1, 1, 2, 5))
        reason = random.choice(REASONS)
        who = f"ông {recipient}, {unit}" if is_person else f"tập thể {recipient}"
        sentence = f"{grantor} tặng {sort.name} cho {who} vì có thành tích trong {reason} năm {honoured}."
        return Award(
            ref=0, award=sort.name, award_id=sort.award_id, kind=sort.kind, level=sort.level,
            recipient=recipient, recipient_parent=unit if is_person else None,
            recipient_kind="individual" if is_person else "collective", grantor=grantor, status=status,
            period=str(honoured), reason=reason, confidence=random.choice((0.95, 0.9, 0.8, 0.6)),
            decision=f"{random.randrange(9999)}/QĐ-UBND" if random.random() < 0.2 else None,
            evidence=Evidence("", Span(0, 0)),
        ), sentence  # fmt: skip

    def _sentence(self) -> str:
        random = self._random
        return (
            f"{random.choice(WHO)} {self._units.one(random)} {random.choice(DID)} {random.choice(WHEN)}, "
            f"góp phần vào {random.choice(REASONS)} ở {random.choice(self._districts)}."
        )

    def _new_unit(self) -> str:
        random = self._random
        name = f"{random.choice(HEADS)} {random.choice(NAMES)}"
        if random.random() < 0.3:
            name += f" {random.randrange(1, 60)}"
        return f"{name}, tỉnh {random.choice(self._provinces)}" if random.random() < 0.6 else name

    def _new_person(self) -> str:
        random = self._random
        middle = " ".join(random.sample(MIDDLE, random.choice((1, 1, 2))))
        return f"{random.choice(FAMILY)} {middle} {random.choice(GIVEN)}"


def fill(store: Store, count: int) -> None:
    """Save so many articles with about five times as many award rows."""
    articles = PressYears().articles(count)
    start = perf_counter()
    for done in range(0, count, SAVED_AT_ONCE):
        with store.transaction():
            for page, extract in (next(articles) for _ in range(min(SAVED_AT_ONCE, count - done))):
                store.save(page, extract)
        if done % (20 * SAVED_AT_ONCE) == 0:
            print(f"{done} articles, {perf_counter() - start:.0f} s", flush=True)
    look_up_names(store)
    keep_frequent_words(store)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=200_000)
    given = parser.parse_args()
    with open_store(given.file) as store:
        fill(store, given.articles)


if __name__ == "__main__":
    main()
