"""How far the name of a unit goes once its head noun is found.

A name is a head and parts, and at last an inner unit that owns it ("Phòng Tham mưu **Công an tỉnh A**").
"""

from extractor.lexicon.units import brand_words, end_words
from extractor.text.units.abroad import past_land
from extractor.text.units.crews import read_crew
from extractor.text.units.heads import head_fits
from extractor.text.units.name import (
    Name,
    field_phrases,
    fields_of_clusters,
    head_phrases,
    is_verbal,
    office_before,
)
from extractor.text.units.place_names import (
    bare_place,
    headline_goes_on,
    numbers_the_place,
    typed_place,
)
from extractor.text.units.readers import READERS
from extractor.text.units.short_forms import behind_short_form
from extractor.text.units.tails import seat, twin_place
from extractor.text.units.tokens import CAPITAL, LOWER, NUMBER, SHOUT, UPPER, Tokens
from extractor.viet.names import name_score


def read_unit(tokens: Tokens, at: int, *, depth: int = 0, bare: bool = True) -> Name | None:
    """The unit whose head noun begins at token ``at``, or None. Tries the longest head first.

    A shorter head must lead beyond the longest one, else "Ban CHQS các huyện" would be a "Ban".
    ``bare``: whether a head without a name counts in a list whose last item has one.
    """
    heads = head_phrases()
    if tokens.low_at(at) not in heads.first_words:
        return None
    reached = at
    for after, head in heads.all_at(tokens, at):
        if not head_fits(tokens, at, after, head):
            continue
        name = Name(head, at, after, after)
        _read_parts(tokens, name, depth)
        if name.end > reached and _is_name(tokens, name, bare=bare):
            return name
        reached = max(reached, after)
    crew = read_crew(tokens, at)
    if crew is not None:
        _read_owner(tokens, crew, depth)
    return crew


def _read_parts(tokens: Tokens, name: Name, depth: int) -> None:
    plain = name.head.shape == "whole" and name.head.id not in _WITH_PLACE
    while not plain and not name.closed and name.end < len(tokens) and not _owner_begins(tokens, name, depth):
        before = name.end
        for reader in READERS[tokens.kinds[name.end]]:
            end = reader(tokens, name)
            if end is not None:
                name.parts += 1
                name.end = end
                break
        if name.end == before:
            break
    if name.closed and (further := twin_place(tokens, name)) is not None:
        name.end = further
    if tokens.kind_at(name.end) == NUMBER and _ends_in_number(tokens, name):
        name.end += numbers_the_place(tokens, name.end)
    if depth < 3:
        _read_owner(tokens, name, depth)
    if name.head.id == "council" and tokens.low[name.end : name.end + 3] == ["của", "quốc", "hội"]:
        name.end += 3
    if name.owned and (sits := seat(tokens, name)) is not None:
        name.end = sits
    if name.head.id == "state" or (name.head.id == "ministry" and name.fields):
        name.end = past_land(tokens, name.end)
    if name.head.id == "clusters":
        _read_members(tokens, name)


def _ends_in_number(tokens: Tokens, name: Name) -> bool:
    """Whether a number may end the name behind a place: "Trường Tiểu học Vĩnh Thanh **2**", "Chi hội phụ nữ
    Tân Bình **1**"."""
    branch = tokens.low[name.start] in ("chi", "tổ") and name.head.id in ("mass", "party")
    return name.closed and (name.head.id == "school" or branch) and tokens.kinds[name.end - 1] == CAPITAL


def _read_members(tokens: Tokens, name: Name) -> None:
    """The members behind the branch of a cluster: "Cụm thi đua 7 LĐLĐ **tỉnh Đông Nam Bộ**"."""
    while name.end < len(tokens):
        at = name.end
        counted = at + 1 if tokens.kind_at(at) == NUMBER else at
        found = fields_of_clusters().longest(tokens, counted)
        region = bare_place(tokens, at) if found is None else None
        if found is None and (several := _bodies_of_some(tokens, at)) is not None:
            found, name.proper, name.parts = (several, ""), True, name.parts + 1
        if found is not None and not is_verbal(found[1]):
            name.end = found[0]
        elif region is not None and region.end - at > 1:
            name.end = region.end
        elif tokens.low[at] == "," and (shared := fields_of_clusters().longest(tokens, at - 1)) is not None:
            name.end = max(at, shared[0])
            if shared[0] <= at:
                return
        else:
            return


