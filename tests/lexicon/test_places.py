"""The tables of places: counts that the reform fixed, successors, names as the press writes them."""

import pytest

from extractor.lexicon import places


def test_the_counts_of_the_reform() -> None:
    present = [place for place in places.provinces() if not place.valid_to]
    old = [place for place in places.communes() if place.valid_to]
    assert (len(places.provinces()), len(present)) == (63, 34)
    assert len(places.districts()) == 696
    assert (len(old), len(places.communes()) - len(old)) == (10035, 3321)


def test_identifiers_are_unique_and_parents_and_successors_exist() -> None:
    everything = (*places.provinces(), *places.former(), *places.districts(), *places.communes())
    identifiers = {place.id for place in everything}
    assert len(identifiers) == len(everything)
    assert all(not place.parent or place.parent in identifiers for place in everything)
    assert all(after in identifiers for place in everything for after in place.successors)


def test_abolished_places_have_successors_that_are_valid_today() -> None:
    abolished = [place for place in (*places.provinces(), *places.districts()) if place.valid_to]
    for place in abolished:
        successors = [places.by_id(after) for after in place.successors]
        assert successors
        assert all(after is not None and not after.valid_to for after in successors)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Hà Nội", "01"),
        ("TP. Hà Nội", "01"),
        ("Thủ đô", "01"),
        ("TP HCM", "79"),
        ("TPHCM", "79"),
        ("TP. Hồ Chí Minh", "79"),
        ("Sài Gòn", "79"),
        ("BR-VT", "77"),
        ("Bà Rịa – Vũng Tàu", "77"),
        ("Thừa Thiên Huế", "46"),
        ("Huế", "46"),
        ("tỉnh Hoà Bình", "17"),
        ("Đắc Lắc", "66"),
        ("ĐẮK LẮK", "66"),
        ("Quận 1", "79.quan-1"),
        ("thị xã Sơn Tây", "01.thi-xa-son-tay"),
        ("TP. Vinh", "40.thanh-pho-vinh"),
        ("Hà Tây", "former.ha-tay"),
        ("TP Đồng Nai", "75"),
        ("tỉnh Đồng Nai", "75"),
        ("tỉnh Thừa Thiên Huế", "former.thua-thien-hue"),
        ("xã Tam Đàn", "49.huyen-phu-ninh.xa-tam-dan-2"),
    ],
)
def test_names_are_found_as_the_press_writes_them(name: str, identifier: str) -> None:
    assert places.find(name)[0].id == identifier


@pytest.mark.parametrize("name", ["", "Không Đâu", "tỉnh", "tỉnh Không Đâu", "huyện Hà Nội", "Quận"])
def test_unknown_names_are_not_guessed(name: str) -> None:
    assert places.find(name) == ()


def test_the_type_chooses_between_places_of_one_name() -> None:
    assert [place.id for place in places.find("Hòa Bình", "tỉnh")] == ["17"]
    assert {place.type for place in places.find("Hòa Bình", "TP")} == {"thành phố"}


def test_districts_lead_to_the_communes_of_today() -> None:
    son_tay = places.find("thị xã Sơn Tây")[0]
    assert {"01.phuong-son-tay", "01.phuong-tung-thien"} <= set(son_tay.successors)
    ba_dinh = places.by_id("01.phuong-ba-dinh")
    assert ba_dinh is not None
    assert (ba_dinh.full_name, ba_dinh.level, ba_dinh.valid_from) == (
        "phường Ba Đình",
        "commune",
        "2025-07-01",
    )


def test_names_that_differ_by_accents_alone_stay_apart() -> None:
    dan, dan_marked = places.find("xã Tam Dân")[0], places.find("xã Tam Đàn")[0]
    assert dan.id != dan_marked.id
    assert dan.successors != dan_marked.successors
