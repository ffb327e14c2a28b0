"""``evaluate``: quality against the gold corpus, beside two baselines; comparison with an earlier run."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal

from typer import Option

from extractor.commands.language import say
from extractor.commands.screen import console, note, write_json
from extractor.errors import UsageError


def evaluate(
    split: Annotated[
        Literal["dev", "dev-b", "dev-c", "test", "test-b", "test-c", "train"],
        Option("--split", help="Phần ngữ liệu: dev, dev-b, dev-c, test, test-b, test-c, train."),
    ] = "dev",
    held_out: Annotated[
        bool,
        Option("--held-out", help="Trên train: mỗi họ bài do mô hình chưa từng học họ đó đọc."),
    ] = False,
    baselines: Annotated[
        bool, Option("--baselines/--no-baselines", help="Đo cả luật đơn thuần và underthesea.ner.")
    ] = True,
    as_json: Annotated[bool, Option("--json", help="In toàn bộ số đo thành JSON.")] = False,
    output: Annotated[
        Path | None,
        Option("-o", "--output", metavar="FILE", help="Lưu lần đo này thành JSON để so sánh sau."),
    ] = None,
    compare: Annotated[
        Path | None,
        Option("--compare", metavar="FILE", help="So với một lần đo đã lưu: được gì, mất gì."),
    ] = None,
) -> None:
    """Đo chất lượng trên ngữ liệu vàng: thực thể, ngày, dòng khen thưởng, sự kiện, độ tin cậy."""
    before = None if compare is None else _saved(compare)

    from extractor.commands.evaluation_tables import print_comparison, print_run
    from extractor.lab import evaluate as lab
    from extractor.lab.baselines import SYSTEMS
    from extractor.lab.compare_runs import compare as compared
    from extractor.lab.held_out import evaluate_held_out

    if held_out:
        run = evaluate_held_out()
    else:
        run = lab.evaluate(split, tuple(SYSTEMS) if baselines else ("pipeline",))
    if output is not None:
        output.write_text(json.dumps(run, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        note(say("Đã lưu lần đo vào {file}", file=output))
    if before is not None:
        differences = compared(before, run)
        if as_json:
            write_json(differences)
        else:
            print_comparison(console(), differences)
    elif as_json:
        write_json(run)
    else:
        print_run(console(), run)


def _saved(path: Path) -> dict[str, Any]:
    """A saved run. Raises ``UsageError`` when the file is none."""
    try:
        run: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UsageError(
            f"--compare {path}", f"cannot be read: {error}", "give a file saved with -o"
        ) from error
    if "cases" not in run:
        raise UsageError(f"--compare {path}", "is no saved run", "give a file saved with -o")
    return run
