"""The JSON Schema (draft 2020-12) of an analysis, as a file of the package."""

from __future__ import annotations

import json
from typing import Any, cast

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of what :meth:`attribution.Document.to_dict` gives, as a fresh dict.

    It says more than types: which keys are there, which values each may have, that the author's voice has no
    source, and that every hedging level above none names its cues. That spans are sorted and that ids point to
    something is checked by :meth:`attribution.Document.from_dict`.

    >>> json_schema()["required"]
    ['schema', 'library', 'model', 'text', 'id', 'meta', 'statements', 'sources', 'notes']
    """
    from importlib.resources import files

    text = files("attribution.document").joinpath("document.schema.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))
