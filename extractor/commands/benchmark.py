"""``benchmark``: time of extraction beside underthesea.ner, and memory over many articles."""

from typing import Annotated, Any

from typer import Option

from extractor.commands.language import say
from extractor.commands.screen import console, write_json


def benchmark(
    rounds: Annotated[int, Option("--rounds", min=1, help="Số vòng đo; lấy trung vị.")] = 5,
    memory: Annotated[
        int, Option("--memory", min=0, metavar="N", help="Đo thêm bộ nhớ qua N bài; 0 là không đo.")
    ] = 0,
    as_json: Annotated[bool, Option("--json", help="In toàn bộ số đo thành JSON.")] = False,
) -> None:
    """Đo tốc độ rút trích so với underthesea.ner trên cùng các câu, và bộ nhớ qua nhiều bài."""
    from extractor.lab.speed import measure_memory, measure_speed

    figures: dict[str, Any] = {"speed": measure_speed(rounds=rounds).json()}
    if memory:
        figures["memory"] = measure_memory(memory)
    if as_json:
        write_json(figures)
        return
    screen = console()
    speed = figures["speed"]
    screen.print(
        say(
            "{articles} bài, {characters} ký tự mỗi bài, {rounds} vòng: "
            "rút trích {ours} ms mỗi bài, underthesea.ner {theirs} ms, tỷ lệ {ratio}",
            articles=speed["articles"],
            characters=speed["characters_an_article"],
            rounds=speed["rounds"],
            ours=speed["extraction_ms"],
            theirs=speed["underthesea_ner_ms"],
            ratio=speed["ratio"],
        )
    )
    for name, cost in speed["stages_ms"].items():
        screen.print(f"  {name}: {cost} ms")
    for step in figures.get("memory", []):
        screen.print(say("  sau {count} bài: {peak} MB", count=step["articles"], peak=step["peak_mb"]))
