"""The command line as a whole: the verbs, the language, and what becomes of errors."""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from extractor import __version__
from extractor.commands.account import account
from extractor.commands.adverse import adverse
from extractor.commands.alerts import alerts
from extractor.commands.archive import archive
from extractor.commands.article import article
from extractor.commands.awards import awards
from extractor.commands.backfill import backfill
from extractor.commands.benchmark import benchmark
from extractor.commands.digest import digest
from extractor.commands.evaluate import evaluate
from extractor.commands.exchange import exchange
from extractor.commands.export import export
from extractor.commands.extract import extract
from extractor.commands.figures import figures
from extractor.commands.ingest import ingest
from extractor.commands.language import DEFAULT, chosen_language, say, speak, translate_help, translated
from extractor.commands.names import names
from extractor.commands.publisher import publisher
from extractor.commands.rebuild import rebuild
from extractor.commands.record import record
from extractor.commands.review import review
from extractor.commands.screen import note, report
from extractor.commands.search import search
from extractor.commands.serve import serve
from extractor.commands.stories import stories
from extractor.commands.track import track
from extractor.commands.train import train
from extractor.commands.versions import versions
from extractor.errors import UsageError, VinhDanhError

PROGRAM = "vinhdanh"
ALL_DONE, SOME_FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for verb in (
    ingest,
    backfill,
    extract,
    article,
    search,
    awards,
    record,
    adverse,
    digest,
    figures,
    versions,
    rebuild,
    serve,
    evaluate,
    train,
    benchmark,
):
    app.command(
        no_args_is_help=verb in (ingest, backfill, extract, article, search, record, adverse, versions)
    )(verb)
app.add_typer(names, name="names")
app.add_typer(review, name="review")
app.add_typer(stories, name="stories")
app.add_typer(archive, name="archive")
app.add_typer(export, name="export")
app.add_typer(exchange, name="exchange")
app.add_typer(track, name="track")
app.add_typer(alerts, name="alerts")
app.add_typer(publisher, name="publisher")
app.add_typer(account, name="account")


def _show_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        raise typer.Exit


@app.callback()
def whole(
    lang: Annotated[
        str, typer.Option("--lang", metavar="vi|en", help="Ngôn ngữ của bảng, thông báo và trợ giúp.")
    ] = "vi",
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="In số phiên bản.")
    ] = False,
) -> None:
    """Vinh Danh: đọc tin báo chí, rút ra các ghi nhận thi đua, khen thưởng, lưu và tìm kiếm."""


def run(arguments: Sequence[str]) -> int:
    """The exit code of one call. Errors of ours are one line each on standard error; bugs are not caught."""
    _write_utf8()
    speak(DEFAULT)
    try:
        language, arguments = chosen_language(arguments, os.environ)
        speak(language)
        command = typer.main.get_command(app)
        translate_help(command)
        code = command.main(list(arguments), prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except UsageError as error:
        report(error)
        return WRONG_USAGE
    except VinhDanhError as error:
        report(error)
        return SOME_FAILED
    except typer.TyperException as error:
        return _wrong_call(error)
    except OSError as error:
        return _output_taken_no_more(error)
    if code == INTERRUPTED:
        note(say("Đã dừng theo yêu cầu."))
    return code or ALL_DONE


def _output_taken_no_more(error: OSError) -> int:
    """A reader that left early ends us quietly, a full disk with one line; anything else is a bug.

    What is still to be flushed goes nowhere, or Python would tell of it once more at its end.
    """
    if error.errno not in (errno.EPIPE, errno.ENOSPC):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno == errno.ENOSPC:
        report(VinhDanhError("stdout", "the disk is full", "free some space, then try again"))
    return SOME_FAILED


def _wrong_call(error: typer.TyperException) -> int:
    """One line for a call that typer refused; the help for a verb alone, which is typer's message then."""
    message = error.format_message().rstrip(".")
    if "\n" in message:
        sys.stderr.write(message + "\n")
        return error.exit_code
    context = getattr(error, "ctx", None)
    path = context.command_path if context else PROGRAM
    (cause,) = translated(message)
    note(f"{path}: {cause}; {say('xem')} {path} --help")
    return error.exit_code


def _write_utf8() -> None:
    """Vietnamese comes out whole whatever the terminal's locale says; broken file names do not stop us."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
