"""The run itself: a service, and schemathesis over it, phase after phase."""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import benchmarks.described
from benchmarks.described.stock import office_of_many, stock
from benchmarks.described.told import configuration, found

PHASES = ("examples", "coverage", "fuzzing", "stateful")
_ROOT = Path(__file__).parents[2]
_SECONDS_TO_LISTEN = 120.0
_PATIENCE = "60"
"""Seconds: beside other work a chart takes ten."""


def main() -> int:
    parser = argparse.ArgumentParser(description=benchmarks.described.__doc__)
    parser.add_argument("--phases", nargs="+", choices=PHASES, default=PHASES)
    parser.add_argument(
        "--examples", type=int, default=30, help="requests to an operation at most, each phase"
    )
    parser.add_argument("--reports", type=Path, help="folder for a report of each phase")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="vinhdanh-described-") as made:
        full = stock(Path(made) / "stock")
        failed = [phase for phase in asked.phases if not _holds(phase, full, Path(made) / phase, asked)]
    print(f"failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


def _holds(phase: str, full: Path, folder: Path, asked: argparse.Namespace) -> bool:
    """Each phase has a database of its own: what one removed is there for the next."""
    shutil.copytree(full.parent, folder)
    database = folder / full.name
    told, config = folder / "found.json", folder / "schemathesis.toml"
    told.write_text(json.dumps(found(database), ensure_ascii=False), encoding="utf-8")
    config.write_text(configuration(found(database), office_of_many(database)), encoding="utf-8")
    named = {
        "SCHEMATHESIS_HOOKS": "benchmarks.described.hooks",
        "PYTHONPATH": str(_ROOT),
        "DESCRIBED_FOUND": str(told),
    }
    with _served(database) as address:
        command = [
            str(Path(sys.executable).with_name("st")), "--config-file", str(config),
            "run", f"{address}/openapi.json", "--phases", phase, "--max-examples", str(asked.examples),
            "--seed", str(asked.seed), "--continue-on-failure", "--request-timeout", _PATIENCE,
            *_report(asked.reports, phase),
        ]  # fmt: skip
        begun = time.monotonic()
        done = subprocess.run(command, cwd=_ROOT, env=os.environ | named, check=False)
    print(
        f"{phase}: {time.monotonic() - begun:.0f} s, {'holds' if done.returncode == 0 else 'FAILS'}",
        flush=True,
    )
    return done.returncode == 0


def _report(folder: Path | None, phase: str) -> list[str]:
    return [] if folder is None else ["--report-ndjson-path", str(folder.resolve() / f"{phase}.ndjson")]


@contextmanager
def _served(database: Path) -> Iterator[str]:
    port = _free_port()
    command = [sys.executable, "-m", "benchmarks.described.serving", str(database), str(port)]
    with subprocess.Popen(command, cwd=_ROOT) as service:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, service)
            yield address
        finally:
            service.terminate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def _wait_for(address: str, service: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _SECONDS_TO_LISTEN
    while time.monotonic() < end and service.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/openapi.json", timeout=30):
                return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the service does not listen")


if __name__ == "__main__":
    sys.exit(main())
