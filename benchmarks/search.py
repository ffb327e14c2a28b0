"""How long a search with all facets takes, over many kinds of questions.

    python -m benchmarks.press_years FILE            makes the database
    python -m benchmarks.search FILE [--rounds 3]    asks it

Every question is asked for a page of award rows, for a page of articles, for both at once, each time with
all ten facets of each list, and as the search page asks: award rows with their facets, and how many
articles. Told are the times of the questions, each the median of its rounds: by the clock, and of the
processor (of all threads together), which is what counts on a machine that does other work too. Before each
question what the process keeps of earlier ones is dropped, so that it is asked as the first one with its
words; ``again_ms`` is the same question asked once more, as its next page or another facet would be.
"""

import argparse
import json
import resource
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from extractor.questions import ask, take_turns_often
from extractor.search import (
    ALL_FACETS,
    FacetName,
    SearchAnswer,
    SearchRequest,
    Sort,
    Subject,
    occurring,
    runs,
)
from extractor.store import Store, open_store

WORDS = (
    # Words that nearly every article has, with marks and without.
    "khen thưởng", "bằng khen", "bang khen", "thành tích", "năm", "thi đua", "lao động", "lao dong",
    "giấy khen UBND huyện", "trường", "tỉnh", "tập thể", "cong ty",
    # Phrases.
    '"bằng khen của UBND tỉnh"', '"lao động tiên tiến"', '"huân chương lao động"', '"giao ước thi đua"',
    '"xây dựng nông thôn mới"', '"Chủ tịch nước"', '"Trường THPT Sao Mai"', '"nguyen van hung"',
    # Names.
    "Nguyễn Văn Hùng", "nguyen thi mai", "Trần Thị Thu Hòa", "Trần Thị Thu Hoà", "THPT Lê Lợi", "Hồng Hà",
    "Sao Mai", "Bệnh viện Đa khoa Tân Tiến", "đồn biên phòng Bắc Sơn", "cẩm thuỷ",
    # Abbreviations, both ways.
    "UBND", "UBND tỉnh Thanh Hóa", "LĐLĐ", "CSTĐ cơ sở", "ủy ban nhân dân", "trung học phổ thông",
    # Operators and prefixes.
    '"giấy khen" OR "bằng khen"', "bằng khen -trường", '"huân chương" AND "hạng nhì"',
    "(cờ OR huy chương) thi đua", "khen NOT giấy", "chuyển đổi số*", "thi đu*", '-"công ty" "sáng kiến"',
    "hiến máu tình nguyện -(đoàn OR hội)",
    # Filters alone.
    "", "cấp:tỉnh", "cấp:tỉnh,bộ", 'loại:"huân chương"', "năm:2019-2021", "trạng thái:đề nghị",
    'nguồn:"Báo Thanh Hóa"', 'đơn vị:"Công ty TNHH Sao Mai"', 'đơn vị:"Trường THPT"',
    'người:"Nguyễn Văn Hùng"', 'cơ quan:"Bộ Y tế"', 'nơi:"Thanh Hóa"', "từ:2023-01-01 đến:2023-06-30",
    "-cấp:tỉnh", "cấp:tỉnh OR cấp:bộ", "số:1234/QĐ-UBND",
    # Words with filters.
    "thi đua cấp:nhà nước", "bằng khen năm:2020", "giáo dục loại:prize", 'lao động -nguồn:"Báo Thanh Hóa"',
    'tập thể đơn vị:"Bình Minh" năm:2015-2020', "khen thưởng từ:2025-01-01",
    "hùng cấp:chính phủ trạng thái:đã trao", '"nông thôn mới" nơi:"Nghệ An"', "bằng khen loại:order",
    'công an cơ quan:"Bộ Công an"',
    # Years and numbers among the words, and spellings that no text has.
    "bằng khen 2020", "huân chương lao động năm 2019", "giấy khen UBND huyện 2021", "chiến sỹ thi đua 2018",
    "bang khen thu tuong 2021", "quyết định 1234/QĐ-UBND", "huân chuơng lao động", "hoa sen kỉ niệm", "2015",
    # Nothing found, something suggested.
    "Trường THPT Sao Mây Xanh", 'đơn vị:"Công ty TNHH Hoa Xen"', "không có từ nàoo",
)  # fmt: skip

