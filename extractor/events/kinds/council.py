"""A council's vote or a consultation on who is to be honoured: counted as ``other`` by the guidelines."""

from extractor.events.kinds.kind import EventKind, cues

COUNCIL = EventKind(
    type="other",
    cues=cues(
        r"hội đồng thi đua[\s,–-]*(?:và )?khen thưởng[^.;]{0,60}? (?:họp|đã họp|tổ chức (?:phiên "
        r"|cuộc )?họp|thẩm định|xét"
        r"|tổ chức hội nghị xét)",
        r"họp hội đồng[^.;]{0,60}(?:xét|thẩm định|thi đua)",
        r"phiên họp [^.;]{0,30}hội đồng thi đua",
        r"họp xét (?:tặng|khen thưởng|đề nghị)",
        r"(?:hội nghị|phiên họp) (?:xét|thẩm định|bình xét|suy tôn)",
        r"lấy ý kiến (?:nhân dân|về việc (?:xét|đề nghị)|đối với)",
        r"bỏ phiếu (?:xét|đề nghị|suy tôn)",
        r"xét (?:tặng|chọn) (?:danh hiệu|giải thưởng)",
    ),
    lures=cues(r"hội đồng thi đua[\s,–-]*(?:và )?khen thưởng(?:(?! họp| xét)[^.;]){0,60}?tổng kết"),
    in_every_cue=(
        "hội đồng thi đua",
        "họp hội đồng",
        "xét",
        "thẩm định",
        "suy tôn",
        "lấy ý kiến",
        "bỏ phiếu",
    ),
    yields_to=frozenset({"pact_signing", "review_conference", "congress"}),
)
