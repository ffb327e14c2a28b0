"""The registry joins what is one and keeps apart what only bears the same name."""

import pytest

from extractor.records.entries import Answers, Registry, build
from extractor.records.mentions import mention_of
from tests.records.rows import a_row, an_order


def homes(registry: Registry, *rows) -> list[str | None]:
    return [registry.links[row.key].entry for row in rows]


def keys(one, other) -> frozenset[tuple[str, str]]:
    mentions = [mention_of(row) for row in (one, other)]
    first, second = sorted(mention.key for mention in mentions if mention)
    return frozenset({(first, second)})


def test_one_unit_under_its_names() -> None:
    rows = [a_row("LĐLĐ Q. Hoàn Kiếm"), a_row("Liên đoàn Lao động quận Hoàn Kiếm"),
            a_row("LIÊN ĐOÀN LAO ĐỘNG QUẬN HOÀN KIẾM")]  # fmt: skip
    registry = build(rows, Answers())
    (entry,) = registry.entries
    assert entry.name == "Liên đoàn Lao động quận Hoàn Kiếm"
    assert "LĐLĐ Q. Hoàn Kiếm" in entry.aliases
    assert set(homes(registry, *rows)) == {entry.id}
    assert (entry.until, "01.phuong-hoan-kiem" in entry.successors) == ("2025-06-30", True)


def test_one_school_name_in_two_districts_is_two_schools() -> None:
    one = a_row("Trường Tiểu học Kim Đồng, quận Ba Đình")
    other = a_row("Trường Tiểu học Kim Đồng (huyện Gia Lâm)")
    unsaid = a_row("Trường Tiểu học Kim Đồng")
    registry = build([unsaid, one, other], Answers())
    assert len(registry.entries) == 2
    assert homes(registry, unsaid) == [None]
    assert {candidate.entry for candidate in registry.links[unsaid.key].candidates} == set(
        homes(registry, one, other)
    )
    assert all(entry.until is None for entry in registry.entries)


def test_a_school_without_a_place_is_not_taken_for_the_only_one_known() -> None:
    known, unsaid = a_row("Trường THCS Lê Lợi, thành phố Vinh"), a_row("Trường THCS Lê Lợi")
    assert homes(build([known, unsaid], Answers()), unsaid) == [None]


def test_a_company_is_known_by_its_name() -> None:
    known, unsaid = a_row("Công ty Cổ phần Sao Mai (An Giang)"), a_row("Công ty CP Sao Mai")
    registry = build([known, unsaid], Answers())
    assert len(set(homes(registry, known, unsaid))) == 1


def test_persons_are_told_by_their_units() -> None:
    person = {"recipient_kind": "individual"}
    one = a_row("Nguyễn Văn Hùng", recipient_parent="Công ty Sao Mai", **person)
    same = a_row("ông Nguyễn Văn Hùng", recipient_parent="Phân xưởng 2, Công ty Sao Mai", **person)
    other = a_row("Nguyễn Văn Hùng", recipient_parent="Trường THPT Sơn Tây", **person)
    unsaid = a_row("Nguyễn Văn Hùng", **person)
    registry = build([one, same, other, unsaid], Answers())
    assert homes(registry, one) == homes(registry, same)
    assert homes(registry, one) != homes(registry, other)
    assert homes(registry, unsaid) == [None]


def test_a_person_of_the_same_news_or_the_same_honour_is_the_same() -> None:
    told = {"recipient_kind": "individual", "award_id": "bang-khen-cua-thu-tuong", "date": "2024-03-05"}
    one = a_row("Lê Thị Hà", recipient_parent="Trạm Y tế xã Khe Lim", **told)
    other_paper = a_row("bà Lê Thị Hà", **told)
    reprint = a_row("Lê Thị Hà", recipient_kind="individual", story=one.story)
    stranger = a_row("Lê Thị Hà", **(told | {"date": "2021-03-05"}))
    registry = build([one, other_paper, reprint, stranger], Answers())
    assert homes(registry, other_paper, reprint) == homes(registry, one) * 2
    assert homes(registry, stranger) == [None]


def test_of_two_namesakes_the_honour_tells_which_is_meant() -> None:
    title = {"recipient_kind": "individual", "award_id": "chien-si-thi-dua-toan-quoc", "period": "2022"}
    honoured = a_row("Lê Thị Hà", recipient_parent="Trạm Y tế xã Khe Lim", level="government", **title)
    namesake = a_row("Lê Thị Hà", recipient_parent="Công ty Sao Mai", recipient_kind="individual")
    retold = a_row("Lê Thị Hà", status="past", level="government", **title)
    registry = build([honoured, namesake, retold], Answers())
    assert homes(registry, retold) == homes(registry, honoured) != homes(registry, namesake)


def test_what_a_person_says_wins() -> None:
    one, other = a_row("Công ty Sao Mai"), a_row("Tập đoàn Sao Mai")
    joined = build([one, other], Answers(same=keys(one, other)))
    assert len(joined.entries) == 1
    ba_dinh, unsaid = a_row("Trường Tiểu học Kim Đồng, quận Ba Đình"), a_row("Trường Tiểu học Kim Đồng")
    told = build([ba_dinh, unsaid], Answers(same=keys(ba_dinh, unsaid)))
    assert homes(told, ba_dinh) == homes(told, unsaid)
    first, second = a_row("Công ty Sao Mai, Hà Nội"), a_row("Công ty Sao Mai")
    apart = build([first, second], Answers(different=keys(first, second)))
    assert homes(apart, first) != homes(apart, second)


@pytest.mark.parametrize(
    "row", [a_row(None, recipient_count=3), a_row("vở “Bến quê”", recipient_kind="other")]
)
def test_sets_and_works_are_no_mentions(row) -> None:
    assert mention_of(row) is None
    assert build([row], Answers()) == Registry((), {})


