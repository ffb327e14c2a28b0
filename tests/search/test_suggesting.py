"""Names suggested where nothing is found."""

import pytest

from extractor.questions import paper_hosts
from extractor.search import AwardFilters, Knowledge, SearchRequest, ask, awards
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract


@pytest.fixture(scope="module")
def store():
    article = an_article("Tin", "Tỉnh khen các đơn vị.")
    names = (
        "Công ty Cổ phần Sao Mai",
        "Trường THPT Hoa Sen",
        "Sở Giáo dục và Đào tạo Hà Nam",
        "Đồn Biên phòng Suối Đá",
    )
    rows = tuple(
        an_award(article, "Tỉnh khen", ref=ref, recipient=name, grantor="Liên đoàn Lao động tỉnh")
        for ref, name in enumerate(names, 1)
    )
    with open_store(":memory:") as opened:
        opened.save(a_page(), an_extract(article, awards=rows))
        yield opened


@pytest.mark.parametrize(
    ("words", "suggested"),
    [
        ("Công ty Cổ phần Sao May", "Công ty Cổ phần Sao Mai"),
        ("cong ty co phan sao mia", "Công ty Cổ phần Sao Mai"),
        ("Trường THPT Hao Sen", "Trường THPT Hoa Sen"),
        ('"Trường THPT Hoa Xen"', '"Trường THPT Hoa Sen"'),
        ('đơn vị:"Trường THPT Hoa Xen" năm:2022', 'đơn vị:"Trường THPT Hoa Sen" năm:2022'),
        ('cơ quan:"Liên đoàm Lao động tỉnh"', 'cơ quan:"Liên đoàn Lao động tỉnh"'),
        ("Sở Giáo dục và Đào tạo Hà Nan", "Sở Giáo dục và Đào tạo Hà Nam"),
        ("đơn vị:Công ty Cổ phần Sao Mai khen", 'đơn vị:"Công ty Cổ phần Sao Mai" khen'),
        ("cơ quan:Liên đoàn Lao động tỉnh tuyên dương cấp:tỉnh", None),
        ("đơn vị:Trường THPT Hoa Sen Liên đoàn năm:2022", 'đơn vị:"Trường THPT Hoa Sen" Liên đoàn năm:2022'),
        ("đơn vị:Trường THPT Hóa Sen", 'đơn vị:"Trường THPT Hoa Sen"'),
        ("đơn vị:Hoa Sén cấp:tỉnh", 'đơn vị:"Hoa Sen" cấp:tỉnh'),
        ("đơn vị:Hoa Sén năm:1931", None),
        ("Nhà máy Xi măng", None),
        ("saomai", "sao mai"),
        ("khen saomai năm:2022", "khen sao mai năm:2022"),
        ("thpthoasen", "thpt hoa sen"),
        ("saomaixanh", None),
        ("sáomai", None),
        ("Hội Chữ thập đỏ xã Hoa Sen", None),
        ("đồn bp suối đá", "Đồn Biên phòng Suối Đá"),
        ("don bp suoi da nam:2022", "Đồn Biên phòng Suối Đá nam:2022"),
        ("đồn bp suối đa", "Đồn Biên phòng Suối Đá"),
        ('đơn vị:"đồn bp suối đá"', 'đơn vị:"Đồn Biên phòng Suối Đá"'),
        ("ct cp sao may", "Công ty Cổ phần Sao Mai"),
        ("truongg thpt hoa senn", "Trường THPT Hoa Sen"),
        ("Cong tyy Co phan Sao Maii", "Công ty Cổ phần Sao Mai"),
        ('đơn vị:"truongg thptt hoa sen"', 'đơn vị:"Trường THPT Hoa Sen"'),
        ("truongg tptt hooa senn", None),
        ("tranh thpt hoa bien", None),
        ("truongg thpt hoang lenn", None),
        ("hooa senn", None),
        ("đồn kp suối đá", None),
        ("đồn bp suối trong", None),
    ],
)
def test_what_is_suggested(store, words: str, suggested: str | None) -> None:
    answer = ask(store, SearchRequest(words=words))
    assert (answer.articles.total.count, answer.awards.total.count) == (0, 0)
    assert (None if answer.suggestion is None else answer.suggestion.words) == suggested
    if suggested is not None:
        assert ask(store, SearchRequest(words=suggested)).awards.total.count > 0


