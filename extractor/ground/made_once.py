"""Attributes that are made when they are first asked for, then kept in the object.

As ``functools.cached_property``, which up to Python 3.11 takes a lock shared by all objects each time: a
hundred are asked for in an article, by one thread at a time.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_T = TypeVar("_T")


class made_once(Generic[_T]):  # noqa: N801 - read as a decorator
    """Turns a method into such an attribute."""

    def __init__(self, make: Callable[[Any], _T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, of: type[Any]) -> "made_once[_T]": ...
    @overload
    def __get__(self, owner: object, of: type[Any]) -> _T: ...
    def __get__(self, owner: object | None, of: type[Any]) -> "made_once[_T] | _T":
        if owner is None:
            return self
        # Kept under its own name, where Python looks before it asks here again; set as any attribute, for
        # once an object's ``__dict__`` was asked for, all its attributes are found four times as slowly.
        made = self._make(owner)
        setattr(owner, self._name, made)
        return made