def test_ids_are_the_same_whatever_the_order() -> None:
    rows = [a_row("Công ty Sao Mai, Hà Nội"), a_row("Trường THPT Sơn Tây, Hà Nội"), a_row("Công ty Sao Mai")]
    assert {e.id for e in build(rows, Answers()).entries} == {
        e.id for e in build(rows[::-1], Answers()).entries
    }


def test_a_battalion_is_one_of_its_regiment() -> None:
    one = a_row("Tiểu đoàn 1", recipient_parent="Trung đoàn 148")
    same = a_row("Tiểu đoàn 1", recipient_parent="Trung đoàn 148, Sư đoàn 316")
    other = a_row("Tiểu đoàn 1", recipient_parent="Trung đoàn 174, Sư đoàn 36")
    unsaid = a_row("Tiểu đoàn 1")
    registry = build([unsaid, one, same, other], Answers())
    assert homes(registry, one) == homes(registry, same) != homes(registry, other)
    assert homes(registry, unsaid) == [None]


def test_a_house_named_short_is_the_one_that_fits() -> None:
    person = {"recipient_kind": "individual"}
    full = a_row("Lê Minh Đức", recipient_parent="Liên đoàn Lao động quận Hoàn Kiếm", **person)
    short = a_row("Lê Minh Đức", recipient_parent="LĐLĐ quận", **person)
    elsewhere = a_row("Lê Minh Đức", recipient_parent="LĐLĐ quận", place="79", **person)
    registry = build([full, short], Answers())
    assert homes(registry, full) == homes(registry, short)
    registry = build([full, elsewhere], Answers())
    assert homes(registry, full) != homes(registry, elsewhere)
    assert homes(build([full, short, elsewhere], Answers()), short) == [None]


def test_one_life_in_two_houses_when_one_article_tells_it() -> None:
    person = {"recipient_kind": "individual", "article": "bao.example/life", "story": 900}
    now = a_row("Bùi Đức Long", recipient_parent="Công an quận Thanh Xuân", **person)
    before = a_row("Bùi Đức Long", recipient_parent="Công an huyện Thanh Trì", status="past", **person)
    namesake = a_row("Bùi Đức Long", recipient_parent="Trường THPT Sơn Tây", **person)
    registry = build([now, before], Answers())
    assert homes(registry, now) == homes(registry, before)
    registry = build([now, namesake], Answers())
    assert homes(registry, now) != homes(registry, namesake)


def test_a_school_is_known_by_an_order_of_the_state_but_not_by_a_common_honour() -> None:
    told = {"recipient_parent": "Nghệ An", "published": "2019-11-18"}
    school, days_later = "Trường THPT chuyên Phan Bội Châu", {"published": "2019-11-20"}
    known, order = an_order(school, "Nhất", **told), an_order(school, "Nhất", **days_later)
    assert homes(build([known, order], Answers()), order) == homes(build([known], Answers()), known)
    known = a_row(school, award_id="bang-khen-cap-tinh", **told)
    common = a_row(school, award_id="bang-khen-cap-tinh", **days_later)
    assert homes(build([known, common], Answers()), common) == [None]


def test_a_province_is_not_enough_for_a_name_that_it_has_many_of() -> None:
    grantor = {"grantor": "UBND thành phố Hà Nội"}
    many = [a_row("Trường THCS Nguyễn Du", **grantor), a_row("Trường THCS Nguyễn Du", **grantor)]
    assert len({row for row in homes(build(many, Answers()), *many) if row}) == 1
    assert None in homes(build(many, Answers()), *many)
    few = [a_row("Trường THPT Phan Bội Châu", **grantor), a_row("Trường THPT Phan Bội Châu", **grantor)]
    assert len(set(homes(build(few, Answers()), *few))) == 1


def test_the_name_alone_is_the_one_that_the_same_news_told_in_full() -> None:
    person = {"recipient_kind": "individual"}
    told = {"article": "bao.example/nurse", "story": 901, **person}
    full = a_row("Nguyễn Thị Hạnh", recipient_parent="Bệnh viện Đa khoa tỉnh Phú Thọ", **told)
    alone = a_row("Nguyễn Thị Hạnh", **told)
    namesake = a_row("Nguyễn Thị Hạnh", recipient_parent="Trường THPT Sơn Tây", **person)
    registry = build([alone, namesake, full], Answers())
    assert homes(registry, alone) == homes(registry, full) != homes(registry, namesake)


def test_namesakes_whom_a_ministry_honours_in_one_year() -> None:
    told = {"recipient_kind": "individual", "award_id": "bang-khen-cua-bo-ban-nganh", "level": "ministry"}
    one = a_row("Đào Thị Ngân", recipient_parent="Trường THPT Thái Phiên", date="2024", **told)
    other = a_row("Đào Thị Ngân", date="2024-11-19", **told)
    assert homes(build([one, other], Answers()), other) == [None]


def test_a_decision_of_the_state_and_its_handing_over_are_one_persons() -> None:
    told = {"recipient_kind": "individual"}
    decided = an_order(
        "Lê Thị Hà", "Ba", status="announced", recipient_parent="Trạm Y tế xã Khe Lim",
        published="2023-07-27", **told,
    )  # fmt: skip
    handed = an_order("Lê Thị Hà", "Ba", published="2023-08-16", **told)
    late = an_order("Lê Thị Hà", "Ba", published="2024-03-16", **told)
    registry = build([decided, handed, late], Answers())
    assert homes(registry, handed) == homes(registry, decided)
    assert homes(registry, late) == [None]


def test_one_name_in_one_village_is_one_person() -> None:
    village = {"recipient_kind": "individual", "place": "45.huyen-trieu-phong.xa-trieu-trach"}
    one, other = a_row("Hồ Văn Dư", **village), a_row("Hồ Văn Dư", **village)
    elsewhere = a_row("Hồ Văn Dư", recipient_kind="individual", place="45")
    registry = build([one, other, elsewhere], Answers())
    assert homes(registry, one) == homes(registry, other) != homes(registry, elsewhere) == [None]


