"""A proposal to honour, or an honour taken back, by letter: ``other``, for nobody is honoured by it."""

from extractor.events.kinds.kind import EventKind, cues

_TO_HONOUR = r"(?:tặng|truy tặng|phong tặng|khen thưởng|xét tặng|trao tặng|công nhận)"
_PROPOSE = r"(?:đề nghị|đề xuất|kiến nghị|(?<!chương )(?<!công )(?<!quá )(?<!quy )trình)"
"""Not the second syllable of "chương trình" and the like."""

PROPOSAL = EventKind(
    type="other",
    cues=cues(
        rf"{_PROPOSE}(?: (?!đã)[^\W\d]+){{0,12}} {_TO_HONOUR}",
        r"tờ trình(?: số [\w/-]+)?(?: (?:đề nghị|về việc|xin))",
        r"(?:hủy bỏ|hủy|thu hồi|rút)(?: các)? (?:quyết định|danh hiệu|huân chương|bằng khen|giải thưởng)",
        r"tước (?:bỏ )?(?:danh hiệu|huân chương)",
    ),
    lures=cues(r"(?:theo|căn cứ|trên cơ sở|xét)[^.;,]{0,20}(?:đề nghị|tờ trình|đề xuất)[^.;]{0,60}"),
    yields_to=frozenset({"pact_signing", "review_conference", "congress", "emulation_launch", "contest"}),
)
