"""Medals of a team: whose members won them, whose tally a bracket holds."""

import pytest

from tests.events.marked import told

MEETING = "Hội thao quân dân y khép lại"


@pytest.mark.parametrize(
    ("sentence", "winners"),
    [
        (
            "Dù không được đánh giá cao nhưng đoàn {LOC|Sơn La} giành 2 {AWARD|HCV} của các VĐV "
            "{PERSON|Lò Văn Sáo} (chạy) và {PERSON|Quàng Thị Bích} (nhảy xa).",
            {"Lò Văn Sáo", "Quàng Thị Bích"},
        ),
        ("{UNIT|Đội Bến Xanh} giành 1 {AWARD|HCB} của {PERSON|Lò Văn Sáo}.", {"Lò Văn Sáo"}),
        ("Đoàn {LOC|Sơn La} giành 2 {AWARD|HCV} của hội thao.", {"Sơn La"}),
    ],
)
def test_the_members_who_won_stand_behind_the_medals(sentence: str, winners: set[str]) -> None:
    named = {row.rpartition(": ")[2] for row in told(sentence, title=MEETING)}
    assert {name for name in named if not name[0].isdigit()} == winners


@pytest.mark.parametrize(
    ("team", "winner"),
    [("{LOC|Hà Nội}", "Hà Nội"), ("đoàn Quân đội", "Quân đội"), ("{UNIT|Đội Bến Xanh}", "Đội Bến Xanh")],
)
def test_a_tally_in_a_bracket_is_of_the_team_before_it(team: str, winner: str) -> None:
    rows = told(
        f"Đoàn {{LOC|Sơn La}} giành ngôi thứ ba, sau {team} (9 {{AWARD|HCV}}, 3 {{AWARD|HCB}}).",
        title=MEETING,
    )
    assert rows == [f"conferred HCV: {winner}", f"conferred HCB: {winner}"]


def test_a_tally_of_another_country_is_none_of_ours() -> None:
    tally = "Đoàn {LOC|Sơn La} giành ngôi thứ ba, sau {LOC|Thái Lan} (9 {AWARD|HCV})."
    assert told(tally, title=MEETING) == []
