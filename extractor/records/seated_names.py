"""A unit's own name with the place where it lies told behind it in one breath: "Trường THCS Trần Phú huyện
Nông Cống" is what others call "Trường THCS Trần Phú", "Xí nghiệp Xe buýt 10-10 Hà Nội" is "Xí nghiệp Xe
buýt 10-10".

A name that is nothing without its place keeps it ("Trường THPT huyện A", "Trung tâm Y tế huyện A").
"""

import re
from functools import lru_cache

from extractor.lexicon import places
from extractor.records.localities import Locality, named_places, village_of
from extractor.records.names import written_out
from extractor.viet.letters import UPPER

_TYPES = "huyện|quận|thị xã|thành phố|thị trấn|xã|phường|tỉnh"
_KINDS = (
    "tiểu học|trung học|cơ sở|phổ thông|mầm non|mẫu giáo|nội trú|bán trú|dân tộc|chính trị|nông nghiệp|"
    "dịch vụ|tổng hợp|chất lượng|bóng đá"
)
"""Words of a kind of body, which some papers write with capitals like a name."""
_PROPER = rf"(?!(?i:{_KINDS})\b)[{UPPER}][^\W\d_A-Z]+ (?:[{UPPER}][^\W\d_A-Z]+ )+"
_NAMED = re.compile(
    rf"(?P<own>(?:Trường|Hợp tác xã|Câu lạc bộ) (?:[^,()]+? )??{_PROPER})"
    rf"(?P<type>{_TYPES}) (?P<place>[^,()]+)"
)
_NUMBERED = re.compile(
    r"(?P<own>(?:Xí nghiệp|Công ty|Nhà máy|Đội|Trạm|Hạt|Chi nhánh) [^,()]+ \d[\d\-/.]* )"
    rf"(?:(?P<type>tỉnh|thành phố) )?(?P<place>[{UPPER}][^,()\d]+)"
)


_DEPARTMENT = re.compile(
    r"(?:Sở (?!giao dịch)|Chi cục (?!Thuế|Thi hành|Hải quan|Thống kê|Dự trữ)|Ban Dân tộc|Thanh tra$"
    r"|Liên minh (?:HTX|Hợp tác xã)"
    r"|(?:Trung tâm|TT) (?:Kiểm soát bệnh tật|Khuyến nông|Kiểm nghiệm|Pháp y|Dịch vụ việc làm|DVVL)"
    r"|(?:Bệnh viện|BV) (?:Mắt|Phổi|Tâm thần|Nhi|Sản ?- ?Nhi|Sản Nhi|Phụ sản|Y học cổ truyền|YHCT"
    r"|Y dược cổ truyền|Da liễu|Phục hồi chức năng|PHCN|Ung bướu|Nội tiết|Tim mạch)$"
    r"|(?:Trung tâm|TT) (?:Điều dưỡng (?:người có công|NCC)|Giám định [Yy] khoa|Trợ giúp pháp lý|Cấp cứu 115"
    r"|Phục vụ [Hh]ành chính công|Xúc tiến (?:đầu tư|Đầu tư|thương mại|Thương mại))"
    r"|(?:Thanh tra|Văn phòng|Công đoàn|Đảng bộ|Đảng ủy) Sở "
    r"|(?:Trung tâm|TT) (?:Bảo trợ (?:xã hội|trẻ em)|Công tác xã hội|Quan trắc|Khuyến công|Đăng kiểm"
    r"|Nước sạch|Giống|Lưu trữ|Chữa bệnh|Giám định chất lượng|Kiểm định|Huấn luyện|Hoạt động thanh"
    r"|Nuôi dưỡng|Tin học|Công nghệ thông tin|Phòng,? chống|Chăm sóc sức khỏe sinh sản|Y tế dự phòng)"
    r"|Liên hiệp (?:hội|các hội)|Nhà (?:Thiếu nhi|Văn hóa (?:Lao động|Thiếu nhi))|Đoàn Luật sư"
    r"|Hội (?:Luật gia|Nhà báo|Văn học|Đông y|Kiến trúc|Người mù|Bảo trợ)$"
    r"|Công ty (?:(?:CP|Cổ phần|TNHH|MTV|một thành viên) )*(?:Cấp (?:thoát )?nước|Xổ số kiến thiết|Điện lực"
    r"|Môi trường đô thị|Công trình đô thị|Xăng dầu)$|Viễn thông$"
    r"|Trường Chính trị$|Đài Phát thanh|Công đoàn ngành|Bảo tàng$|Thư viện$)[^,()]*"
)
_ODD_JOBS = re.compile(
    r"(?:(?:Đội|Tổ|Nhóm|Bếp ăn|Câu lạc bộ|CLB|Hội quán|Chi hội)"
    r"(?: (?!(?:xã|phường|thôn|ấp|xóm|bản)\b)[^\W\dA-ZĐ_]\w*)+"
    r"|Trạm [Yy] tế)"
)
"""Bodies of a commune told without it: "Đội xe chuyển bệnh miễn phí", "Câu lạc bộ dưỡng sinh"."""


def with_province(written: str, place: Locality) -> str:
    """A body of which each province has one, with the province that its row tells: "Sở Y tế", "Chi cục Thú y"
    of "tỉnh Thái Nguyên". Any other name as it is, and one that tells a place."""
    provinces = {one.partition(".")[0] for one in place}
    if len(provinces) != 1 or _DEPARTMENT.fullmatch(written) is None or named_places(written_out(written)):
        return written
    told = places.by_id(provinces.pop())
    return f"{written} {told.type} {told.name}" if told is not None else written


def of_province(written: str, place: Locality) -> Locality:
    """Where a body lies of which each province has one, told with its province: the province, whatever town
    an article tells as its seat. The place of any other body as it is."""
    provinces = frozenset(one.partition(".")[0] for one in place)
    told = places.by_id(next(iter(provinces))) if len(provinces) == 1 else None
    if told is None or not written.endswith(f" {told.name}"):
        return place
    bare = written.removesuffix(f" {told.name}").removesuffix(f" {told.type}")
    return provinces if _DEPARTMENT.fullmatch(bare) is not None else place


def with_commune(written: str, place: Locality) -> str:
    """A body whose name is nothing but what it does, with the commune that its row tells: "Đội xe chuyển bệnh
    miễn phí" of "xã Đà Sơn". Any other name as it is."""
    commune = places.by_id(village_of(place) or "")
    if commune is None or _ODD_JOBS.fullmatch(written) is None or named_places(written_out(written)):
        return written
    return f"{written} {commune.type} {commune.name}"


@lru_cache(maxsize=50_000)
def without_seat(written: str) -> str:
    """The name without the place that is told behind it; any other name as it is.

    >>> without_seat("Trường THCS Trần Phú huyện Nông Cống"), without_seat("Xí nghiệp Xe buýt 10-10 Hà Nội")
    ('Trường trung học cơ sở Trần Phú', 'Xí nghiệp Xe buýt 10-10')
    >>> without_seat("Trường Tiểu Học xã Tế Lợi"), without_seat("Trường THPT Sơn Tây")
    ('Trường Tiểu Học xã Tế Lợi', 'Trường THPT Sơn Tây')
    """
    name = written_out(written)
    named = _NAMED.fullmatch(name)
    if named is not None and places.find(named["place"], named["type"]):
        return named["own"].rstrip()
    numbered = _NUMBERED.fullmatch(name)
    if numbered is not None and any(one.level == "province" for one in places.find(numbered["place"])):
        return numbered["own"].rstrip()
    return written
