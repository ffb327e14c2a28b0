"""What is wrong with a part of a request, as the framework found it, in the language asked for."""

from collections.abc import Callable, Mapping
from typing import Any

_WORDS: Mapping[str, str] = {
    "missing": "còn thiếu",
    "extra_forbidden": "không có trường này",
    "json_invalid": "không phải JSON hợp lệ",
    "json_type": "không phải JSON hợp lệ",
    "model_attributes_type": "phải là một đối tượng JSON",
    "model_type": "phải là một đối tượng JSON",
    "dict_type": "phải là một đối tượng JSON",
    "list_type": "phải là một danh sách",
    "string_type": "phải là chữ",
    "string_unicode": "phải là chữ Unicode hợp lệ",
    "string_too_short": "phải có ít nhất {min_length} ký tự",
    "string_too_long": "chỉ được có nhiều nhất {max_length} ký tự",
    "string_pattern_mismatch": "không đúng dạng yêu cầu",
    "too_short": "phải có ít nhất {min_length} phần tử",
    "too_long": "chỉ được có nhiều nhất {max_length} phần tử",
    "int_type": "phải là số nguyên",
    "int_parsing": "phải là số nguyên",
    "int_parsing_size": "là số nguyên quá lớn",
    "int_from_float": "phải là số nguyên",
    "float_type": "phải là số",
    "float_parsing": "phải là số",
    "finite_number": "phải là số hữu hạn",
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "greater_than_equal": "phải từ {ge} trở lên",
    "greater_than": "phải lớn hơn {gt}",
    "less_than_equal": "chỉ được tới {le}",
    "less_than": "phải nhỏ hơn {lt}",
    "literal_error": "phải là một trong: {expected}",
    "enum": "phải là một trong: {expected}",
    "date_type": "phải là ngày, như 2022-03-17",
    "date_parsing": "phải là ngày, như 2022-03-17",
    "date_from_datetime_parsing": "phải là ngày, như 2022-03-17",
    "date_from_datetime_inexact": "phải là ngày, không kèm giờ",
    "datetime_type": "phải là ngày giờ ISO 8601",
    "datetime_parsing": "phải là ngày giờ ISO 8601",
    "datetime_from_date_parsing": "phải là ngày giờ ISO 8601",
    "none_required": "phải để trống (null)",
}
"""By the name of the fault; English is what the framework says."""


def told(fault: Mapping[str, Any], translate: Callable[[str], str] | None) -> str:
    """What is wrong; ``translate`` gives a sentence of ours in Vietnamese, None where English is asked for.

    Faults that have no words of ours are told as invalid, with the framework's English behind it.
    """
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "value_error":
        # Raised by our own checks of a value.
        own = str(context["error"])
        return translate(own) if translate else own
    if translate is None:
        return str(fault["msg"])
    words = _WORDS.get(kind)
    if words is None:
        return f"không hợp lệ ({fault['msg']})"
    return words.format(**{name: _value(value) for name, value in context.items()})


def _value(value: object) -> str:
    """A list of codes comes as "'now', 'daily' or 'weekly'"."""
    return str(value).replace(" or ", " hoặc ")
