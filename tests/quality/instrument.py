"""The conditions of a module: finds them, deletes one, or writes down which of them ever decide anything.

A condition is an operand of an ``and``/``or`` chain, a guard (an ``if`` before an early return or continue), another
``if`` or ``while`` test, or a filter of a comprehension; only those inside functions count. A changed module is put in
place of the imported one by exchanging the code of its functions, so that nothing has to be imported again.
"""

from __future__ import annotations

import ast
import copy
import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from types import CodeType, FunctionType

import attrs

_NAME = "__met__"
_LEAVING = (ast.Return, ast.Continue, ast.Break, ast.Raise)


class Kind(StrEnum):
    """What a condition is a part of."""

    OPERAND = "operand"
    GUARD = "guard"
    TEST = "test"
    FILTER = "filter"
    FUNCTION = "function"  # no condition: whether it ran at all


@attrs.frozen
class Condition:
    """One condition, or one function.

    Args:
        number: its place among all conditions of the modules that were read together.
        path: the module's file.
        line: where it begins.
        kind: what it is a part of.
        source: the words of the program.
        valued: the chain it belongs to gives a value, not only a truth value.
    """

    number: int
    path: Path
    line: int
    kind: Kind
    source: str
    valued: bool = False

    @property
    def deletable(self) -> bool:
        """Whether the program makes sense without it."""
        return self.kind in (Kind.OPERAND, Kind.GUARD, Kind.FILTER)

    @property
    def marks(self) -> set[int]:
        """What must be seen of it: that an operand alone settled its chain, that a test was both true and false."""
        one_sided = self.kind in (Kind.OPERAND, Kind.FUNCTION)
        return {no_less(self.number)} if one_sided else {less(self.number), no_less(self.number)}

    def decides(self, seen: set[int]) -> bool:
        """Whether it ever made a difference."""
        return self.marks <= seen

    def noticed(self, seen: set[int]) -> bool:
        """Whether something may change where it is deleted."""
        if self.kind is Kind.FILTER or self.valued:
            return less(self.number) in seen
        return no_less(self.number) in seen


def less(number: int) -> int:
    """The mark of an operand that was reached, or of a test that was false."""
    return 2 * number


def no_less(number: int) -> int:
    """The mark of an operand that settled its chain, of a test that was true, or of a function that ran."""
    return 2 * number + 1


class Module:
    """The program of one file with its conditions; their numbers begin with ``first``."""

    def __init__(self, path: Path, first: int = 0) -> None:
        self.path = path
        self._source = path.read_text(encoding="utf-8")
        self._first = first
        self.conditions = tuple(self._changed(_Change())[1])

    def without(self, condition: Condition) -> CodeType:
        """The program without one condition."""
        return self._compiled(_Deletion(condition.number))

    def watched(self) -> CodeType:
        """The program with calls of :class:`Met` around its conditions."""
        return self._compiled(_Watch())

    def _changed(self, change: _Change) -> tuple[ast.Module, list[Condition]]:
        walk = _Walk(self.path, self._source, self._first, change)
        tree = walk.visit(ast.parse(self._source))
        return ast.fix_missing_locations(tree), walk.found

    def _compiled(self, change: _Change) -> CodeType:
        return compile(self._changed(change)[0], str(self.path), "exec", dont_inherit=True)


def modules(paths: Iterable[Path]) -> tuple[Module, ...]:
    """The modules of these files, their conditions numbered throughout."""
    found: list[Module] = []
    for path in sorted(path.resolve() for path in paths):
        first = found[-1].conditions[-1].number + 1 if found else 0
        module = Module(path, first)
        if module.conditions:
            found.append(module)
    return tuple(found)


class _Change:
    """What becomes of the conditions; this one leaves them as they are."""

    def chain(self, node: ast.BoolOp, plain: ast.BoolOp, numbers: Sequence[int], *, valued: bool) -> ast.expr:
        """An ``and``/``or`` chain, its parts already changed; ``plain`` is the chain as it was."""
        return node

    def test(self, node: ast.expr, number: int, kind: Kind) -> ast.expr:
        """The test of an ``if``, a ``while`` or a filter."""
        return node

    def function(self, node: ast.FunctionDef, number: int) -> None:
        """A function."""