OTHERS: tuple[tuple[str, Sort, tuple[tuple[FacetName, str], ...]], ...] = (
    ("bằng khen", "date", ()),
    ("lao dong", "date", ()),
    ("thi đua", "relevance", (("level", "province"), ("level", "ministry"))),
    ("trường", "relevance", (("year", "2020"),)),
    ("", "date", (("kind", "order"), ("year", "2018"))),
    ("khen thưởng", "relevance", (("status", "proposed"), ("kind", "order"))),
    ("tập thể", "date", (("publisher", "Báo Thanh Hóa"),)),
    ("năm", "relevance", (("place", "38"),)),
)


def requests() -> list[SearchRequest]:
    return [
        *(SearchRequest(words=words, facets=ALL_FACETS) for words in WORDS),
        *(
            SearchRequest(words=words, sort=sort, chosen=chosen, facets=ALL_FACETS)
            for words, sort, chosen in OTHERS
        ),
    ]


def further(store: Store, words: str, pages: int) -> SearchRequest:
    """The question for a late page of the award rows."""
    request = SearchRequest(words=words, facets=ALL_FACETS)
    for _ in range(pages):
        cursor = ask(
            store, SearchRequest(words=words, cursor=request.cursor, about=("awards",))
        ).awards.next_cursor
        request = SearchRequest(words=words, facets=ALL_FACETS, cursor=cursor)
    return request


def timed(work: Callable[[], SearchAnswer]) -> tuple[float, float, SearchAnswer]:
    """Milliseconds by the clock and of the processor, and what came of it."""
    clock, processor = perf_counter(), process_time()
    answer = work()
    return 1000 * (perf_counter() - clock), 1000 * (process_time() - processor), answer


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


LISTS: dict[str, tuple[tuple[Subject, ...], tuple[Subject, ...]]] = {
    "awards": (("awards",), ()),
    "articles": (("articles",), ()),
    "both": (("awards", "articles"), ()),
    "page": (("awards", "articles"), ("articles",)),
}
"""What is asked about, and of which lists only the total."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    take_turns_often()
    with open_store(given.file, create=False, read_only=True) as store:
        clock, processor, _ = timed(lambda: ask(store, SearchRequest(about=("awards",), page_size=1)))
        print(f"columns read and first question: {clock:.0f} ms, processor {processor:.0f} ms")
        asked = [*requests(), further(store, "bằng khen", 20), further(store, "Sao Mai", 5)]
        figures = {name: measured(store, asked, name, given.rounds) for name in LISTS}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"questions": len(asked), "peak_mb": peak, **figures}, indent=2))


def measured(
    store: Store, asked: Sequence[SearchRequest], lists: str, rounds: int
) -> dict[str, dict[str, float]]:
    taken: dict[str, list[float]] = {"clock_ms": [], "processor_ms": [], "again_ms": []}
    for question in asked:
        about, counted_only = LISTS[lists]
        request = replace(question, about=about, counted_only=counted_only)
        times, again = [], []
        for _ in range(rounds):
            runs.forget()
            occurring.forget()
            times.append(timed(lambda request=request: ask(store, request)))
            again.append(timed(lambda request=request: ask(store, request))[1])
        clock, processor = median(one[0] for one in times), median(one[1] for one in times)
        taken["clock_ms"].append(clock)
        taken["processor_ms"].append(processor)
        taken["again_ms"].append(median(again))
        answer = times[-1][2]
        totals = " ".join(
            f"{found.total.count:>8}{'' if found.total.precision == 'exact' else '~'}"
            for found in (answer.articles, answer.awards)
        )
        chosen = " ".join(f"{name}={value}" for name, value in request.chosen)
        told = f"{request.words} {chosen} {'…' if request.cursor else ''}"
        print(f"{lists:8} {clock:8.1f} ms {processor:8.1f} ms {totals}  {told}")
    return {
        name: {
            "p50": round(percentile(values, 0.5), 1),
            "p95": round(percentile(values, 0.95), 1),
            "max": round(max(values), 1),
        }
        for name, values in taken.items()
    }


if __name__ == "__main__":
    main()