def test_who_lives_in_a_village_is_no_namesake_of_a_house_elsewhere_in_the_province() -> None:
    housed = a_row("Hồ Thị Dư", recipient_kind="individual", recipient_parent="Bệnh viện Đa khoa Quảng Trị")
    village = {"recipient_kind": "individual", "place": "45.huyen-trieu-phong.xa-trieu-trach"}
    farmer = [a_row("Hồ Thị Dư", **village) for _ in range(2)]
    registry = build([housed, *farmer], Answers())
    assert len(set(homes(registry, *farmer))) == 1
    assert None not in homes(registry, *farmer) and homes(registry, housed) != homes(registry, farmer[0])
    assert homes(build([housed, farmer[0]], Answers()), farmer[0]) == [None], "one article may mean the nurse"


def test_one_honour_in_one_district_is_one_persons_beside_a_namesake_in_a_house() -> None:
    person = {"recipient_kind": "individual", "award_id": "bang-khen-cap-tinh", "grantor": "UBND tỉnh"}
    housed = a_row("Hồ Thị Dư", recipient_kind="individual", recipient_parent="Đoàn Kinh tế 385")
    given = a_row("Hồ Thị Dư", place="45.huyen-huong-hoa.xa-huong-phung", date="2021-11-02", **person)
    told = a_row("Hồ Thị Dư", place="45.huyen-huong-hoa", date="2021", status="past", **person)
    one, same, other = homes(build([housed, given, told], Answers()), given, told, housed)
    assert one == same != other and one is not None
    elsewhere = a_row("Hồ Thị Dư", place="45.huyen-vinh-linh", date="2021", status="past", **person)
    assert homes(build([housed, given, elsewhere], Answers()), given, elsewhere) == [None, None]


@pytest.mark.parametrize("name", ["Mai Thủy", "Nguyễn Thái Bình", "Lê Hải Dương"])
def test_a_persons_name_tells_no_place(name: str) -> None:
    row = a_row(name, recipient_kind="individual", recipient_parent="Nhà hát Chèo Ninh Bình")
    (entry,) = build([row], Answers()).entries
    assert entry.places == ("37",)


@pytest.mark.parametrize(
    ("unit", "one_person"),
    [
        ("Hội Nông dân xã Triệu Trạch, huyện Triệu Phong", True),
        ("Hội Nông dân xã Triệu Ái, huyện Triệu Phong", False),
        ("Hội Nông dân huyện Triệu Phong", False),
    ],
)
def test_a_unit_named_by_the_village_tells_it_too(unit: str, one_person: bool) -> None:
    housed = a_row("Hồ Văn Dư", recipient_kind="individual", recipient_parent=unit)
    village = a_row(
        "Hồ Văn Dư", recipient_kind="individual", recipient_parent="xã Triệu Trạch, huyện Triệu Phong"
    )
    registry = build([housed, village], Answers())
    assert (len(set(homes(registry, housed, village))) == 1) is one_person


def test_a_union_of_fishers_is_called_by_its_one_township() -> None:
    person = {"recipient_kind": "individual"}
    housed = a_row("Lâm Văn Đời", recipient_parent="Nghiệp đoàn nghề cá Gành Hào", **person)
    at_home = a_row("Lâm Văn Đời", place="95.huyen-dong-hai.thi-tran-ganh-hao", **person)
    elsewhere = a_row("Lâm Văn Đời", place="95.huyen-hoa-binh.thi-tran-hoa-binh", **person)
    registry = build([housed, at_home, elsewhere], Answers())
    assert homes(registry, housed) == homes(registry, at_home) != homes(registry, elsewhere)


def test_a_persons_house_parts_namesakes_before_a_province_joins_them() -> None:
    """A row that tells only a province must not keep those that tell the house from being one entry."""
    person = {"recipient_kind": "individual"}
    vague = a_row("Nguyễn Thị Bích Ngân", place="83", **person)
    housed = [a_row("Nguyễn Thị Bích Ngân", recipient_parent="Trường THCS An Bình Tây", **person)
              for _ in range(2)]  # fmt: skip
    registry = build([vague, *housed], Answers())
    assert len(set(homes(registry, *housed))) == 1 and None not in homes(registry, *housed)


def test_a_part_named_with_its_house_is_of_that_house() -> None:
    person = {"recipient_kind": "individual"}
    whole = a_row("Lê Hoàng Phúc", recipient_parent="Bệnh viện Nguyễn Đình Chiểu", **person)
    part = a_row("Lê Hoàng Phúc", recipient_parent="khoa Cấp cứu Bệnh viện Nguyễn Đình Chiểu", **person)
    other = a_row("Lê Hoàng Phúc", recipient_parent="khoa Cấp cứu Bệnh viện Chợ Rẫy", **person)
    registry = build([whole, part, other], Answers())
    assert homes(registry, whole) == homes(registry, part) != homes(registry, other)


@pytest.mark.parametrize(
    ("award_id", "one_person"), [("huan-chuong-dung-cam", True), ("huan-chuong-lao-dong", False)]
)
def test_an_honour_of_few_tells_who_was_proposed_for_it(award_id: str, one_person: bool) -> None:
    told = {"recipient_kind": "individual", "award_id": award_id, "kind": "order", "level": "state"}
    proposed = a_row(
        "Võ Thanh Sang", place="83.huyen-ba-tri", status="proposed", published="2022-02-18", **told
    )
    given = a_row("Võ Thanh Sang", published="2022-12-28", **told)
    registry = build([proposed, given], Answers())
    assert (homes(registry, given) == homes(registry, proposed)) is one_person


