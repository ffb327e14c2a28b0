"""``search``: full text over articles and award rows."""

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option

from extractor.commands import options as o
from extractor.commands.language import say, translated
from extractor.commands.questions import award_filters, opened_for_facets, opened_for_reading
from extractor.commands.screen import console, note, write_json
from extractor.errors import before_colon
from extractor.questions import ask
from extractor.search import ALL_FACETS, SearchRequest, Sort, answer_json

if TYPE_CHECKING:
    from extractor.search import Hint

WRONG_USAGE = 2


def search(
    words: Annotated[
        list[str] | None,
        Argument(
            metavar="[WORDS...]",
            help='Từ cần tìm, có dấu hoặc không dấu: "cụm từ", đầu từ*, AND, OR, NOT, -từ, ngoặc đơn, '
            'và bộ lọc như đơn vị:"…", cấp:tỉnh, năm:2019-2021, -nguồn:…; để trống thì liệt kê theo bộ lọc.',
        ),
    ] = None,
    unit: o.Unit = None,
    person: o.Person = None,
    award: o.AwardName = None,
    kind: o.Kind = None,
    level: o.Level = None,
    status: o.Status = None,
    grantor: o.Grantor = None,
    year: o.Year = None,
    from_day: o.From = None,
    to_day: o.To = None,
    place: o.PlaceName = None,
    publisher: o.Publisher = None,
    decision: o.Decision = None,
    standing: o.Standing = None,
    facets: Annotated[
        bool, Option("--facets", help="Đếm theo đơn vị, hình thức, loại, cấp, cơ quan, năm, nơi, nguồn…")
    ] = False,
    exact: Annotated[
        bool, Option("--exact", help="Đếm đủ mọi kết quả, lâu hơn, thay vì ước lượng khi có rất nhiều.")
    ] = False,
    sort: Annotated[
        Sort, Option("--sort", help="relevance (đúng nhất trước) hoặc date (mới nhất trước).")
    ] = "relevance",
    limit: Annotated[int, Option("--limit", min=1, help="Số bài và số dòng khen thưởng in ra.")] = 10,
    cursor: Annotated[
        str | None, Option("--cursor", metavar="CURSOR", help="Xem tiếp từ chỗ trang trước dừng lại.")
    ] = None,
    format: o.TableOrJson = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Tìm trong toàn văn bài báo và các ghi nhận khen thưởng đã lưu."""
    filters = award_filters(
        unit=unit, person=person, award=award, kind=kind, level=level, status=status, grantor=grantor,
        year=year, from_day=from_day, to_day=to_day, place=place, publisher=publisher, decision=decision,
        standing=standing,
    )  # fmt: skip
    request = SearchRequest(
        words=" ".join(words or ()),
        filters=filters,
        sort=sort,
        page_size=limit,
        cursor=cursor,
        facets=ALL_FACETS if facets else (),
        exact_counts=exact,
    )
    with (opened_for_facets if facets else opened_for_reading)(db) as store:
        answer = ask(store, request)
    if format == "json":
        write_json(answer_json(answer))
    else:
        from extractor.commands.search_telling import print_answer

        print_answer(console(), answer)
    if answer.hint is not None:
        _tell_fault(answer.words, answer.hint)
        raise Exit(WRONG_USAGE)
    if not answer.articles.hits and not answer.awards.hits:
        note(say("Không tìm thấy gì cho: {words}", words=answer.words))
    if answer.suggestion is not None:
        told = (
            say("Dấu trừ chỉ loại một chữ sau nó; để loại cả cụm: {words}", words=answer.suggestion.words)
            if answer.suggestion.is_exclusion
            else say("Có phải ý bạn là: {words}", words=answer.suggestion.words)
        )
        note(told)


def _tell_fault(words: str, hint: "Hint") -> None:
    """The query, what is wrong with it, and where."""
    sentences = (hint.text, hint.remedy) if hint.remedy else (hint.text,)
    note(f"{before_colon(words)}: {'; '.join(translated(*sentences))}")
    if hint.start > 0 or hint.end < len(words):
        note(f"  {words}")
        note(f"  {' ' * hint.start}{'^' * max(1, hint.end - hint.start)}")
