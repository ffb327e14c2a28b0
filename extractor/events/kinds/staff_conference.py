"""Hội nghị người lao động, cán bộ, công chức: the yearly meeting of a body's own staff, counted as ``other``.

Its awards are a part of it; what it reviews by name ("hội nghị tổng kết năm và hội nghị người lao động") is a
review.
"""

from extractor.events.kinds.kind import EventKind, cues

_STAFF = (
    r"(?:người lao động|viên chức|công chức|cán bộ,? (?:công chức|viên chức|đoàn viên|công nhân|nhà giáo))"
)

STAFF_CONFERENCE = EventKind(
    type="other",
    cues=cues(rf"hội nghị (?:đại biểu )?{_STAFF}"),
    in_every_cue=("hội nghị",),
    lures=cues(
        rf"(?:biểu dương|tuyên dương|tôn vinh|gặp mặt)[^.;,]{{0,40}}hội nghị {_STAFF}",
        r"hội nghị [^.;,]{0,60}và triển khai (?:công tác|nhiệm vụ|phương hướng)",
    ),
    yields_to=frozenset({"pact_signing", "review_conference", "congress"}),
)
