"""Ký kết giao ước thi đua: members of a cluster or units under one body sign their pledge."""

from extractor.events.kinds.kind import EventKind, cues

PACT_SIGNING = EventKind(
    type="pact_signing",
    anywhere=True,
    cues=cues(
        r"(?:lễ |hội nghị )?(?:tổ chức )?ký(?: kết)?(?: bản)? giao ước(?: thi đua)?",
        r"giao ước thi đua",
        r"ký cam kết thi đua",
    ),
    lures=cues(r"giao ước thi đua (?:đã ký|được ký|đề ra)"),
)