@pytest.mark.parametrize(
    ("school", "place", "one_school"),
    [
        ("Trường THCS An Bình Tây", "83.huyen-ba-tri", True),
        ("Trường THCS Tân Xuân", "83.huyen-ba-tri", False),
        ("Trường THCS An Bình Tây", "40.huyen-tan-ky", False),
    ],
)
def test_a_school_named_after_the_one_commune_so_called(school: str, place: str, one_school: bool) -> None:
    known, unsaid = a_row(school, place=place), a_row(school)
    registry = build([known, unsaid], Answers())
    assert (homes(registry, unsaid) == homes(registry, known)) is one_school


def test_a_company_without_its_form_is_the_only_one_so_called() -> None:
    shares = a_row("Công ty CP Xây lắp Thành Đông", published="2022-01-01")
    bare = a_row("Công ty Xây lắp Thành Đông", published="2021-01-01")
    links = build([bare, shares], Answers()).links
    assert links[bare.key].entry == links[shares.key].entry
    limited = a_row("Công ty TNHH Xây lắp Thành Đông", published="2020-01-01")
    links = build([bare, limited, shares], Answers()).links
    assert links[bare.key].entry is None and len(links[bare.key].candidates) == 2
    assert links[limited.key].entry != links[shares.key].entry


def test_a_district_left_out_is_meant_as_long_as_there_were_districts() -> None:
    whole = a_row("Liên đoàn Lao động huyện Yên Thành", published="2021-01-20")
    for day, one_body in (("2022-07-29", True), ("2025-09-01", False)):
        bare = a_row("LĐLĐ Yên Thành", published=day, grantor="UBND tỉnh Nghệ An")
        links = build([whole, bare], Answers()).links
        assert (links[bare.key].entry == links[whole.key].entry) is one_body, day


def test_two_districts_of_one_name_leave_the_bare_one_open() -> None:
    rows = [a_row("Công an huyện Cao Lãnh"), a_row("Công an thành phố Cao Lãnh"), a_row("Công an Cao Lãnh")]
    links = build(rows, Answers()).links
    assert links[rows[0].key].entry != links[rows[1].key].entry
    assert links[rows[2].key].entry is None


def test_who_proposes_tells_the_province_and_leaves_the_key() -> None:
    silent = a_row("Trường THPT Mai Thanh Thế")
    proposed = a_row("Trường THPT Mai Thanh Thế", status="proposed", proposer="UBND tỉnh Sóc Trăng")
    one, other = mention_of(silent), mention_of(proposed)
    assert one is not None and other is not None
    assert one.key == other.key and other.place == {"94"} and not one.place


def test_a_district_agrees_with_its_province_of_before() -> None:
    rows = [
        a_row("Đồn Biên phòng Vinh Hiền", grantor="UBND tỉnh Thừa Thiên Huế"),
        a_row("Đồn BP Vinh Hiền", place="46.huyen-phu-loc"),
    ]
    assert len(build(rows, Answers()).entries) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chi cục Hải quan cửa khẩu Tân Thanh", "Hải quan Tân Thanh"),
        ("Công ty Than Khe Lộ - TKV", "Than Khe Lộ"),
        (
            "Đội CSGT - TT Công an huyện Lạng Giang",
            "Đội Cảnh sát giao thông - Trật tự (Công an huyện Lạng Giang)",
        ),
        ("Huyện đoàn Tiên Phước", "Đoàn TNCS Hồ Chí Minh huyện Tiên Phước"),
        ("Trường PTDT nội trú THCS Hương Khê", "Trường PTDTNT huyện Hương Khê"),
        ("Đoàn Kinh tế - Quốc phòng 4 (Quân khu 4)", "Đoàn Kinh tế - Quốc phòng 4"),
        ("Trường THPT Hương Khê I", "Trường THPT Hương Khê 1"),
        ("Trường THPT Hương Khê", "Tập thể cán bộ, giáo viên Trường THPT Hương Khê"),
        ("Phòng Cảnh sát hình sự (PC02) Công an tỉnh Hà Tĩnh", "Phòng CSHS Công an tỉnh Hà Tĩnh"),
        ("Công đoàn huyện Hương Khê", "LĐLĐ huyện Hương Khê"),
        ("Công đoàn tỉnh Hà Tĩnh", "Liên đoàn Lao động Hà Tĩnh"),
        ("VNPT Hà Tĩnh", "Viễn thông Hà Tĩnh"),
        ("Petrolimex Hà Tĩnh", "Công ty Xăng dầu Hà Tĩnh"),
        ("Hải đội 3 Biên phòng Hà Tĩnh", "Hải đội 3 (BĐBP Hà Tĩnh)"),
        ("Xí nghiệp Vận tải 12-6 Hà Tĩnh", "Xí nghiệp Vận tải 12-6 (Hà Tĩnh)"),
        ("Trường THCS Lê Bình huyện Hương Khê", "Trường THCS Lê Bình (Hương Khê, Hà Tĩnh)"),
    ],
)
def test_owners_houses_and_gates_told_or_left_out(one: str, other: str) -> None:
    rows = [a_row(one), a_row(other)]
    assert len(set(homes(build(rows, Answers()), *rows))) == 1


def test_a_numbered_body_is_called_by_its_number_as_papers_write_it() -> None:
    rows = [a_row("Bệnh viện Dã chiến số 4", place="42"), a_row("Bệnh viện Dã chiến 4", place="42")]
    (entry,) = build(rows, Answers()).entries
    assert entry.name == "Bệnh viện Dã chiến số 4"