def _bodies_of_some(tokens: Tokens, at: int) -> int | None:
    """Past bodies that are told by their number: "Cụm thi đua **Bộ CHQS 12 tỉnh, thành phố**"."""
    head = head_phrases().longest(tokens, at)
    if head is None or tokens.kind_at(head[0]) != NUMBER:
        return None
    members = fields_of_clusters().longest(tokens, head[0] + 1)
    return None if members is None else members[0]


def _owner_begins(tokens: Tokens, name: Name, depth: int) -> bool:
    """Whether an inner unit longer than a word of a field begins: "Công đoàn **Trường THPT A**"."""
    at = name.end
    head = head_phrases().longest(tokens, at) if depth < 3 and tokens.is_capital(at) else None
    if head is None:
        return False
    field = field_phrases().longest(tokens, at)
    longer = field is not None and field[0] > head[0] - (head[1].id == "company")
    if field is not None and longer and not headline_goes_on(tokens, at):
        return False  # "Đội **Cảnh sát kinh tế** Công an huyện", though "Cảnh sát" is a head too
    owner = read_unit(tokens, at, depth=depth + 1)
    return owner is not None and owner.end > (field[0] if field else at + 1)


_OF_A_PLACE = frozenset({"party_alone", "police_in_short", "unions_of_a_place", "emulation_boards"})
_WITH_PLACE = _OF_A_PLACE | {"central_mass", "brands", "state_bank"}


def _read_owner(tokens: Tokens, name: Name, depth: int) -> None:
    """The inner unit that owns this one, without a comma; behind a dash only for parts of a body."""
    at = name.end
    if name.parts and at < len(tokens) and headline_goes_on(tokens, at):
        return
    branch = _is_branch(tokens, at) or (tokens.low_at(at) == "-" and _is_branch(tokens, at + 1))
    if name.head.shape == "whole" and name.head.id not in _OF_A_PLACE and not branch:
        return
    if (name.parts == 0 and _is_plain_part(tokens, name)) or _is_bare_team(tokens, name):
        return
    if (tokens.low_at(at), tokens.low_at(at + 1)) == ("cơ", "quan") and name.head.id in ("mass", "party"):
        at += 2
    elif (behind := behind_short_form(tokens, at)) is not None and _owned_behind(tokens, name, behind):
        at = behind
    elif branch and name.head.shape == "whole":
        at += tokens.low_at(at) == "-"
    elif (dash := _dash(tokens, name)) and (
        _is_part(tokens, name)
        or (name.head.id == "department" and (depth or _is_of_ministry(tokens, name, dash + 1)))
        or (_is_branch(tokens, dash + 1) and name.head.shape in _WITH_BRANCHES)
    ):
        at = dash + 1
    elif name.closed and not name.head.part and name.head.id != "clusters":
        return
    if not tokens.is_capital(at) and tokens.kind_at(at) != LOWER:
        return
    owner = read_unit(tokens, at, depth=depth + 1)
    if owner is None or (name.head.id == "party_committee" and owner.head.id == "state"):
        return
    of_any = name.head.id in ("central_mass_owner", "party_committee")
    if name.parts or of_any or owner.head.id not in ("association", "council"):
        name.end = owner.end
        name.owned = name.proper = True
        name.parts += 1


def _is_plain_part(tokens: Tokens, name: Name) -> bool:
    """A part in small letters without a field: "phòng Công an tỉnh"."""
    return name.head.id == "department_part" and tokens.kinds[name.start] == LOWER


def _is_bare_team(tokens: Tokens, name: Name) -> bool:
    """Those who play for a body: of "đội **Sở Ngoại vụ**", "đội bóng đá nam **Công an huyện**" the body is
    named and no team of its own."""
    return tokens.low[name.start] == "đội" and _past_team(tokens, name.start) >= name.end


