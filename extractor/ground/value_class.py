"""Values that are made by the hundred for each article: data classes whose fields nobody sets again.

mypy refuses to set a field of one; at run time nothing does, since a frozen data class takes twice as long to
make (docs/performance.md).
"""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value_class(made: type[_T]) -> type[_T]:
    """A class of values, compared and hashed by their fields."""
    return dataclass(slots=True, unsafe_hash=True)(made)


@dataclass_transform(frozen_default=True, order_default=True, field_specifiers=(field,))
def ordered_value_class(made: type[_T]) -> type[_T]:
    """A class of values that are also sorted by their fields, the first before the second."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(made)


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def thing_class(made: type[_T]) -> type[_T]:
    """A class of things told from one another by their identity, which may keep ``made_once`` attributes."""
    return dataclass(eq=False)(made)
