"""The figures of an evaluation as tables for people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from extractor.commands.language import say

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Json = dict[str, Any]


def print_run(screen: "Console", run: Json) -> None:
    screen.print(
        say(
            "{split}: {count} bài, ngữ liệu {corpus}",
            split=run["split"],
            count=run["articles"],
            corpus=run["corpus"],
        )
    )
    systems: Json = run["systems"]
    for group, title in (
        ("exact", say("Thực thể, đúng khít")),
        ("relaxed", say("Thực thể, chung ≥ 60% âm tiết")),
    ):
        screen.print(_marks_table(title, group, systems))
    screen.print(_rows_table(systems))
    figures = systems["pipeline"]
    screen.print(_fields_table(figures))
    screen.print(_calibration_table(figures["calibration"]))
    screen.print(_families_table(figures["families"]))


def print_comparison(screen: "Console", differences: Json) -> None:
    if differences["corpus"] != "same":
        screen.print(say("Ngữ liệu đã đổi giữa hai lần đo; chỉ so các bài chung."))
    table = _table(say("Số đo"), [say("Số đo"), say("Trước"), say("Sau"), say("Chênh")], 1)
    for name, (before, after) in differences["figures"].items():
        if before is not None and after is not None and before != after:
            table.add_row(name, _share(before), _share(after), f"{after - before:+.4f}")
    screen.print(table)
    for title, changes in ((say("Được"), differences["gains"]), (say("Mất"), differences["losses"])):
        screen.print(f"{title}: {sum(map(len, changes.values()))}")
        for article, errors in changes.items():
            screen.print(f"  {article}")
            for error in errors:
                screen.print(f"    {error}")


def _table(title: str, columns: Sequence[str], words: int) -> "Table":
    """A table whose columns after the first ``words`` hold figures."""
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
    for number, column in enumerate(columns):
        table.add_column(column, justify="left" if number < words else "right", no_wrap=True)
    return table


def _marks_table(title: str, group: str, systems: Json) -> "Table":
    """Precision, recall and F1 of the pipeline, and the F1 of the baselines."""
    baselines = [name for name in systems if name != "pipeline"]
    table = _table(title, [say("Nhãn"), "P", "R", "F1", *(f"{name} F1" for name in baselines)], 1)
    for label, tally in systems["pipeline"][group].items():
        cells = [_share(tally[figure]) for figure in ("precision", "recall", "f1")]
        table.add_row(label, *cells, *(_share(systems[name][group][label]["f1"]) for name in baselines))
    return table


def _rows_table(systems: Json) -> "Table":
    columns = [say("Hệ"), "P", "R", "F1", say("Sự kiện F1"), say("Giá trị ngày"), say("Bịa (dòng/bài)")]
    table = _table(say("Dòng khen thưởng: hình thức, đối tượng, tình trạng đều đúng"), columns, 1)
    for name, figures in systems.items():
        rows, invented = figures["awards"], figures["invented"]
        table.add_row(
            name,
            *(_share(rows[figure]) for figure in ("precision", "recall", "f1")),
            _share(figures["events"]["f1"]),
            _share(figures["date_values"]["precision"]),
            f"{invented['rows']}/{invented['articles']}",
        )
    return table


def _fields_table(figures: Json) -> "Table":
    table = _table(say("Trường của các dòng tìm đúng"), [say("Trường"), say("Đúng"), say("Số")], 1)
    for group, prefix in (("award_fields", ""), ("event_fields", "event ")):
        for name, share in figures[group].items():
            table.add_row(f"{prefix}{name}", _share(share["share"]), f"{share['right']}/{share['of']}")
    return table


def _calibration_table(calibration: Json) -> "Table":
    columns = [say("Độ tin cậy"), say("Dòng đúng"), say("Số"), say("Thực thể đúng"), say("Số")]
    table = _table(say("Độ tin cậy so với tỷ lệ đúng"), columns, 1)
    for rows, marks in zip(calibration["awards"], calibration["marks"], strict=True):
        table.add_row(
            f"{rows['from']:.1f}–{rows['to']:.1f}",
            *(_share(rows["share"]), str(rows["of"]), _share(marks["share"]), str(marks["of"])),
        )
    return table


def _families_table(families: Json) -> "Table":
    columns = [say("Họ bài"), say("Bài"), say("Thực thể F1"), say("Dòng F1"), say("Dòng")]
    table = _table(say("Theo họ bài"), columns, 1)
    for name, family in families.items():
        rows = family["awards"]
        figure = _share(rows["f1"]) if rows["found"] or rows["gold"] else "–"
        table.add_row(
            name, str(family["articles"]), _share(family["relaxed"]["f1"]), figure, str(rows["gold"])
        )
    return table


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
