"""Every sentence that an error of ours can carry, read from the syntax trees of the package.

A raise site is a call of an error class. Its cause and remedy are followed back to the strings they are made
of: through module constants, local variables, tables, helper functions that take them as parameters and
functions that return them. What cannot be followed is a fault of its own.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import extractor
from extractor.errors import VinhDanhError

PACKAGE = Path(extractor.__file__).parent

ERRORS = frozenset(
    error.__name__
    for parent in VinhDanhError.__subclasses__()
    for error in (parent, *parent.__subclasses__())
)
"""The error classes; their arguments are source, cause and remedy."""

MESSAGES = frozenset(
    {"RefusedError", "ContentError", "RecordError", "ListingError", "EncodingError", "QueryError",
     "ConnectError", "UnknownHostError", "MhtmlError"}
)  # fmt: skip
"""Exceptions inside a stage whose message becomes a cause, or a part of one."""

PASSED_ON = {"error.cause", "error.remedy"}
"""Sentences of an error that was met: they have a raise site of their own."""

OF_PAPERS = "paper.unreadable"
"""The cause that a paper's data file states."""

GAP = "⟨{}⟩"
"""What stands in for the nth value that a sentence is filled with."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


Said = tuple[str, frozenset[str]]
"""A sentence, and the phrases that a table or another function put into its gaps."""


@dataclass
class Sites:
    """The sentences found, each with the places that say it, and what could not be followed."""

    sentences: dict[Said, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)


def sites(modules: Sequence[tuple[str, str]]) -> Sites:
    """The sentences of all raise sites in modules given by name and source text."""
    return _Reader([_Module(name, ast.parse(source)) for name, source in modules]).read()


def package_modules() -> list[tuple[str, str]]:
    return [
        (path.relative_to(PACKAGE).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    ]


@dataclass
class _Module:
    name: str
    tree: ast.Module

    @cached_property
    def constants(self) -> dict[str, ast.expr]:
        """Values of the names at the module's top."""
        return dict(_assignments(self.tree.body))

    @cached_property
    def functions(self) -> list[Function]:
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    def calls(self) -> Iterator[tuple[Function | None, ast.Call]]:
        """Every call, with the innermost function that it stands in."""
        owner = {id(node): function for function in self.functions for node in ast.walk(function)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield owner.get(id(node)), node


@dataclass(frozen=True)
class _Argument:
    """An argument to look at in every call of a name. ``in_gap``: it is a value, and may be a phrase."""

    callee: str
    place: int
    keyword: str
    in_gap: bool = False


class _Reader:
    def __init__(self, modules: Sequence[_Module]) -> None:
        self._modules = modules
        self._calls: dict[str, list[tuple[_Module, Function | None, ast.Call]]] = defaultdict(list)
        self._functions: dict[str, list[tuple[_Module, Function]]] = defaultdict(list)
        for module in modules:
            for function, call in module.calls():
                self._calls[_name_of(call.func)].append((module, function, call))
            for one in module.functions:
                self._functions[one.name].append((module, one))
        self._found = Sites()
        self._seen: set[_Argument] = set()
        self._pending: list[_Argument] = []

    def read(self) -> Sites:
        for name in ERRORS:
            self._follow(_Argument(name, 1, "cause"))
            self._follow(_Argument(name, 2, "remedy"))
        for name in MESSAGES:
            self._follow(_Argument(name, 0, "message"))
        while self._pending:
            argument = self._pending.pop()
            for module, function, call in self._calls[argument.callee]:
                self._read_argument(module, function, call, argument)
        return self._found

    def _follow(self, argument: _Argument) -> None:
        if argument not in self._seen:
            self._seen.add(argument)
            self._pending.append(argument)

    def _read_argument(
        self, module: _Module, function: Function | None, call: ast.Call, argument: _Argument
    ) -> None:
        where = f"{module.name}:{call.lineno}"
        given = [named.value for named in call.keywords if named.arg == argument.keyword]
        given += call.args[argument.place : argument.place + 1] if argument.place >= 0 else []
        for value in given:
            scope = _Scope(self, module, function, where, in_gap=argument.in_gap)
            for said in scope.sentences(value):
                if " " in said[0] or not argument.in_gap:
                    self._found.sentences.setdefault(said, set()).add(where)
            if not argument.in_gap:
                self._found.unread.update(scope.unread)

    def helper(
        self, module: _Module, function: Function, parameter: str, *, in_gap: bool
    ) -> list[tuple[_Module, ast.expr]]:
        """Note that a function takes a sentence as this parameter; its default value, if it has one."""
        names = [argument.arg for argument in function.args.args]
        bound = names[1:] if names[:1] == ["self"] else names
        place = bound.index(parameter) if parameter in bound else -1
        self._follow(_Argument(function.name, place, parameter, in_gap))
        defaults = dict(zip(reversed(names), reversed(function.args.defaults), strict=False))
        return [(module, defaults[parameter])] if parameter in defaults else []

    def named(self, name: str) -> list[tuple[_Module, Function]]:
        return self._functions[name]

    def constant(self, name: str) -> list[tuple[_Module, ast.expr]]:
        """A constant imported from another module."""
        return [(module, module.constants[name]) for module in self._modules if name in module.constants]


@dataclass
class _Scope:
    """Where an expression stands: its names are looked up there. ``unread`` gathers what has no sentence."""

    reader: _Reader
    module: _Module
    function: Function | None
    where: str
    in_gap: bool = False
    unread: set[str] = field(default_factory=set)
    _being_read: set[str] = field(default_factory=set)
    """Variables whose values are being gone through: one may be made of itself (``told = told or …``)."""

    def sentences(self, node: ast.expr) -> list[Said]:
        """All strings that the expression can be."""
        match node:
            case ast.Constant(value=str(text)):
                return [(text, frozenset())]
            case ast.Constant(value=None):
                return []
            case ast.JoinedStr(values=parts):
                return self._filled(parts)
            case ast.IfExp(body=one, orelse=other):
                return self.sentences(one) + self.sentences(other)
            case ast.BoolOp(values=values):
                return [said for value in values for said in self.sentences(value)]
            case ast.Name(id=name):
                return self._named(name)
            case ast.Call(func=ast.Name(id="str"), args=[ast.Name(id=name)]) if self._is_message(name):
                return []
            case ast.Call() if found := self._called(node):
                return [said for module, one in found for said in self._returned(module, one)]
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=int(at))) if isinstance(
                table := self.module.constants.get(name), ast.Tuple
            ):
                return self.sentences(table.elts[at])
            case ast.Attribute() if ast.unparse(node) in PASSED_ON | {OF_PAPERS}:
                return []
        self.unread.add(f"{self.where}: {ast.unparse(node)}")
        return []

    def _called(self, call: ast.Call) -> list[tuple[_Module, Function]]:
        """Our functions that the call may mean; a method of a value is none of them."""
        is_method = isinstance(call.func, ast.Attribute) and (
            not isinstance(call.func.value, ast.Name)
            or call.func.value.id in self.module.constants
            or call.func.value.id in self._arguments()
        )
        return [] if is_method else self.reader.named(_name_of(call.func))

    def _arguments(self) -> list[str]:
        """The names of what the function is given."""
        if self.function is None:
            return []
        arguments = self.function.args
        return [one.arg for one in (*arguments.args, *arguments.kwonlyargs)]

    def _filled(self, parts: Sequence[ast.expr]) -> list[Said]:
        """A formatted string: constants and phrases as they are, other gaps numbered."""
        filled: list[Said] = [("", frozenset())]
        for number, part in enumerate(parts):
            match part:
                case ast.Constant(value=str(text)):
                    options: list[Said] = [(text, frozenset())]
                case ast.FormattedValue(value=value, conversion=conversion):
                    options = self._gap(value, number)
                    if conversion == ord("r"):
                        options = [(repr(words), phrases) for words, phrases in options]
            filled = [(one + more, old | new) for one, old in filled for more, new in options]
        return filled

    def _gap(self, node: ast.expr, number: int) -> list[Said]:
        gap: list[Said] = [(GAP.format(number), frozenset())]
        if isinstance(node, ast.Name) and node.id in self.module.constants:
            constant = self.module.constants[node.id]
            if isinstance(constant, ast.Constant):
                return [(str(constant.value), frozenset())]
        if isinstance(node, ast.Name) and self._caught(node.id) & ERRORS:
            return [(f"⟨{number}a⟩: ⟨{number}b⟩; ⟨{number}c⟩", frozenset())]
        scope = _Scope(self.reader, self.module, self.function, self.where, in_gap=True)
        found = scope.sentences(node)
        phrases: list[Said] = [(words, nested | {words}) for words, nested in found if " " in words]
        return phrases + (gap if scope.unread or len(phrases) < len(found) or not found else [])

    def _named(self, name: str) -> list[Said]:
        if self.function is not None:
            if name in self._arguments():
                found = self.reader.helper(self.module, self.function, name, in_gap=self.in_gap)
                return self._elsewhere(found)
            local = [value for target, value in _assignments(ast.walk(self.function)) if target == name]
            if local:
                return self._of_values(name, local)
        if name in self.module.constants:
            return self.sentences(self.module.constants[name])
        found = self.reader.constant(name)
        if not found:
            self.unread.add(f"{self.where}: {name}")
        return self._elsewhere(found)

    def _of_values(self, name: str, values: Sequence[ast.expr]) -> list[Said]:
        if name in self._being_read:
            return []
        self._being_read.add(name)
        said = [one for value in values for one in self._of_value(value)]
        self._being_read.remove(name)
        return said

    def _elsewhere(self, found: Sequence[tuple[_Module, ast.expr]]) -> list[Said]:
        return [
            said
            for module, value in found
            for said in _Scope(self.reader, module, None, self.where, self.in_gap, self.unread).sentences(
                value
            )
        ]

    def _of_value(self, value: ast.expr) -> list[Said]:
        """The sentences of a variable: of its value, or all in the table that it is taken from."""
        if isinstance(value, ast.Constant | ast.JoinedStr | ast.IfExp):
            return self.sentences(value)
        if isinstance(value, ast.Call) and self._called(value):
            return self.sentences(value)
        tables = [value]
        for table in tables:
            # A table may itself name constants.
            named = (self.module.constants.get(name) for name in _names(table))
            tables += [constant for constant in named if constant is not None and constant not in tables]
        strings = [node for table in tables for node in _outermost_strings(table)]
        found = [said for node in strings for said in self.sentences(node) if " " in said[0]]
        if not found:
            self.unread.add(f"{self.where}: {ast.unparse(value)}")
        return found

    def _returned(self, module: _Module, function: Function) -> list[Said]:
        where = f"{module.name}:{function.lineno}"
        scope = _Scope(self.reader, module, function, where, self.in_gap, self.unread)
        return [
            said
            for node in ast.walk(function)
            if isinstance(node, ast.Return) and node.value is not None
            for said in scope.sentences(node.value)
        ]

    def _is_message(self, name: str) -> bool:
        """Whether the name is an exception of ``MESSAGES``, caught or received in this function."""
        assert self.function is not None
        received = {
            one
            for argument in self.function.args.args
            if argument.annotation is not None
            for one in _names(argument.annotation)
        }
        return bool((self._caught(name) or received) & MESSAGES)

    def _caught(self, name: str) -> set[str]:
        """The exceptions that bear this name in the function's handlers."""
        return {
            one
            for node in ast.walk(self.function or self.module.tree)
            if isinstance(node, ast.ExceptHandler) and node.name == name and node.type is not None
            for one in _names(node.type)
        }


def _assignments(body: Iterator[ast.AST] | Sequence[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    """Names and what they are set to, by a statement or a loop; of tuples each name with the whole value."""
    for node in body:
        match node:
            case ast.Assign(targets=targets, value=value):
                pairs = [(target, value) for target in targets]
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                pairs = [(target, value)]
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                pairs = [(target, value)]
            case _:
                continue
        for target, value in pairs:
            yield from ((name, value) for name in _names(target))


def _outermost_strings(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node
        return
    for child in ast.iter_child_nodes(node):
        yield from _outermost_strings(child)


def _names(node: ast.AST) -> list[str]:
    return [one.id for one in ast.walk(node) if isinstance(one, ast.Name)]


def _name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