def test_the_owner_behind_a_dash_is_no_part_of_another_name() -> None:
    rows = [a_row("Công ty Than Khe Lộ - TKV"), a_row("Công ty Than Khe Mỏ - TKV")]
    assert len(set(homes(build(rows, Answers()), *rows))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Trung tâm Văn hóa, Thể thao và Truyền thông huyện Can Lộc",
            "Trung tâm Văn hóa, Thể thao huyện Can Lộc",
        ),
        ("Công ty TNHH Sản xuất, Thương mại Hoàng Long", "Công ty TNHH Sản xuất, Xây dựng Hoàng Long"),
        ("Huyện đoàn Can Lộc", "Huyện ủy Can Lộc"),
        ("Huyện đoàn Can Lộc", "Huyện đoàn Hương Khê"),
        ("Trường Tiểu học số 1 Gia Hanh", "Trường Tiểu học số 2 Gia Hanh"),
        ("Công đoàn huyện Can Lộc", "Công đoàn huyện Hương Khê"),
        ("Công đoàn Viên chức tỉnh Hà Tĩnh", "LĐLĐ tỉnh Hà Tĩnh"),
        ("Công đoàn xã Gia Hanh", "LĐLĐ huyện Can Lộc"),
        ("Trường THCS Lê Bình huyện Can Lộc", "Trường THCS Lê Bình huyện Hương Khê"),
        ("Trường Tiểu học xã Gia Hanh", "Trường Tiểu học xã Mỹ Lộc"),
        ("Xí nghiệp Vận tải 12-6 Hà Tĩnh", "Xí nghiệp Vận tải 12-8 Hà Tĩnh"),
    ],
)
def test_what_commas_heads_and_numbers_part(one: str, other: str) -> None:
    rows = [a_row(one, place="42"), a_row(other, place="42")]
    assert len(set(homes(build(rows, Answers()), *rows))) == 2


def test_a_commune_with_and_without_its_type_where_its_district_is_told() -> None:
    typed = a_row("xã Tân Hưng", recipient_parent="huyện Lạng Giang")
    bare = a_row("Tân Hưng", recipient_parent="huyện Lạng Giang")
    elsewhere = a_row("xã Tân Hưng", recipient_parent="huyện Cái Nước")
    one, same, other = homes(build([typed, bare, elsewhere], Answers()), typed, bare, elsewhere)
    assert one == same != other


def test_a_body_broken_off_at_its_type_is_of_the_papers_place() -> None:
    full = a_row("Trung tâm Văn hóa huyện Bình Liêu")
    bare = a_row("Trung tâm Văn hóa huyện", url="https://binhlieu.quangninh.gov.vn/a")
    elsewhere = a_row("Trung tâm Văn hóa huyện", url="https://tienyen.quangninh.gov.vn/a")
    one, same, other = homes(build([full, bare, elsewhere], Answers()), full, bare, elsewhere)
    assert one == same != other


def test_a_body_broken_off_at_its_type_is_not_known_by_an_honour_that_many_provinces_saw() -> None:
    award = {"level": "government", "award_id": "bang-khen-cua-thu-tuong", "date": "2021"}
    rows = [a_row("Trung tâm Kiểm soát bệnh tật tỉnh", published=day, **award)
            for day in ("2021-12-01", "2021-12-05")]  # fmt: skip
    one, other = homes(build(rows, Answers()), *rows)
    assert one != other


def test_of_two_schools_the_paper_of_a_district_means_its_own() -> None:
    one = a_row("Trường THCS Tân Hưng", recipient_parent="huyện Lạng Giang")
    other = a_row("Trường THCS Tân Hưng", recipient_parent="huyện Cái Nước")
    unsaid = a_row("THCS Tân Hưng", url="https://langgiang.bacgiang.gov.vn/a")
    home, away, told = homes(build([one, other, unsaid], Answers()), one, other, unsaid)
    assert home == told != away


def test_who_proposes_it_tells_where_a_body_broken_off_lies() -> None:
    full = a_row("Hội Chữ thập đỏ thị xã Nghĩa Lộ")
    bare = a_row(
        "Hội Chữ thập đỏ thị xã", proposer="Hội đồng Thi đua - Khen thưởng thị xã Nghĩa Lộ", status="proposed"
    )
    one, other = homes(build([full, bare], Answers()), full, bare)
    assert one == other


@pytest.mark.parametrize(
    ("district", "same"), [("huyện Sông Hinh", True), ("huyện Ba Vì", False), (None, False)]
)
def test_of_one_district_two_papers_of_a_fortnight_tell_of_one_person(
    district: str | None, same: bool
) -> None:
    badge = {"award": "Huy hiệu Tuổi trẻ dũng cảm", "award_id": "huy-hieu-tuoi-tre-dung-cam", "kind": "badge",
             "level": "mass_organisation", "recipient_kind": "individual"}  # fmt: skip
    one = a_row("Y Blơ", recipient_parent="Ban CHQS huyện Sông Hinh", published="2024-02-15", **badge)
    other = a_row("Y Blơ", proposer=f"UBND {district}" if district else None, published="2024-02-07", **badge)
    first, second = homes(build([one, other], Answers()), one, other)
    assert (first == second) is same


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Khoa Nhi, Bệnh viện Sông Thương", "Khoa Nhi, Bệnh viện Lam Hồng", False),
        ("Tiểu đoàn 1, Trung đoàn 335", "Tiểu đoàn 1, Trung đoàn 841", False),
        ("Trường Mầm non Hoa Sen, TP Vinh", "Trường Mầm non Hoa Sen, huyện Đô Lương", False),
        ("Phòng CSHS Công an tỉnh Nghệ An", "Phòng Cảnh sát hình sự, Công an tỉnh", True),
        ("Văn phòng UBND huyện Đô Lương", "UBND huyện Đô Lương", True),
        ("Công ty Thủy lợi Sông Chu", "Công ty TNHH Khai thác công trình thủy lợi Sông Chu", True),
        ("Công ty Thủy lợi Sông Chu", "Công ty TNHH Khai thác công trình thủy lợi Sông Mã", False),
        ("Huyện đoàn Đô Lương", "Đoàn TNCS Hồ Chí Minh huyện Đô Lương", True),
    ],
)
def test_the_houses_of_one_name(one: str, other: str, are_one: bool) -> None:
    rows = [
        a_row("Quách Thị Bé", recipient_kind="individual", recipient_parent=house, place="40")
        for house in (one, other)
    ]
    assert (len(set(homes(build(rows, Answers()), *rows))) == 1) is are_one


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Ban Quản lý các cảng cá tỉnh Bình Thuận", "BQL cảng cá Bình Thuận", True),
        ("Ban Quản lý các cảng cá tỉnh Bình Thuận", "Ban Quản lý các cảng cá tỉnh Cà Mau", False),
        ("Hợp tác xã Thanh long sạch Hàm Minh, huyện Hàm Thuận Nam",
         "HTX Thanh long Hàm Minh, huyện Hàm Thuận Nam", True),
        ("Hợp tác xã Rau an toàn Hàm Minh, huyện Hàm Thuận Nam",
         "Hợp tác xã Rau hữu cơ Hàm Minh, huyện Hàm Thuận Nam", False),
    ],
)  # fmt: skip
def test_plurals_and_how_good_the_goods_are(one: str, other: str, are_one: bool) -> None:
    rows = [a_row(one), a_row(other)]
    found = homes(build(rows, Answers()), *rows)
    assert (found[0] == found[1]) is are_one


