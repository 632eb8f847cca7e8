"""Lemmas as edit scripts: what to do to a form to get its lemma, so that a classifier can choose among them.

A script reads ``case|infix|cut|append``: keep, lower or capitalise the form; take out a *ge* or *zu* (first or last
occurrence, for ``abgesagt`` and ``abzusagen``); cut so many letters at the end; append the rest.

>>> script("abgesagt", "absagen")
'k|ge<|1|en'
>>> apply("k|ge<|1|en", "angelegt")
'anlegen'
"""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["apply", "script"]

_CASES: dict[str, Callable[[str], str]] = {
    "k": str,
    "l": str.lower,
    "u": lambda form: form[:1].upper() + form[1:].lower(),
}
_INFIXES = ("", "ge<", "zu<", "ge>", "zu>")


def script(form: str, lemma: str) -> str:
    """Return the cheapest script that turns ``form`` into ``lemma``.

    Args:
        form: the surface form.
        lemma: its lemma.

    Returns:
        A script; there always is one.
    """
    best, cost = "", 1 << 30
    for case_cost, (case, change) in enumerate(_CASES.items()):
        cased = change(form)
        for infix_cost, infix in enumerate(_INFIXES):
            stem = _take_out(cased, infix)
            if stem is None:
                continue
            shared = 0
            for left, right in zip(stem, lemma, strict=False):
                if left != right:
                    break
                shared += 1
            cut, rest = len(stem) - shared, lemma[shared:]
            price = 3 * (cut + len(rest)) + 2 * case_cost + (2 + infix_cost if infix else 0)
            if price < cost:
                best, cost = f"{case}|{infix}|{cut}|{rest}", price
    return best


def apply(rule: str, form: str) -> str:
    """Return the lemma that a script gives for a form; a script that does not fit leaves the form as it is."""
    case, infix, cut, rest = rule.split("|", 3)
    stem = _take_out(_CASES[case](form), infix)
    number = int(cut)
    if stem is None or number > len(stem):
        return form
    return (stem[: len(stem) - number] + rest) or form


def _take_out(form: str, infix: str) -> str | None:
    if not infix:
        return form
    text = infix[:2]
    place = form.find(text) if infix[2] == "<" else form.rfind(text)
    return None if place < 0 else form[:place] + form[place + 2 :]
