"""Lay open to mutmut what it passes over: decorated functions, constants, a few more turns.

mutmut turns round what stands in plain functions and methods. A property or a cached function is
therefore written without its decorator, which is then applied by hand, and a constant of a module
becomes the result of a function that is called where it stood. What the code does stays the same.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

import libcst as cst
import libcst.matchers as m
from mutmut.mutation.mutators import OPERATORS_TYPE, mutation_operators, operator_string

#: How the function that makes a constant is called: this, then the name of the constant.
CONSTANT = "constant_"
#: Decorators that mutmut handles itself.
_KNOWN = m.Decorator(m.Name("classmethod") | m.Name("staticmethod"))
_EXTREMES = {"min": "max", "max": "min"}


def laid_open(code: str, constants: bool) -> str:
    """Return code that does the same, with nothing left for mutmut to pass over."""
    module = cst.parse_module(code)
    opened = module.visit(_Decorators())
    return (opened.visit(_Constants()) if constants else opened).code


def least_for_most(node: cst.Call) -> Iterator[cst.Call]:
    """Take the largest for the smallest, and the other way about."""
    if isinstance(node.func, cst.Name) and node.func.value in _EXTREMES:
        yield node.with_changes(func=cst.Name(_EXTREMES[node.func.value]))


def check_off(node: cst.If) -> Iterator[cst.If]:
    """Switch a check off: what depends on it never happens."""
    yield node.with_changes(
        test=cst.Name("False"), whitespace_before_test=cst.SimpleWhitespace(" ")
    )


def other_text(node: cst.BaseString) -> Iterator[cst.BaseString]:
    """Change a text once; mutmut also tries it in small letters and in capitals."""
    yield from islice(operator_string(node), 1)


#: What is turned round, by the kind of node: mutmut's own list, and some turns more.
TURNS: OPERATORS_TYPE = (
    *(turn for turn in mutation_operators if turn[1] is not operator_string),
    (cst.BaseString, other_text),
    (cst.Call, least_for_most),
    (cst.If, check_off),
)


class _Decorators(cst.CSTTransformer):
    """`@property def x` becomes `def x` and `x = property(x)`; functions within functions stay."""

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:  # noqa: N802 (named by libcst)
        return False

    def leave_FunctionDef(  # noqa: N802 (named by libcst)
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel:
        decorators = updated_node.decorators
        if not decorators or (len(decorators) == 1 and m.matches(decorators[0], _KNOWN)):
            return updated_node
        name = updated_node.name.value
        value: cst.BaseExpression = cst.Name(name)
        for decorator in reversed(decorators):
            value = cst.Call(decorator.decorator, [cst.Arg(value)])
        statement = cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(cst.Name(name))], value)])
        return cst.FlattenSentinel([updated_node.with_changes(decorators=[]), statement])


class _Constants(cst.CSTTransformer):
    """`NAME = value` of a module becomes `def constant_NAME(): return value` and a call of it."""

    def leave_Module(  # noqa: N802 (named by libcst)
        self, original_node: cst.Module, updated_node: cst.Module
    ) -> cst.Module:
        body = [line for statement in updated_node.body for line in _opened(statement)]
        return updated_node.with_changes(body=body)


def _opened(statement: cst.BaseStatement) -> Iterable[cst.BaseStatement]:
    found = _constant(statement)
    if found is None:
        return [statement]
    name, assignment = found
    body = cst.IndentedBlock([cst.SimpleStatementLine([cst.Return(assignment.value)])])
    maker = cst.FunctionDef(cst.Name(f"{CONSTANT}{name}"), cst.Parameters(), body)
    call = assignment.with_changes(value=cst.parse_expression(f"{CONSTANT}{name}()"))
    return [maker, statement.with_changes(body=[call])]


def _constant(statement: cst.BaseStatement) -> tuple[str, cst.Assign | cst.AnnAssign] | None:
    """Return the name and assignment of a constant; None for any other statement."""
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    line = statement.body[0]
    if isinstance(line, cst.Assign) and len(line.targets) == 1:
        target = line.targets[0].target
    elif isinstance(line, cst.AnnAssign) and line.value:
        target = line.target
    else:
        return None
    if not isinstance(target, cst.Name) or not target.value.isupper():
        return None
    return target.value, line
