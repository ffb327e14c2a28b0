"""Near-copies are known by shared words and shared names; stories of one template are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.article import twins
from extractor.article.twins import bands, likeness, wording

RELEASE = (
    "Xã An Hòa ký giao ước thi đua\n\n"
    "Sáng 17/3, tại hội trường UBND xã An Hòa, Cụm thi đua số 4 tổ chức lễ ký giao ước thi đua năm 2024 với "
    "sự tham dự của 6 đơn vị thành viên. Ông Lê Văn Khuê, Chủ tịch UBND xã, cho biết năm qua cụm đã "
    "hoàn thành 12 trên 14 chỉ tiêu được giao.\n\n"
    "Dịp này, bà Trần Thị Nhài và 3 tập thể được tặng Giấy khen vì đã vận động người dân hiến 1.200 m2 đất "
    "mở đường liên thôn. Các đơn vị thống nhất năm nội dung thi đua cho năm tới, ưu tiên chuyển đổi số."
)
REPRINT = (
    "Cụm thi đua số 4 thống nhất năm nội dung\n\n"
    "Hôm qua, báo chí được mời dự một buổi lễ. Sáng 17/3, tại hội trường UBND xã An Hòa, Cụm thi đua số 4 tổ "
    "chức lễ ký giao ước thi đua năm 2024 với sự tham dự của 6 đơn vị thành viên. Ông Lê Văn Khuê, Chủ tịch "
    "UBND xã, cho biết năm qua cụm đã hoàn thành 12 trên 14 chỉ tiêu được giao. Dịp này, bà Trần Thị Nhài và "
    "3 tập thể được tặng Giấy khen."
)


OTHER_NAMES = {
    "An Hòa": "Tân Lập", "17/3": "21/2", "số 4": "số 9", "Lê Văn Khuê": "Đỗ Quang Hiển",
    "Trần Thị Nhài": "Phùng Thị Mận", "1.200": "850", "12 trên 14": "9 trên 11",
}  # fmt: skip


def other_commune() -> str:
    """The same template filled with the names and figures of another commune."""
    text = RELEASE
    for old, new in OTHER_NAMES.items():
        text = text.replace(old, new)
    return text


def both(one: str, other: str) -> tuple[twins.Wording, twins.Wording]:
    first, second = wording(one), wording(other)
    assert first is not None
    assert second is not None
    return first, second


def test_a_reprint_with_another_headline_and_a_shorter_end_is_a_copy() -> None:
    one, other = both(RELEASE, REPRINT)
    assert likeness(one, other).same_story
    assert set(bands(one)) & set(bands(other))


def test_the_same_template_about_another_commune_is_none() -> None:
    found = likeness(*both(RELEASE, other_commune()))
    assert 0.3 < found.words < twins.SAME_WORDS
    assert found.names == 0
    assert not found.same_story


def test_a_caption_is_too_short_to_be_a_copy_of_anything() -> None:
    assert wording("Lãnh đạo xã An Hòa trao Giấy khen cho các cá nhân. Ảnh: L.K") is None


@pytest.mark.parametrize(
    "rewritten", [str.upper, lambda text: text.replace("hòa", "hoà").replace("Hòa", "Hoà")]
)
def test_case_and_the_place_of_a_tone_change_no_words(rewritten) -> None:
    one, other = both(RELEASE, rewritten(RELEASE))
    assert likeness(one, other).words == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đơn vị gồm ông Đỗ Ánh, xã Ứng Hòa", {"do", "anh", "ung", "hoa"}),
        ("Hôm nay. Ngày mai, 3 xã", {"3"}),
        ("trao 1.200 phần quà (Quốc lộ 5B)", {"1", "200", "quoc", "5b"}),
    ],
)
def test_what_names_and_numbers_are(text: str, names: set[str]) -> None:
    padded = wording(text + ". " + "và thêm nhiều từ khác nữa " * 10)
    assert padded is not None
    assert padded.names == names


def test_keys_are_the_same_on_every_machine() -> None:
    one = wording(RELEASE)
    assert one is not None
    assert bands(one)[:2] == (2888253300664641972, 476778042222643459)


def test_keys_are_the_same_after_the_hashes_of_syllables_were_forgotten(monkeypatch) -> None:
    before = wording(RELEASE)
    monkeypatch.setattr(twins, "_HASHES", twins._Hashes())
    monkeypatch.setattr(twins._Hashes, "MOST", 7)
    after = wording(RELEASE)
    assert before is not None
    assert after is not None
    assert before.shingles == after.shingles
    assert len(twins._HASHES) <= 7


WORDS = st.lists(st.sampled_from(["an", "công", "xã", "tỉnh", "12", "Lê", "thi"]), min_size=50, max_size=90)


@given(WORDS, WORDS)
def test_likeness_has_no_direction_and_stays_a_share(one: list[str], other: list[str]) -> None:
    first, second = both(" ".join(one), " ".join(other))
    found = likeness(first, second)
    assert found == likeness(second, first)
    assert 0 <= found.words <= 1
    assert 0 <= found.names <= 1
    assert likeness(first, first) == twins.Likeness(1, 1)
    assert len(bands(first)) == twins.BANDS


NOTICE = (
    "Tạm ngừng cấp nước tại xã An Hòa\n\n"
    "Xí nghiệp Nước sạch số 2 thông báo tạm ngừng cấp nước tại các thôn Đông, Đoài của xã An Hòa từ 7 giờ "
    "đến 16 giờ ngày 17/3 để thay đường ống. Đề nghị bà con trữ nước dùng trong thời gian trên; việc cấp "
    "nước trở lại sẽ được báo trên loa của thôn. Mọi thắc mắc xin gọi ông Lê Văn Khuê, số máy 0900123456."
)


@pytest.mark.parametrize(
    ("old", "new"),
    [("ngày 17/3", "ngày 24/3"), ("An Hòa", "Tân Lập"), ("số 2", "số 5"), ("Lê Văn Khuê", "Đỗ Quang Hiển")],
)
def test_a_short_notice_with_one_other_name_or_number_is_another_one(old: str, new: str) -> None:
    found = likeness(*both(NOTICE, NOTICE.replace(old, new)))
    assert found.words >= twins.SAME_WORDS
    assert not found.same_story


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("17/3", "17/03"),
        ("17/3", "17-3-2024"),
        ("ông Lê Văn Khuê", "ông Khuê"),
        ("các thôn Đông, Đoài của", "các thôn Đông, Đoài và Trung của"),
        (" Mọi thắc mắc xin gọi ông Lê Văn Khuê, số máy 0900123456.", ""),
        ("Tạm ngừng cấp nước tại xã An Hòa\n\n", "Xã An Hòa sắp mất nước một ngày\n\n"),
    ],
)
def test_a_short_notice_printed_again_stays_one(old: str, new: str) -> None:
    assert old in NOTICE
    assert likeness(*both(NOTICE, NOTICE.replace(old, new))).same_story


def test_a_misprint_in_a_long_text_parts_no_copies() -> None:
    long = RELEASE + "".join(
        f"\n\nĐơn vị thứ {number} nêu cách làm của mình, gắn phong trào với việc của từng hộ dân trong thôn."
        for number in range(1, 9)
    )
    found = likeness(*both(long, long.replace("Lê Văn Khuê", "Lê Văn Khê")))
    assert not found.contradicts
    assert found.same_story