KNOWING = Knowledge(
    place_codes=lambda name: {"Hà Nội": ("01",)}.get(name, ()),
    provinces=lambda: ("Hà Nội", "Hà Nam"),
    paper_name=lambda host: "Tuổi Ngọc" if host == "bao.example" else None,
    paper_hosts=lambda name: ("bao.example",) if name == "Tuổi Ngọc" else (),
)


@pytest.mark.parametrize(
    ("words", "suggested"),
    [
        ("nơi:Hà Nan", 'nơi:"Hà Nam"'),
        ("khen nơi:ha nma cấp:tỉnh", 'khen nơi:"Hà Nam" cấp:tỉnh'),
        ("nơi:hanam", 'nơi:"Hà Nam"'),
        ("nơi:Hà Nội", None),
        ("nơi:Cà Mau", None),
        ("khen thưởng:Bằng khén của UBND tỉnh", 'khen thưởng:"Bằng khen của UBND tỉnh"'),
        ("khen thưởng:bangkhen cua ubnd tinh", 'khen thưởng:"Bằng khen của UBND tỉnh"'),
        ("khen thưởng:Giấy khen", None),
        ("nguồn:Báo Vị dụ", 'nguồn:"Báo Ví dụ"'),
        ("nguồn:bao.exampel", 'nguồn:"bao.example"'),
        ("nguồn:nhandan.vn", None),
        ("nguồn:Tuổi Ngoc", 'nguồn:"Tuổi Ngọc"'),
        ("khen nguồn:tuoingocc", 'khen nguồn:"Tuổi Ngọc"'),
        ("nguồn:baoo", 'nguồn:"bao.example"'),
    ],
)
def test_places_awards_and_papers_are_suggested_as_they_are_known(
    store, words: str, suggested: str | None
) -> None:
    answer = ask(store, SearchRequest(words=words), KNOWING)
    assert (answer.articles.total.count, answer.awards.total.count) == (0, 0)
    assert (None if answer.suggestion is None else answer.suggestion.words) == suggested


def test_a_paper_is_found_by_the_name_in_its_file(store) -> None:
    for words in ("nguồn:Tuổi Ngọc", 'khen nguồn:"Tuổi Ngọc"'):
        assert ask(store, SearchRequest(words=words), KNOWING).articles.total.count == 1
        assert ask(store, SearchRequest(words=words)).articles.total.count == 0
    assert len(awards(store, AwardFilters(publisher="Tuổi Ngọc"), KNOWING)) > 0
    assert awards(store, AwardFilters(publisher="Tuổi"), KNOWING) == []


@pytest.mark.parametrize(
    ("name", "hosts"),
    [
        ("Nhân Dân", {"nhandan.vn", "nhandan.com.vn"}), ("báo nhan dan", {"nhandan.vn", "nhandan.com.vn"}),
        ("Quân đội nhân dân", {"qdnd.vn"}), ("quân đội", {"qdnd.vn"}), ("Nhân dán", set()),
        ("", set()),
    ],
)  # fmt: skip
def test_papers_are_known_by_name(name: str, hosts: set[str]) -> None:
    assert set(paper_hosts(name)) == hosts


@pytest.mark.parametrize(
    ("words", "suggested"),
    [
        ("khen -thủ tướng", 'khen -"thủ tướng"'),
        ("-thủ tướng chính phủ khen", '-"thủ tướng chính phủ khen"'),
        ("khen NOT thủ tướng cấp:tỉnh", 'khen NOT "thủ tướng" cấp:tỉnh'),
        ("khen -thủ tướng OR sao mai", 'khen -"thủ tướng" OR sao mai'),
        ("(khen -sao mai) -2021", '(khen -"sao mai") -2021'),
        ("khen -mai", None),
        ('khen -"sao mai" xanh', None),
        ("-2021 khen sao", None),
        ("-sao OR mai", None),
        ("-mai cấp:tỉnh", None),
        ("khen -mai 2021", None),
        ("khen -mai -sao", None),
        ("khen -đơn vị:sao mai", None),
    ],
)
def test_words_behind_a_dash_are_told_to_stand_in_quotation_marks(
    store, words: str, suggested: str | None
) -> None:
    told = ask(store, SearchRequest(words=words)).suggestion
    assert (told and told.words, told and told.is_exclusion) == (suggested, suggested and True)


@pytest.mark.parametrize("words", ["Sao Mai", "cấp:tỉnh", "", "khen"])
def test_what_is_found_needs_no_suggestion(store, words: str) -> None:
    assert ask(store, SearchRequest(words=words)).suggestion is None
