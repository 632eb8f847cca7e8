"""Templates to pages: escaping, the style and the script, and the policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

__all__ = ["in_script", "kept", "render"]

_HUES = (212, 28, 140, 280, 350, 180, 55, 320, 100, 245, 10, 195)
"""Colours of the first sources, chosen to differ; further ones take turns."""

_UNKEPT = re.compile("[\0\ud800-\udfff]")


def render(template: str, *, script: str | None = None, **values: Any) -> str:
    """Fill a template of this package.

    Args:
        template: its name, without ending; the style and the script of the same name are put into the page.
        script: another script in place of that one.
        values: what the template shows; strings are escaped.

    Returns:
        A whole page. Its Content-Security-Policy allows the style and the script by their hashes and nothing else. What
        no page can hold (NUL, lone surrogates) is the replacement character, so that offsets stay.
    """
    style = _read("page.css") + _read(f"{template}.css") + _colours(values.get("colours", 0))
    script = _read(f"{template}.js") if script is None else script
    page = (
        _environment()
        .get_template(f"{template}.html.j2")
        .render(values, style=style, script=script, style_hash=_hash(style), script_hash=_hash(script))
    )
    return _UNKEPT.sub("\ufffd", page)


def kept(text: str) -> Markup:
    r"""Escape text so that a browser keeps each character, also carriage returns.

    >>> print(kept("<b>\r\n"))
    &lt;b&gt;&#13;
    <BLANKLINE>
    """
    from markupsafe import Markup, escape

    return Markup(str(escape(text)).replace("\r", "&#13;"))  # noqa: S704 - escaped in this very line


def in_script(data: object) -> str:
    """JSON that can stand within a script element: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029\ud800-\udfff]", lambda c: f"\\u{ord(c[0]):04x}", text)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("attribution.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["kept"] = kept
    return environment


@cache
def _read(name: str) -> str:
    return files("attribution.pages").joinpath("templates", name).read_text(encoding="utf-8")


def _colours(count: int) -> str:
    hues = (_HUES[i] if i < len(_HUES) else round(i * 137.5) % 360 for i in range(count))
    return "".join(f".c{i}{{--h:{hue}}}\n" for i, hue in enumerate(hues))


def _hash(content: str) -> str:
    """What the policy calls a style or a script; a browser reads line ends as line feeds."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
