"""The READMEs keep their word: commands run, outputs are real, links and tables exist."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from extractor.fetch import Settings
from extractor.store import open_store
from tests.commands.calling import VERBS, caller
from tests.documents import PROGRAM, READMES, ROOT, commands, outputs, present_output
from tests.servers.ends import LONGEST_RUN
from tests.servers.loopback import Serve
from tests.tracking.paper import feed

SEED_PAGE = ROOT / "corpora" / "pages" / "laodongthudo.vn" / "seed.html"
OF_THE_LAB = {"evaluate", "train", "benchmark"}
STAYING = {"serve"}
"""Verbs that take long, or stay; READMEs name them in sentences, not among the examples that are run here."""
WEB = re.compile(r"https://[a-z.]+/\S+\.html")
FEED = re.compile(r"https://[a-z.]+/\S+\.rss")
NOTHING_FOUND = re.compile(r"\b0 (?:câu|dòng khen thưởng|tin)\b|^Không (?:có|thấy) câu", re.MULTILINE)
MARK_COUNTS = re.compile(r"^UNIT \d+, PERSON \d+, AWARD \d+, DATE \d+, LOC \d+$", re.MULTILINE)
DOCUMENTS = (*READMES, *sorted((ROOT / "docs").rglob("*.md")))
HOSTS_OF_REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "pypi.nvidia" + ".com")


def test_both_readmes_show_the_same_commands() -> None:
    english, vietnamese = (commands(readme) for readme in READMES)
    assert set(vietnamese) <= set(english)
    assert "make demo" in vietnamese


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_commands_run(
    readme: Path, local: Settings, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order given, from one folder, the paper's addresses being served by this machine."""
    paper = serve({"/bai.html": SEED_PAGE.read_bytes()})
    paper.answers["/nguon.rss"] = feed([paper.url("/bai.html")])
    call = caller(monkeypatch, local)
    (tmp_path / "corpora").symlink_to(ROOT / "corpora")
    monkeypatch.chdir(tmp_path)
    run = [line for line in commands(readme) if line.startswith(PROGRAM)]
    assert len(run) >= 10
    for line in run:
        served = FEED.sub(
            paper.url("/nguon.rss"), WEB.sub(paper.url("/bai.html"), line.removeprefix(PROGRAM))
        )
        called = call(*shlex.split(served))
        assert called.code == 0, (line, called.err)
        assert called.out or "-o" in line, line
        assert not NOTHING_FOUND.search(called.text + called.err), line
    assert {line.split()[2] for line in run} == set(VERBS) - OF_THE_LAB - STAYING
    assert all(
        f"`{PROGRAM.strip()} {verb}`" in readme.read_text(encoding="utf-8") for verb in OF_THE_LAB | STAYING
    )
    assert (tmp_path / "data" / "coverage.db").exists()


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_commands_that_are_not_ours_are_targets_of_make(readme: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    others = [line for line in commands(readme) if not line.startswith(PROGRAM)]
    assert [line for line in others if line.removeprefix("make ") not in targets] == []


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_outputs_are_the_programs_own(readme: Path) -> None:
    """When the rules have changed on purpose: ``make readme`` writes them anew.

    How many marks there are moves with every training of the tagger, and is not what the page is about.
    """
    shown = outputs(readme)
    assert shown
    for command, text in shown.items():
        assert MARK_COUNTS.sub("", text) == MARK_COUNTS.sub("", present_output(command))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_every_table_is_told_and_every_told_one_exists(readme: Path) -> None:
    with open_store(":memory:") as store:
        rows = store.conn.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    ours = {
        name
        for (name,) in rows
        if not re.search(r"_fts_(data|idx|content|docsize|config)$|^_?sqlite|^_", name)
    }
    text = readme.read_text(encoding="utf-8")
    told = {
        name for line in text.splitlines() if line.startswith("| `") for name in re.findall(r"`(\w+)`", line)
    }
    assert ours <= told


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, timeout=LONGEST_RUN, check=False
    ).stdout
    return [ROOT / name for name in listed.decode("utf-8").split("\0") if name]


def test_no_file_names_this_machine_or_a_registry() -> None:
    files = [path for path in tracked_files() if path.is_file()] or [*DOCUMENTS, ROOT / "Makefile"]
    faults = []
    for path in files:
        content = path.read_bytes()
        faults += [
            f"{path.relative_to(ROOT)}: {word}"
            for word in ("/" + "work/", *HOSTS_OF_REGISTRIES)
            if word.encode() in content
        ]
    assert faults == []