class _Deletion(_Change):
    """Leaves one condition out, but keeps its names so that the function's variables stay the same."""

    def __init__(self, number: int) -> None:
        self._number = number

    def chain(self, node: ast.BoolOp, plain: ast.BoolOp, numbers: Sequence[int], *, valued: bool) -> ast.expr:
        if self._number not in numbers:
            return node
        rest = _chain(node.op, [v for v, n in zip(node.values, numbers, strict=True) if n != self._number])
        return ast.IfExp(ast.Constant(value=True), rest, plain)

    def test(self, node: ast.expr, number: int, kind: Kind) -> ast.expr:
        if number != self._number:
            return node
        if kind is Kind.FILTER:
            return ast.BoolOp(ast.Or(), [ast.Constant(value=True), node])
        return ast.BoolOp(ast.And(), [ast.Constant(value=False), node])


class _Watch(_Change):
    """Tells :class:`Met` the value of every condition."""

    def chain(self, node: ast.BoolOp, plain: ast.BoolOp, numbers: Sequence[int], *, valued: bool) -> ast.expr:
        settling, method = ast.Constant(value=isinstance(node.op, ast.Or)), "value" if valued else "operand"
        for place, number in enumerate(numbers):
            rest: ast.expr = ast.Constant(value=None)
            if place + 1 < len(numbers):
                rest = ast.Lambda(_NO_ARGUMENTS, _chain(node.op, copy.deepcopy(plain.values[place + 1 :])))
            node.values[place] = _call(method, ast.Constant(value=number), settling, node.values[place], rest)
        return node

    def test(self, node: ast.expr, number: int, kind: Kind) -> ast.expr:
        return _call("test", ast.Constant(value=number), node)

    def function(self, node: ast.FunctionDef, number: int) -> None:
        node.body.insert(ast.get_docstring(node) is not None, ast.Expr(_call("enter", ast.Constant(value=number))))


_NO_ARGUMENTS = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])


def _chain(op: ast.boolop, values: list[ast.expr]) -> ast.expr:
    return values[0] if len(values) == 1 else ast.BoolOp(op, values)


def _call(method: str, *arguments: ast.expr) -> ast.Call:
    function = ast.Attribute(ast.Name(_NAME, ast.Load()), method, ast.Load())
    return ast.Call(function, list(arguments), [])


