"""Indexes for the health of papers: outcomes by day and site, articles by when they were read."""

DAY = "substr(recorded_at, 1, 10)"
SITE = """
CASE instr(substr(input, 9), '/') WHEN 0 THEN input
    ELSE substr(input, 1, 8 + instr(substr(input, 9), '/')) END""".strip()
"""All up to the first slash behind "https://", so that a host is told once, not 200,000 times."""

HEALTH_INDEXES = (
    f"CREATE INDEX outcomes_site ON outcomes({DAY}, {SITE}, outcome, recorded_at)",
    "CREATE INDEX articles_read ON articles(publisher, changed_at, id)",
)
