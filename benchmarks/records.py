"""What the achievement record costs on a large database, and what one article more costs.

    python -m benchmarks.records [--rows N] [--profile]

Papers of our own making report the yearly honours of units and persons of all districts, most ceremonies in
two papers, some with a part of the name or without the year. The record is made of all rows, then anew after
each of a few further articles; both times are printed.
"""

import argparse
import cProfile
import pstats
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from extractor.ground.article import Article, join_blocks
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.ground.records import Award, Evidence, Kind, Level, Status
from extractor.lexicon import places
from extractor.record_book import refresh
from extractor.store import Store, open_store
from extractor.viet.times import VIETNAM

FURTHER = 5
YEARS = range(2018, 2026)
UNITS = (
    "Liên đoàn Lao động {}", "LĐLĐ {}", "Công an {}", "UBND {}", "Hội Liên hiệp Phụ nữ {}", "Huyện đoàn {}",
    "Trường THPT Nguyễn Du, {}", "Trường Tiểu học Kim Đồng, {}", "Trung tâm Y tế {}", "Đảng ủy {}",
    "Phòng Giáo dục và Đào tạo {}", "Công ty Cổ phần May {}",
)  # fmt: skip
FAMILY, MIDDLE, GIVEN = (
    ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"),
    ("Văn", "Thị", "Đức", "Minh", "Ngọc", "Thu", "Quang", "Hữu"),
    (
        "An",
        "Bình",
        "Cường",
        "Dung",
        "Hà",
        "Hải",
        "Hương",
        "Khánh",
        "Lan",
        "Long",
        "Mai",
        "Nam",
        "Sơn",
        "Tuấn",
    ),
)
SHARE_OF_PERSONS, SHARE_OF_PROPOSALS, SHARE_OF_PERIODS, SHARE_OF_SETS = 0.3, 0.2, 0.7, 0.2


@dataclass(frozen=True, slots=True)
class Form:
    """An award that is given here."""

    name: str
    id: str
    kind: Kind
    level: Level
    grantor: str | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Honour:
    award: Form
    recipient: str | None
    parent: str | None
    count: int = 1


AWARDS = (
    Form("Cờ thi đua của Chính phủ", "co-thi-dua-cua-chinh-phu", "emulation_flag", "government", "Chính phủ"),
    Form("Huân chương Lao động hạng Ba", "huan-chuong-lao-dong", "order", "state", "Chủ tịch nước", "Ba"),
    Form(
        "Bằng khen của Thủ tướng Chính phủ", "bang-khen-cua-thu-tuong", "certificate_of_merit", "government"
    ),
    Form("Bằng khen", "bang-khen", "certificate_of_merit", "province"),
    Form("Giấy khen", "giay-khen", "letter_of_commendation", "district_commune"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--profile", action="store_true", help="tell where the time of one article goes")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "records.db") as store:
        written, saved, stream = 0, 0, ceremonies(Random(5))
        for extract in stream:
            written, saved = written + len(extract.awards), saved + 1
            keep(store, extract)
            if written >= asked.rows:
                break
        print(f"{written} rows in {saved} articles")
        print(f"all of them: {timed(lambda: refresh(store))}")
        for _ in range(FURTHER):
            keep(store, next(stream))
            print(f"one article more: {timed(lambda: refresh(store))}")
        if asked.profile:
            keep(store, next(stream))
            with cProfile.Profile() as profile:
                refresh(store)
            pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


def timed(work: Callable[[], object]) -> str:
    """Time on the clock, and of the processor, which a busy machine does not lengthen as much."""
    start, busy = perf_counter(), process_time()
    work()
    return f"{perf_counter() - start:.2f} s ({process_time() - busy:.2f} s of the processor)"


def keep(store: Store, extract: Extract) -> None:
    store.save(Page(extract.source, extract.source.encode(), "html", extract.source), extract)


def ceremonies(random: Random) -> Iterator[Extract]:
    """Without end: a ceremony honours four recipients of one district and stands in one to three papers."""
    districts = [place.full_name for place in places.districts()]
    number = 0
    while True:
        district, year = random.choice(districts), random.choice(YEARS)
        day = date(year + 1, 1, 5) + timedelta(days=random.randrange(200))
        honours = [_honour(district, random) for _ in range(4)]
        for paper in random.sample(range(40), random.choice((1, 2, 2, 3))):
            number += 1
            yield _report(f"https://bao{paper}.example/tin-{number}.html", day, year, honours, random)


def _honour(district: str, random: Random) -> Honour:
    award = random.choice(AWARDS)
    if random.random() < SHARE_OF_SETS:
        return Honour(award, None, None, random.randrange(2, 30))
    if random.random() < SHARE_OF_PERSONS:
        person = " ".join(map(random.choice, (FAMILY, MIDDLE, GIVEN)))
        return Honour(award, person, random.choice(UNITS).format(district))
    return Honour(award, random.choice(UNITS).format(district), None)


def _report(url: str, day: date, year: int, honours: list[Honour], random: Random) -> Extract:
    """One paper's news of a ceremony, now and then a proposal of the months before or without the year."""
    status: Status = "proposed" if random.random() < SHARE_OF_PROPOSALS else "conferred"
    told = day - timedelta(days=90) if status == "proposed" else day + timedelta(days=random.randrange(3))
    lines = [f"{one.award.name} được tặng cho {one.recipient or f'{one.count} tập thể'}." for one in honours]
    text, blocks = join_blocks(
        [("title", f"Trao thưởng ngày {day:%d/%m/%Y}"), *(("paragraph", line) for line in lines)]
    )
    article = Article(
        title=blocks[0].span.of(text), text=text, blocks=blocks, url=url, canonical_url=url,
        publisher=url.split("/")[2], published=datetime.combine(told, time(8), VIETNAM),
    )  # fmt: skip
    rows = tuple(
        Award(
            number, one.award.name, one.award.kind, one.award.level,
            "individual" if one.parent else "collective", status, Evidence(lines[number - 1], block.span),
            0.95, award_id=one.award.id, grade=one.award.grade, recipient=one.recipient,
            recipient_count=one.count,
            recipient_parent=one.parent, date=day.isoformat() if status == "conferred" else None,
            grantor=one.award.grantor, period=str(year) if random.random() < SHARE_OF_PERIODS else None,
        )
        for number, (one, block) in enumerate(zip(honours, blocks[1:], strict=True), 1)
    )  # fmt: skip
    return Extract(url, article, (), rows, ())


if __name__ == "__main__":
    main()