class _Walk(ast.NodeTransformer):
    """Visits the conditions of a program, always in the same order, and lets ``change`` have them."""

    def __init__(self, path: Path, source: str, first: int, change: _Change) -> None:
        self.found: list[Condition] = []
        self._path, self._source, self._next, self._change = path, source, first, change
        self._depth = 0
        self._truth: set[int] = set()
        """Nodes of which only the truth value matters."""

    def _note(self, node: ast.expr | ast.FunctionDef, kind: Kind, *, valued: bool = False) -> int:
        words = node.name if isinstance(node, ast.FunctionDef) else ast.unparse(node)
        number = self._next
        self._next += 1
        self.found.append(Condition(number, self._path, node.lineno, kind, words, valued))
        return number

    def _inside(self, body: list[ast.stmt]) -> list[ast.stmt]:
        self._depth += 1
        out = [self.visit(statement) for statement in body]
        self._depth -= 1
        return out

    def _tested(self, node: ast.expr, kind: Kind) -> ast.expr:
        self._truth.add(id(node))
        if not self._depth:
            return node
        number = self._note(node, kind)
        return self._change.test(self.visit(node), number, kind)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        number = self._note(node, Kind.FUNCTION)
        if isinstance(node.returns, ast.Name) and node.returns.id == "bool":
            self._truth |= {id(n.value) for n in ast.walk(node) if isinstance(n, ast.Return)}
        node.body = self._inside(node.body)
        self._change.function(node, number)
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        self._depth += 1
        node.body = self.visit(node.body)
        self._depth -= 1
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        node.test = self._tested(node.test, Kind.GUARD if isinstance(node.body[-1], _LEAVING) else Kind.TEST)
        node.body = [self.visit(s) for s in node.body]
        node.orelse = [self.visit(s) for s in node.orelse]
        return node

    def visit_While(self, node: ast.While) -> ast.AST:
        node.test = self._tested(node.test, Kind.TEST)
        node.body = [self.visit(s) for s in node.body]
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        if id(node) in self._truth:
            self._truth |= {id(node.body), id(node.orelse)}
        node.test = self._tested(node.test, Kind.TEST)
        node.body, node.orelse = self.visit(node.body), self.visit(node.orelse)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        node.iter = self.visit(node.iter)
        node.ifs = [self._tested(test, Kind.FILTER) for test in node.ifs]
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        if isinstance(node.op, ast.Not):
            self._truth.add(id(node.operand))
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Name) and node.func.id in ("any", "all", "bool"):
            self._truth |= {id(a.elt) if isinstance(a, ast.GeneratorExp) else id(a) for a in node.args}
        return self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        valued = id(node) not in self._truth
        if not valued:
            self._truth |= {id(v) for v in node.values}
        if not self._depth:
            return self.generic_visit(node)
        plain = copy.deepcopy(node)
        numbers = [self._note(v, Kind.OPERAND, valued=valued) for v in node.values]
        node.values = [self.visit(v) for v in node.values]
        return self._change.chain(node, plain, numbers, valued=valued)


class Met:
    """What happened at the conditions: marks (:func:`less`, :func:`no_less`) in :attr:`seen`."""

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self._aside = False

    def operand(self, number: int, settling: bool, value: object, rest: Callable[[], object] | None) -> object:
        """An operand was reached. It decides where it settles the chain and the operands behind it would not.

        What those say is tried out; an operand that fails without the ones before it needs them.
        """
        if self._aside:
            return value
        self.seen.add(less(number))
        if bool(value) is settling:
            self._aside = True
            otherwise = True
            if rest is not None:
                with suppress(Exception):
                    otherwise = bool(rest()) is not settling
            self._aside = False
            if otherwise:
                self.seen.add(no_less(number))
        return value

    def value(self, number: int, settling: bool, value: object, rest: Callable[[], object] | None) -> object:
        """The same in a chain that gives a value: that of the last operand, or of the first true one."""
        self.operand(number, settling, value, rest)
        if not self._aside and not isinstance(value, bool) and (rest is None or (settling and value)):
            self.seen.add(no_less(number))
        return value

    def test(self, number: int, value: object) -> object:
        """The test of an ``if``, a ``while`` or a filter was made."""
        if not self._aside:
            self.seen.add(no_less(number) if value else less(number))
        return value

    def enter(self, number: int) -> None:
        """A function began."""
        if not self._aside:
            self.seen.add(no_less(number))


class Functions:
    """All functions that were made of some files, wherever they are kept."""

    def __init__(self, paths: Iterable[Path]) -> None:
        names = {str(path) for path in paths}
        self._of: dict[tuple[str, str, int], list[FunctionType]] = {}
        for function in gc.get_objects():
            if type(function) is FunctionType and function.__code__.co_filename in names:
                self._of.setdefault(_key(function.__code__), []).append(function)

    def exchange(self, program: CodeType, met: Met | None = None) -> None:
        """Give the functions of a program the code they have there."""
        codes = list(_codes(program))
        twice = Counter(map(_key, codes))  # two lambdas on one line cannot be told apart and stay as they are
        for code in codes:
            for function in self._of.get(_key(code), ()) if twice[_key(code)] == 1 else ():
                function.__code__ = code
                if met is not None:
                    function.__globals__[_NAME] = met


def _key(code: CodeType) -> tuple[str, str, int]:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)