def test_a_cooperative_lies_in_no_commune_called_like_what_it_makes() -> None:
    (entry,) = build([a_row("Hợp tác xã Thanh long Hàm Minh")], Answers()).entries
    assert not any("thanh-long" in place for place in entry.places)
    (named,) = build([a_row("Hợp tác xã Kha Sơn", place="19")], Answers()).entries
    assert {one.rpartition(".")[2] for one in named.places} == {"xa-kha-son"}


@pytest.mark.parametrize(
    "name", ["Sở Thông tin và Truyền thông", "Chi cục Chăn nuôi và Thú y", "Bệnh viện Mắt"]
)
def test_a_department_is_that_of_the_province_of_its_row(name: str) -> None:
    here = a_row(name, place="19")
    full = a_row(f"{name} tỉnh", place="19")
    there = a_row(name, place="60")
    found = homes(build([here, full, there], Answers()), here, full, there)
    assert found[0] == found[1] != found[2]


@pytest.mark.parametrize(
    ("place", "days", "one_person"),
    [("10", "2024-02-28", True), ("60", "2024-02-28", False), ("10", "2025-02-28", False)],
)
def test_whom_a_province_proposed_for_a_title_is_given_it(place: str, days: str, one_person: bool) -> None:
    title = {"award_id": "thay-thuoc-uu-tu", "kind": "state_title", "level": "state"}
    person = {"recipient_kind": "individual", **title}
    asked = a_row(
        "Vàng A Sử", "danh hiệu Thầy thuốc Ưu tú", recipient_parent="Bệnh viện Y học cổ truyền Lào Cai",
        place="10", status="proposed", published="2022-11-15", **person,
    )  # fmt: skip
    given = a_row("Vàng A Sử", "danh hiệu Thầy thuốc Ưu tú", place=place, published=days, **person)
    assert (homes(build([asked, given], Answers()), given)[0] is not None) is one_person


@pytest.mark.parametrize(
    ("name", "period", "one"),
    [
        ("HTX Nông nghiệp Kênh 7B", "2020", True),
        ("HTX Nông nghiệp Kênh 7B", "2021", False),
        ("Trường Mầm non Hoa Sen", "2020", False),
    ],
)
def test_a_cooperative_is_known_by_the_flag_of_its_province(name: str, period: str, one: bool) -> None:
    flag = {"award_id": "co-thi-dua-cap-tinh", "kind": "emulation_flag", "grantor": "UBND tỉnh"}
    home = a_row(name, "Cờ thi đua", place="91.huyen-tan-hiep", period="2020", **flag)
    listed = a_row(name, "Cờ thi đua", place="91", period=period, **flag)
    assert (homes(build([home, listed], Answers()), listed)[0] is not None) is one


def test_a_boarding_school_is_called_by_its_commune() -> None:
    known = a_row("Trường PTDTBT THCS Nậm Lúc", place="10.huyen-bac-ha")
    unsaid = a_row("Trường Phổ thông dân tộc bán trú THCS Nậm Lúc")
    found = homes(build([known, unsaid], Answers()), known, unsaid)
    assert found[0] == found[1]


def test_a_body_of_which_each_province_has_one_is_that_of_its_province() -> None:
    whole = a_row("Trung tâm Điều dưỡng người có công tỉnh Hòa Bình", place="17.huyen-kim-boi")
    seated = a_row("Trung tâm Điều dưỡng NCC tỉnh", place="17.thanh-pho-hoa-binh")
    bare = a_row("Trung tâm Điều dưỡng người có công", region="17")
    inspectors = a_row("Thanh tra Sở GTVT", place="17"), a_row("Thanh tra Sở Giao thông vận tải Hòa Bình")
    others = a_row("Trung tâm Điều dưỡng người có công", region="38"), a_row("Thanh tra Sở GTVT", place="38")
    registry = build([whole, seated, bare, *inspectors, *others], Answers())
    assert homes(registry, seated, bare) == homes(registry, whole) * 2 != [None, None]
    assert len(set(homes(registry, *inspectors))) == 1
    assert not set(homes(registry, *others)) & set(homes(registry, whole, *inspectors))


def test_an_own_name_of_two_proper_names_needs_no_house() -> None:
    housed = a_row("BQL Khu bảo tồn thiên nhiên Pù Mường - Ngổ Sáng", recipient_parent="Sở Y tế", place="17")
    bare = a_row("Ban Quản lý Khu BTTN Pù Mường - Ngổ Sáng")
    works = a_row("Ban Quản lý dự án", recipient_parent="Sở Y tế", place="17"), a_row("Ban Quản lý dự án")
    registry = build([housed, bare, *works], Answers())
    assert homes(registry, bare) == homes(registry, housed) != homes(registry, works[1]) == [None]


