"""A chart before it is drawn: its table, its title, and the text for those who do not see it."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from attribution.errors import InputError, extra
from attribution.pages.rendering import in_script, render

if TYPE_CHECKING:
    import altair
    from matplotlib.figure import Figure

__all__ = ["Plot"]


def _rows(values: Sequence[Mapping[str, Any]]) -> tuple[dict[str, Any], ...]:
    return tuple(dict(value) for value in values)


@cache
def _bundle() -> str:
    """The scripts that draw a chart of altair."""
    bundle: str = extra("vl_convert", "plot").javascript_bundle()
    return bundle


@attrs.frozen
class Plot:
    """A chart before it is drawn.

    Args:
        kind: ``bars`` (lying, one for each category), ``shares`` (the same, all equally long), ``columns`` (standing,
            in order), or ``network`` (from the left to the right).
        title: what it shows.
        alt: the same in words with the main figures, for those who do not see it.
        rows: the table behind it, one row for each part of a bar or each line of the network.
        colours: colour of each part, in the order in which they are drawn.

    >>> from attribution.plots import timeline
    >>> timeline([]).rows
    ()
    """

    kind: str
    title: str
    alt: str
    rows: tuple[dict[str, Any], ...] = attrs.field(converter=_rows)
    colours: Mapping[str, str] = attrs.field(factory=dict)

    def matplotlib(self) -> Figure:
        """Draw it with matplotlib.

        Raises:
            ExtraError: matplotlib is not installed.
        """
        extra("matplotlib", "plot")
        from attribution.plots.with_matplotlib import figure

        return figure(self)

    def altair(self) -> altair.TopLevelMixin:
        """Draw it with altair, which shows on hovering what each part stands for.

        Raises:
            ExtraError: altair is not installed.
        """
        extra("altair", "plot")
        from attribution.plots.with_altair import chart

        return chart(self)

    def svg(self) -> str:
        """The drawing as SVG, by matplotlib; the same table gives the same file."""
        matplotlib = extra("matplotlib", "plot")
        with matplotlib.rc_context({"svg.hashsalt": self.title, "svg.fonttype": "path"}):
            buffer = io.StringIO()
            self.matplotlib().savefig(buffer, format="svg", metadata={"Date": None, "Title": self.title})
        text = buffer.getvalue()
        return text[text.index("<svg") :]

    def to_html(self) -> str:
        """A page with the drawing, its text for screen readers, and the table; it asks for nothing outside of it."""
        import base64

        return self._page(picture=base64.b64encode(self.svg().encode("utf-8")).decode("ascii"))

    def _page(self, *, picture: str = "", script: str | None = None) -> str:
        return render("plot", script=script, plot=self, title=self.title, about="", summary=self.alt, picture=picture)

    def _answering_page(self) -> str:
        """A page with the chart of altair; its scripts are in it, and may ask for nothing."""
        bundle = _bundle()
        made = self.altair()
        if self.kind != "network":
            made = made.properties(width="container")
        options = {"mode": "vega-lite", "actions": False, "defaultStyle": False, "logLevel": 1}
        options["tooltip"] = {"disableDefaultStyle": True}
        call = f'vegaEmbed("#vis",{in_script(made.to_dict())},{in_script(options)})'
        return self._page(script=f"{bundle}\n{call};")

    def save(self, path: str | Path) -> Path:
        """Write it to a file, by the ending of its name.

        Args:
            path: ``.svg``, ``.png`` or ``.pdf`` for the drawing, ``.html`` for a page with drawing and table,
                ``.vega.html`` for a page that answers to the mouse (by altair, with its scripts inside, 1 MB),
                ``.csv`` for the table.

        Returns:
            The path.

        Raises:
            InputError: the ending is another one.
        """
        file = Path(path)
        if file.name.endswith(".vega.html"):
            file.write_text(self._answering_page(), encoding="utf-8", newline="")
        elif file.suffix == ".html":
            file.write_text(self.to_html(), encoding="utf-8")
        elif file.suffix == ".svg":
            file.write_text(self.svg(), encoding="utf-8")
        elif file.suffix in {".png", ".pdf"}:
            self.matplotlib().savefig(file, dpi=150)
        elif file.suffix == ".csv":
            import csv

            with file.open("w", encoding="utf-8", newline="") as lines:
                writer = csv.DictWriter(lines, list(self.rows[0]) if self.rows else [])
                writer.writeheader()
                writer.writerows(self.rows)
        else:
            raise InputError(f"found the name {file.name!r}, expected the ending .svg, .png, .pdf, .html or .csv")
        return file

    def _repr_html_(self) -> str:
        """What a notebook shows: the drawing, with its text for screen readers."""
        import base64
        from html import escape

        picture = base64.b64encode(self.svg().encode("utf-8")).decode("ascii")
        return f'<img src="data:image/svg+xml;base64,{picture}" alt="{escape(self.alt)}" style="max-width: 100%">'
