"""Label Studio's tasks: what the program found as predictions, what a person marked as annotations.

Offsets are code points, as Label Studio itself counts since version 1.5; older exports counted UTF-16 units,
which is recognised by the words that stand beside the offsets.
"""

from collections.abc import Mapping
from typing import Any

from extractor.errors import InputError
from extractor.exchange.fields import Json, article_fields, article_of, in_text_order, mark_of
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.reading import LABELS, Mark

_CONTROL, _OBJECT = "label", "text"
_MODEL = "vinhdanh"

LABELING_CONFIG = (
    f'<View>\n  <Labels name="{_CONTROL}" toName="{_OBJECT}">\n'
    + "".join(f'    <Label value="{label}"/>\n' for label in LABELS)
    + f'  </Labels>\n  <Text name="{_OBJECT}" value="$text" granularity="word"/>\n</View>\n'
)
"""What a project's labelling interface must be for these tasks."""


def task_json(annotated: AnnotatedArticle) -> Json:
    """One task; the article's other fields stand beside the text in ``data``."""
    result = [_region(number, mark) for number, mark in enumerate(annotated.marks)]
    task: Json = {"data": {"text": annotated.article.text, **article_fields(annotated)}}
    if annotated.checked:
        task["annotations"] = [{"result": result, "ground_truth": True}]
    else:
        scores = [mark.score for mark in annotated.marks]
        mean = sum(scores) / len(scores) if scores else 0.0
        task["predictions"] = [{"model_version": _MODEL, "score": round(mean, 3), "result": result}]
    return task


def article_of_task(task: Mapping[str, Any], source: str) -> AnnotatedArticle:
    """The article of a task: of its last annotation that was not cancelled, else of its last prediction.

    Raises ``InputError`` for a task without text, with an unknown label, or marks that do not fit the text.
    """
    data = task.get("data")
    if not isinstance(data, Mapping) or "text" not in data:
        raise InputError(source, "is no task of Label Studio with data.text", "export the project as JSON")
    text = data["text"]
    article = article_of(text, data, source)
    given = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
    readings = given or task.get("predictions") or [{}]
    marks = [
        _mark(region, text, source)
        for region in readings[-1].get("result", ())
        if region.get("type") == "labels"
    ]
    return AnnotatedArticle(data.get("key") or source, article, in_text_order(marks), bool(given))


def _region(number: int, mark: Mark) -> Json:
    kept = {name: told for name, told in (("value", mark.value), ("id", mark.id)) if told is not None}
    return {
        "id": f"m{number}",
        "from_name": _CONTROL,
        "to_name": _OBJECT,
        "type": "labels",
        "score": round(mark.score, 3),
        "value": {
            "start": mark.span.start, "end": mark.span.end, "text": mark.text, "labels": [mark.label]
        },
        **({"meta": kept} if kept else {}),
    }  # fmt: skip


def _mark(region: Mapping[str, Any], text: str, source: str) -> Mark:
    value, kept = region["value"], region.get("meta") or {}
    start, end = value["start"], value["end"]
    told = value.get("text")
    if told is not None and _plain(text[start:end]) != _plain(told):
        start, end = _from_utf16(text, start), _from_utf16(text, end)
        if _plain(text[start:end]) != _plain(told):
            raise InputError(
                source,
                f"marks “{told}” where the text has other words",
                "annotate the text as it was exported",
            )
    (label,) = value["labels"]
    return mark_of(label, start, end, text, source, value=kept.get("value"), id=kept.get("id"))


def _plain(words: str) -> str:
    """Label Studio writes line ends in its own ways ("\\\\n" as two letters)."""
    return " ".join(words.replace("\\n", " ").split())


def _from_utf16(text: str, units: int) -> int:
    """The code point at a place counted in UTF-16 units ("🎉" counts two)."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))
