"""The weights of a trained tagger, read from the file that crfsuite wrote.

The layout is that of crfsuite 0.12, version 100, all numbers with their low byte first: a header of twelve
fields with the places of the tables; ``FEAT`` with one record of 20 bytes for each weight; two ``CQDB``
tables with the names of labels and of features by number. See crf1d_model.c and cqdb.c of crfsuite.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractor.errors import DataError

Floats = NDArray[np.float64]

_HEADER = struct.Struct("<4sI4s9I")
_TABLE, _STATE = struct.Struct("<4sII"), 0
_NAMES, _ENTRY = struct.Struct("<4s5I"), struct.Struct("<iI")
_WEIGHT = np.dtype([("kind", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])
_VERSION = 100


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What a feature says for each label, and what one label says for the next.

    ``states[rows[feature]]`` holds one number for each of ``labels``, ``states[0]`` zeros for every feature
    that the model does not know; ``steps[one, next]`` is the weight of a label behind another.
    """

    labels: tuple[str, ...]
    rows: dict[str, int]
    states: Floats
    steps: Floats


def read_weights(path: Path) -> Weights:
    """The weights of a model file. Raises ``DataError`` when it is no such file or is cut off."""
    try:
        data = path.read_bytes()
        return weights_of(data)
    except OSError as error:
        raise DataError(str(path), f"cannot be read: {error}", "run `make train`") from error
    except (struct.error, ValueError, IndexError) as error:
        raise DataError(str(path), "is no whole model of the tagger", "run `make train`") from error


def weights_of(data: bytes) -> Weights:
    """The weights of a model file that was read."""
    magic, _, _, version, *_, features, labels_at, names_at, _, _ = _HEADER.unpack_from(data)
    if magic != b"lCRF" or version != _VERSION:
        raise ValueError(f"it begins with {magic!r}, version {version}")
    labels, names = _names(data, labels_at), _names(data, names_at)
    _, _, count = _TABLE.unpack_from(data, features)
    found = np.frombuffer(data, _WEIGHT, count, features + _TABLE.size)
    state, step = found[found["kind"] == _STATE], found[found["kind"] != _STATE]
    states = np.zeros((len(names) + 1, len(labels)))
    states[state["source"] + 1, state["label"]] = state["weight"]
    steps = np.zeros((len(labels), len(labels)))
    steps[step["source"], step["label"]] = step["weight"]
    return Weights(tuple(labels), {name: row for row, name in enumerate(names, 1)}, states, steps)


def _names(data: bytes, start: int) -> list[str]:
    """The names of one table, in the order of their numbers."""
    _, _, _, _, count, places = _NAMES.unpack_from(data, start)
    names = []
    for place in np.frombuffer(data, "<u4", count, start + places).tolist():
        _, size = _ENTRY.unpack_from(data, start + place)
        first = start + place + _ENTRY.size
        names.append(data[first : first + size - 1].decode())
    return names
