"""``track``: sources and key words to follow for years."""

from typer import Typer

from extractor.commands.track_compact import compact
from extractor.commands.track_report import export, hits, report
from extractor.commands.track_sources import add, list_followed, remove
from extractor.commands.track_work import run, watch

track = Typer(no_args_is_help=True, help="Theo dõi báo chí: nguồn tin, từ khóa, đọc định kỳ, báo cáo.")

track.command("add", no_args_is_help=True)(add)
track.command("list")(list_followed)
track.command("remove", no_args_is_help=True)(remove)
track.command("run")(run)
track.command("watch")(watch)
track.command("report")(report)
track.command("hits")(hits)
track.command("export", no_args_is_help=True)(export)
track.command("compact")(compact)