def test_a_body_named_by_what_it_does_is_that_of_its_commune() -> None:
    whole = a_row("Đội xe chở bệnh miễn phí xã Vĩnh Trạch", place="89.huyen-thoai-son.xa-vinh-trach")
    bare = a_row("Đội xe chở bệnh miễn phí", place="89.huyen-thoai-son.xa-vinh-trach")
    other = a_row("Đội xe chở bệnh miễn phí", place="89.huyen-thoai-son.xa-vinh-khanh")
    registry = build([whole, bare, other], Answers())
    assert homes(registry, bare) == homes(registry, whole) != homes(registry, other)


def a_person(**told):
    usual = {
        "recipient_kind": "individual",
        "award_id": "bang-khen-cap-tinh",
        "grantor": "Chủ tịch UBND tỉnh",
    }
    return a_row("Lê Thị Hà", **(usual | told))


def test_two_honours_that_one_article_tells_are_one_life_and_one_is_not() -> None:
    team = "Đoàn Ca múa dân tộc Đắk Lắk"
    prize = {"award": "giải Biên đạo xuất sắc", "kind": "prize", "award_id": None, "grantor": None}
    news = (
        a_person(recipient_parent=team, date="2021-10-26"),
        a_person(recipient_parent=team, **prize, date="2022-07-14"),
    )
    told = {"article": "bao.example/chan-dung", "status": "past", "story": 77}
    portrait = a_person(date="2021", **told), a_person(**prize, date="2022", **told)
    one_alone = a_person(date="2021", status="past")
    another = {"article": "bao.example/khac", "story": 78, "status": "past"}
    elsewhere = [a_person(date="2021", **another), a_person(**prize, date="2019", **another)]
    registry = build([*news, *portrait, one_alone, *elsewhere], Answers())
    assert homes(registry, *portrait) == homes(registry, *news)
    assert homes(registry, one_alone, *elsewhere) == [None] * 3


def test_one_body_gives_namesakes_of_one_district_nothing_in_one_year() -> None:
    village = {"place": "89.huyen-thoai-son.xa-vinh-trach"}
    known = a_person(date="2023-05-19", **village)
    again = a_person(date="2023", status="past", place="89.huyen-thoai-son")
    others = (
        a_person(date="2022", status="past", place="89.huyen-thoai-son"),
        a_person(date="2023", status="past", place="89.huyen-tri-ton"),
        a_person(date="2023", status="past", place="89.huyen-thoai-son", grantor="Bộ trưởng Bộ Y tế"),
    )
    registry = build([known, again], Answers())
    assert homes(registry, again) == homes(registry, known) != [None]
    for other in others:
        assert homes(build([known, other], Answers()), other) != homes(
            build([known, other], Answers()), known
        )


def test_an_artisan_s_title_tells_who_is_meant_in_a_province_and_a_teacher_s_does_not() -> None:
    def titled(title: str, **told):
        return a_person(award_id=title, kind="state_title", level="state", grantor="Chủ tịch nước", **told)

    for title, is_one in (("nghe-nhan-uu-tu", True), ("nha-giao-uu-tu", False)):
        known = titled(title, recipient_parent="HTX Dệt Môn Sơn", region="40", status="past")
        news = titled(title, date="2022-10-01", region="40")
        registry = build([known, news], Answers())
        assert (homes(registry, news) == homes(registry, known)) is is_one
        away = titled(title, date="2022-10-01", region="38")
        assert homes(build([known, away], Answers()), away) == [None]


def test_a_person_of_one_honour_of_the_state_in_two_papers_has_an_entry_beside_the_namesake() -> None:
    title = {
        "award_id": "nha-giao-uu-tu",
        "kind": "state_title",
        "level": "state",
        "grantor": "Chủ tịch nước",
    }
    namesake = a_person(recipient_parent="Công ty Sao Mai", date="2020")
    papers = [
        a_person(**title, date="2022-11-18", place="66", published=day)
        for day in ("2022-11-18", "2022-11-19")
    ]
    registry = build([namesake, *papers], Answers())
    one, other = homes(registry, *papers)
    assert one == other is not None
    assert one not in homes(registry, namesake)


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Đoàn Kinh tế - Quốc phòng 385", "Đoàn KT-QP 385", True),
        ("Đoàn Kinh tế - Quốc phòng 385", "Đoàn 385", True),
        ("Đoàn Kinh tế - Quốc phòng 385", "Đoàn 386", False),
        ("Sư đoàn 385", "Đoàn 385", False),
        ("Bệnh viện Quân y 175", "Bệnh viện 175", True),
        ("Công ty Than Khe Tam - TKV", "Công ty Than Khe Tam", True),
        ("Công ty CP Xây lắp - TBA", "Công ty CP Xây lắp", False),
    ],
)
def test_bodies_of_the_army_and_firms_with_the_sign_of_their_owner(
    one: str, other: str, *, are_one: bool
) -> None:
    rows = [a_row(one), a_row(other)]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("VKSND huyện Phù Cát", "Viện KSND huyện", True),
        ("VKSND tỉnh Bình Định", "VKSND huyện", False),
        ("Phòng giao dịch NHCSXH huyện Phù Cát", "Phòng giao dịch Ngân hàng CSXH huyện", True),
        ("Công ty Cổ phần Cấp nước Bình Định", "Công ty CP Cấp nước", True),
        ("Công ty Cổ phần Cấp nước Phù Cát", "Công ty CP Cấp nước", False),
        ("Bệnh viện Phục hồi chức năng tỉnh", "Bệnh viện PHCN", True),
        ("Bệnh viện Phục hồi chức năng tỉnh", "Bệnh viện PHSN", False),
    ],
)
def test_a_house_told_short_is_that_of_the_place(one: str, other: str, *, are_one: bool) -> None:
    told = {"recipient_kind": "individual"}
    rows = [
        a_row("Nguyễn Văn Hùng", recipient_parent=one, place="52", **told),
        a_row("Nguyễn Văn Hùng", recipient_parent=other, place="52", **told),
    ]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one


