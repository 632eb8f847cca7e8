"""Lets docstrings name what is public by its short name: ``InputError`` leads to ``attribution.InputError``."""

from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import attribution


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("missing-reference", resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Any) -> nodes.reference | None:
    """Look for the last public name in a name; a field leads to its class."""
    names = [name for name in node.get("reftarget", "").split(".") if name in attribution.__all__]
    if node.get("refdomain") != "py" or not names:
        return None
    domain, docname = env.get_domain("py"), node["refdoc"]
    return domain.resolve_xref(env, docname, app.builder, "obj", f"attribution.{names[-1]}", node, content)
