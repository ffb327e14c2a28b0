"""``train``: build the tagger anew from the gold corpus and the patterns."""

from pathlib import Path
from typing import Annotated

from typer import Option

from extractor.commands.language import say
from extractor.commands.screen import note


def train(
    output: Annotated[
        Path | None,
        Option("-o", "--output", metavar="FILE", help="Tệp mô hình; mặc định thay mô hình đang dùng."),
    ] = None,
) -> None:
    """Huấn luyện lại bộ nhận thực thể từ ngữ liệu vàng; cùng dữ liệu cho cùng một tệp, từng byte."""
    from extractor.lab.fingerprints import file_digest
    from extractor.lab.roots import TAGGER
    from extractor.lab.train import train as learn
    from extractor.text.tagger.model import CONFIG_FILE, MODEL_FILE, read_settings

    path = output or TAGGER / MODEL_FILE
    done = learn(path, read_settings(TAGGER / CONFIG_FILE))
    note(
        say(
            "{articles} bài, {renamed} bài đổi tên, {sentences} câu từ {patterns} mẫu: {file}, {size} byte",
            articles=done.articles,
            renamed=done.renamed,
            sentences=done.sentences,
            patterns=done.patterns,
            file=path,
            size=done.bytes,
        )
    )
    note(f"sha256 {file_digest(path)}")
