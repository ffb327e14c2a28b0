"""Where the corpora and models lie in the repository; the lab works there and nowhere else."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "corpora" / "gold"
RECORDS = ROOT / "corpora" / "records"
PATTERNS = ROOT / "corpora" / "patterns"
PAGES = ROOT / "corpora" / "pages"
PAPERS = ROOT / "extractor" / "publishers" / "data" / "papers"
TAGGER = ROOT / "models" / "tagger"
FLOORS = ROOT / "models" / "floors.json"
