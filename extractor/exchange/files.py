"""The files of the formats: written to a stream article by article, read back whatever their container."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Literal, get_args

from extractor.errors import InputError
from extractor.exchange.docbin import read_docbin, write_docbin
from extractor.exchange.doccano import article_of_line, line_json
from extractor.exchange.fields import Json
from extractor.exchange.label_studio import article_of_task, task_json
from extractor.exchange.news_article import news_article_json
from extractor.exchange.web_annotation import annotations_json
from extractor.ground.annotated import AnnotatedArticle

Format = Literal["docbin", "label-studio", "doccano", "news-article", "web-annotation"]
FORMATS: tuple[Format, ...] = get_args(Format)

ReadFormat = Literal["docbin", "label-studio", "doccano"]


def _one(wording: Callable[[AnnotatedArticle], Json]) -> Callable[[AnnotatedArticle], Iterator[Json]]:
    return lambda annotated: iter([wording(annotated)])


_OUT: dict[Format, Callable[[AnnotatedArticle], Iterator[Json]]] = {
    "label-studio": _one(task_json),
    "doccano": _one(line_json),
    "news-article": _one(news_article_json),
    "web-annotation": annotations_json,
}
_IN: dict[ReadFormat, Callable[[Mapping[str, Any], str], AnnotatedArticle]] = {
    "label-studio": article_of_task,
    "doccano": article_of_line,
}


def write(
    articles: Iterable[AnnotatedArticle], format: Format, stream: IO[bytes], *, as_array: bool = False
) -> None:
    """All articles into a stream: a DocBin, else JSON, one object a line or, ``as_array``, one array of them.

    Label Studio's upload takes an array, everything else reads lines.
    """
    if format == "docbin":
        stream.write(write_docbin(articles))
        return
    objects = (wording for one in articles for wording in _OUT[format](one))
    if not as_array:
        for wording in objects:
            stream.write(f"{json.dumps(wording, ensure_ascii=False)}\n".encode())
        return
    between = "[\n"
    for wording in objects:
        stream.write(f"{between}{json.dumps(wording, ensure_ascii=False)}".encode())
        between = ",\n"
    stream.write(b"\n]\n" if between == ",\n" else b"[]\n")


def read(path: Path, format: ReadFormat) -> Iterator[AnnotatedArticle]:
    """The articles of a file, JSON as an array or as lines. Raises ``InputError``."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", "give another file") from error
    if format == "docbin":
        yield from read_docbin(content, str(path))
        return
    for number, told in enumerate(_objects(content, path), 1):
        source = f"{path}:{number}"
        if not isinstance(told, dict):
            raise InputError(source, "is no JSON object", "export the articles again")
        try:
            yield _IN[format](told, source)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(
                source, f"has another form than {format} writes ({error})", "export it again"
            ) from error


def _objects(content: bytes, path: Path) -> Iterator[Any]:
    try:
        text = content.decode("utf-8-sig")
        if text.lstrip().startswith("["):
            yield from json.loads(text)
            return
        for line in filter(str.strip, text.split("\n")):
            yield json.loads(line)
    except ValueError as error:
        raise InputError(str(path), f"is no JSON in UTF-8 ({error})", "export the articles again") from error