def _past_team(tokens: Tokens, at: int) -> int:
    """Past the words of a team and its sport: "đội tuyển **bóng chuyền nữ** | xã A"."""
    at += 1
    while at < len(tokens) and tokens.low[at] in end_words("sports") and tokens.kinds[at] == LOWER:
        at += 1
    return at


def _owned_behind(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether an owner may begin behind a short form: "Đội Cảnh sát PCCC (PC07) **Công an** quận A"."""
    return name.parts == 0 or (tokens.low_at(at) != "-" and name.head.shape in ("number", "field"))


def _dash(tokens: Tokens, name: Name) -> int | None:
    """The dash before an owner, behind a short form too: "Phòng Hình sự (PC02) **-** Công an tỉnh"."""
    if not name.parts:
        return None
    at = behind_short_form(tokens, name.end) or name.end
    return at if tokens.low_at(at) == "-" and tokens.spaced(at + 1) else None


def _is_part(tokens: Tokens, name: Name) -> bool:
    """Whether a unit is part of a larger one, as a post of the border guard or a cluster of a ministry is."""
    return name.head.part or name.head.id == "clusters" or tokens.low[name.start] == "đồn"


def _is_of_ministry(tokens: Tokens, name: Name, at: int) -> bool:
    """ "Cục Tổ chức cán bộ **- Bộ Công an**"."""
    return tokens.low[name.start] == "cục" and tokens.low_at(at) == "bộ" and tokens.is_capital(at)


def _is_branch(tokens: Tokens, at: int) -> bool:
    """ "Ngân hàng Công thương Việt Nam - **Chi nhánh** Điện Biên", "BIDV - **CN** Hà Nam"."""
    opening = tokens.low_at(at), tokens.low_at(at + 1)
    return opening in (("chi", "nhánh"), ("phân", "hiệu")) or tokens.words[at : at + 1] == ["CN"]


_WITH_BRANCHES = frozenset({"name", "field"})


def _is_name(tokens: Tokens, name: Name, *, bare: bool) -> bool:
    """Whether what was read names a body and is no common noun ("công ty xây dựng", "Sở", "Ban Tổ chức")."""
    head = name.head
    if _is_counted_kind(tokens, name):
        return False
    if tokens.low[name.start] == "llvt" and tokens.low[name.end - 1] == "dân" and not name.closed:
        return False  # "Anh hùng **LLVT Nhân dân**"
    if tokens.low[name.start] == "tàu" and _has_plate(tokens, name):
        return False
    if head.shape == "whole":
        return not _is_member(tokens, name) and not _is_joined(tokens, name)
    if name.parts == 0 and _is_bare_name(tokens, name):
        return bare
    if name.parts == 0 and head.id == "police" and tokens.low_at(name.end - 1) in ("phòng", "bđbp"):
        return office_before(tokens, name.start) or (bare and _is_listed(tokens, name))
    if name.parts == 0 and (head.id in _LISTED or _is_next_to_committee(tokens, name)):
        return bare and _is_listed(tokens, name)
    if name.parts == 0 or not name.proper or _is_team_of_a_place(tokens, name) or _is_programme(tokens, name):
        return False
    if head.shape == "closed" and not name.fields and not name.owned:
        return head.id == "youth" and name.closed and tokens.kinds[name.end - 1] != LOWER
    if head.id == "school_short":
        return name.fields > 0 or name_score(tokens.words[name.body : name.end]) >= 0.4
    if head.id in ("association", "department_part") and tokens.kinds[name.start] == LOWER:
        return name.fields > 0 or name.owned
    return True


def _is_counted_kind(tokens: Tokens, name: Name) -> bool:
    """As in "24 **công an phường** kiểu mẫu": so many of a kind; "ngày 24/5 công an phường" tells one."""
    small = all(tokens.kinds[at] == LOWER for at in range(name.start, name.end))
    return small and tokens.kind_at(name.start - 1) == NUMBER and tokens.low_at(name.start - 2) not in "/-."


def _has_plate(tokens: Tokens, name: Name) -> bool:
    """ "**Tàu NA 90216** TS", a fishing boat; a ship of the coast guard has a short number."""
    private = tokens.low_at(name.body) not in ("bp", "csb", "kn", "hq", "sb")
    return private and tokens.kinds[name.end - 1] == NUMBER and len(tokens.words[name.end - 1]) >= _PLATE


_PLATE = 5


def _is_team_of_a_place(tokens: Tokens, name: Name) -> bool:
    """ "**Đoàn Hà Nội** về nhì", "**đội xã Tân Lập**", "**đội bóng chuyền nữ xã Tân Lập**": the place that
    competes, no body of its name, nor is "đội tuyển Olympic" one; "Đoàn xã Hà Nội" is."""
    if tokens.low[name.start] == "đội":
        team = _past_team(tokens, name.start)
        ground = typed_place(tokens, team)
        if ground is None and team > name.start + 1:
            ground = bare_place(tokens, team)
        contest = tokens.low[name.end - 1] in brand_words().events
        return (ground is not None and ground.end == name.end) or (contest and name.end == team + 1)
    if tokens.words[name.start : name.body] != ["Đoàn"]:
        return False
    place = bare_place(tokens, name.body)
    return place is not None and place.end == name.end


def _is_programme(tokens: Tokens, name: Name) -> bool:
    """ "ủng hộ **Quỹ “Áo ấm cho em”**": what the money is for; with its owner it is a body."""
    quoted = tokens.low[name.start : name.body] == ["quỹ"] and tokens.low_at(name.body) == '"'
    return quoted and tokens.low_at(name.end - 1) == '"'


def _is_bare_name(tokens: Tokens, name: Name) -> bool:
    """A head that holds its field: "**Trung tâm Y tế** nhận cờ"; no kind ("Hội Nông dân các cấp")."""
    if not tokens.is_capital(name.start) or tokens.kinds[name.start] == SHOUT:
        return False
    kinds = tokens.low_at(name.end) in ("các", "cấp", "cơ") or tokens.low_at(name.start - 1) in (
        "các",
        "những",
    )
    return not kinds and " ".join(tokens.low[name.start : name.end]) in end_words("bare_heads")


def _is_member(tokens: Tokens, name: Name) -> bool:
    """ "Huyện ủy **viên**" is a person's post."""
    return tokens.low_at(name.end) == "viên" and tokens.low_at(name.end - 1) in ("ủy", "uỷ")


def _is_joined(tokens: Tokens, name: Name) -> bool:
    """Part of an address or a standard: "VOV.VN", "GMP-EU"."""
    joined_left = tokens.low_at(name.start - 1) in "-./" and not tokens.spaced(name.start)
    joined_right = tokens.low_at(name.end) == "." and tokens.kind_at(name.end + 1) == UPPER
    return name.head.id in ("brands", "foreign") and (
        joined_left or (joined_right and not tokens.spaced(name.end + 1))
    )


_LISTED = frozenset({"government", "party", "mass", "police"})
_FURTHER_IN_LIST = _LISTED | {"party_committee"}


def _is_next_to_committee(tokens: Tokens, name: Name) -> bool:
    """ "**Ban Thường vụ**, Ban Chấp hành Hội Nông dân xã": of the same body."""
    listed = name.head.id == "party_committee" and tokens.low_at(name.end) in (",", "và")
    after = head_phrases().longest(tokens, name.end + 1) if listed else None
    return after is not None and after[1].id in ("party_committee", "party")


LONGEST_LIST = 6
"""Bare heads in a row that still share one owner."""


def _is_listed(tokens: Tokens, name: Name) -> bool:
    """Whether a bare head shares the owner of the last in a list: "Đảng ủy, **HĐND**, MTTQ xã A"."""
    if not tokens.is_capital(name.start):
        return False
    at = name.end
    for _ in range(LONGEST_LIST):
        joined = tokens.low_at(at) in (",", "và", "-") and tokens.is_capital(at + 1)
        after = head_phrases().longest(tokens, at + 1) if joined else None
        if after is None or after[1].id not in _FURTHER_IN_LIST:
            return False
        if read_unit(tokens, at + 1, depth=1, bare=False) is not None:
            return True
        at = after[0]
    return False