@pytest.mark.parametrize(
    ("above", "day", "giver", "are_one"),
    [
        ("Bưu điện tỉnh", "2020-03-05", "Chủ tịch UBND tỉnh", True),
        ("Bưu điện tỉnh", "2020", "Chủ tịch UBND tỉnh", False),
        ("Bưu điện tỉnh", "2020-03-05", "Bộ trưởng Bộ Y tế", False),
        ("Công an tỉnh", "2020-03-05", "Chủ tịch UBND tỉnh", False),
    ],
)
def test_the_body_above_in_the_district_or_in_the_province(
    above: str, day: str, giver: str, *, are_one: bool
) -> None:
    told = {"recipient_kind": "individual", "award_id": "bang-khen"}
    in_district = {"recipient_parent": "Bưu điện huyện Hướng Hóa", "place": "45.huyen-huong-hoa"}
    rows = [
        a_row("Lê Thị Hoa", grantor="Chủ tịch UBND tỉnh", date="2020-03-05", **in_district, **told),
        a_row("Lê Thị Hoa", grantor=giver, date=day, recipient_parent=above, place="45", **told),
    ]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one


@pytest.mark.parametrize(
    ("name", "giver", "are_one"),
    [
        ("Hồ Văn Ăm", "Bộ trưởng Bộ Quốc phòng", True),
        ("Hồ Văn Nam", "Bộ trưởng Bộ Quốc phòng", False),
        ("Hồ Văn Ăm", "Bộ trưởng Bộ Công an", False),
    ],
)
def test_a_seldom_name_with_one_honour_of_one_year_in_a_province(
    name: str, giver: str, *, are_one: bool
) -> None:
    told = {"recipient_kind": "individual", "award_id": "bang-khen-cua-bo-ban-nganh", "level": "ministry"}
    rows = [
        a_row(name, place="45.huyen-huong-hoa.xa-huong-phung", date="2019", grantor=giver, **told),
        a_row(name, place="45", date="2019-03-03", grantor="Bộ Quốc phòng", **told),
    ]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Ban Quản lý Di tích Nguyễn Du", "BQL Di tích Nguyễn Du", True),
        ("Ban Quản lý Di tích Nguyễn Du", "BQL Di tích Nguyễn Trãi", False),
        ("Trung tâm Bảo trợ xã hội tỉnh", "Trung tâm Bảo trợ xã hội", True),
        ("Trung tâm Bảo trợ xã hội tỉnh", "Trung tâm Bảo trợ xã hội huyện Mang Thít", False),
        ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Vĩnh Long", "Liên hiệp hội Vĩnh Long", True),
        ("Liên hiệp các Hội KH-KT tỉnh Vĩnh Long", "Liên hiệp hội tỉnh Vĩnh Long", True),
        ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Vĩnh Long", "Liên hiệp hội Cà Mau", False),
    ],
)
def test_bodies_of_which_a_province_has_one(one: str, other: str, *, are_one: bool) -> None:
    rows = [a_row(one, place="86"), a_row(other, place="86")]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one


def test_who_is_told_by_a_district_is_no_namesake_of_a_house_elsewhere() -> None:
    told = {"recipient_kind": "individual"}
    head = a_row("Trần Văn Minh", recipient_parent="Ga Đồng Lê", place="44.huyen-tuyen-hoa", **told)
    farmer = a_row("Trần Văn Minh", place="86.huyen-mang-thit", **told)
    again = a_row("Trần Văn Minh", article=farmer.article, story=farmer.story, **told)
    first, second, third = homes(build([head, farmer, again], Answers()), head, farmer, again)
    assert first != second == third is not None
    moved = a_row("Trần Văn Minh", article=head.article, place="86.huyen-mang-thit", story=head.story, **told)
    assert len(set(homes(build([head, moved], Answers()), head, moved))) == 1


@pytest.mark.parametrize(("url", "are_one"), [("baovinhlong.example", True), ("baocamau.example", False)])
def test_a_paper_of_a_province_tells_of_its_people(url: str, *, are_one: bool) -> None:
    told = {"recipient_kind": "individual", "award_id": "nghe-nhan-uu-tu", "level": "state"}
    rows = [
        a_row("Đặng Mỹ Duyên", "Nghệ nhân Ưu tú", place="86.huyen-mang-thit", date="2019", **told),
        a_row("Đặng Mỹ Duyên", "Nghệ nhân Ưu tú", url=f"https://{url}/1", published="2023-01-02", **told),
    ]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one


@pytest.mark.parametrize(("elsewhere", "are_one"), [("52", True), ("54", False), (None, False)])
def test_the_body_of_a_province_is_the_one_without_the_word_there(
    elsewhere: str | None, *, are_one: bool
) -> None:
    told = {"recipient_kind": "individual"}
    rows = [
        a_row("Võ Thị Nhung", recipient_parent="Trung tâm Bảo trợ xã hội tỉnh", place="52", **told),
        a_row("Võ Thị Nhung", recipient_parent="Trung tâm Bảo trợ xã hội", place=elsewhere, **told),
    ]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one


@pytest.mark.parametrize(
    ("level", "places", "are_one"),
    [
        ("ministry", (None, None), True),
        ("province", (None, None), False),
        ("ministry", ("83.huyen-ba-tri", "92.quan-o-mon"), False),
    ],
)
def test_a_cooperative_is_known_by_the_flag_that_the_country_gives_few(
    level: str, places: tuple[str | None, str | None], *, are_one: bool
) -> None:
    flag = {"kind": "emulation_flag", "level": level, "period": "2021", "grantor": "Liên minh HTX Việt Nam"}
    rows = [a_row("HTX Vận tải Ba Lai", "Cờ thi đua", place=place, **flag) for place in places]
    first, second = homes(build(rows, Answers()), *rows)
    assert (first == second is not None) is are_one
