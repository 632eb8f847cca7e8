"""Charts drawn by matplotlib, without a window and without touching the caller's settings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attribution.plots.names import short

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from attribution.plots.plot import Plot

__all__ = ["figure"]

_LABELS = 24
"""Most months that are named below the columns."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_INK, _SOFT, _LINE = "#1d1f23", "#5b616b", "#5b8fc9"


def figure(plot: Plot) -> Figure:
    """Draw a chart."""
    from matplotlib.figure import Figure

    lines = len({next(iter(row.values())) for row in plot.rows})
    if plot.kind == "network":
        lines = max(lines, len({row["source"] for row in plot.rows}))
    made = Figure(figsize=(8, 4 if plot.kind == "columns" else 1.4 + 0.34 * max(lines, 2)), layout="constrained")
    axes = made.add_subplot()
    axes.set_title(
        _safe(plot.title),
        loc="left",
        color=_INK,
        fontsize=12,
        fontweight="bold",
        pad=8 if plot.kind == "network" else 26,
    )
    axes.spines[["top", "right", "bottom", "left"]].set_visible(False)
    axes.tick_params(colors=_INK, length=0)
    if not plot.rows:
        axes.set_axis_off()
        axes.text(0, 0.5, "There is nothing to show.", color=_SOFT, transform=axes.transAxes)
    elif plot.kind == "network":
        _network(axes, plot)
    else:
        _bars(axes, plot)
    return made


def _bars(axes: Axes, plot: Plot) -> None:
    """Columns, or bars with the number of each behind it; a colour for each part of them."""
    from matplotlib.ticker import MaxNLocator

    value = "share" if plot.kind == "shares" else "statements"
    category = next(iter(plot.rows[0]))
    names = list(dict.fromkeys(row[category] for row in plot.rows))
    ends = _stacked(axes, plot, names, value)
    if plot.kind == "columns":
        _name_columns(axes, names)
    else:
        sums = {name: sum(row["statements"] for row in plot.rows if row[category] == name) for name in names}
        _name_bars(axes, ends, sums)
        axes.set_xlabel(
            "share of the statements (their number behind the bar)" if value == "share" else "statements", color=_SOFT
        )
        axes.grid(axis="x", color="#0001")
    if value == "statements":
        (axes.yaxis if plot.kind == "columns" else axes.xaxis).set_major_locator(MaxNLocator(integer=True))
    axes.set_axisbelow(True)
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=len(plot.colours),
        frameon=False,
        borderaxespad=0.1,
        handlelength=1,
        handleheight=1,
        labelcolor=_SOFT,
    )


def _stacked(axes: Axes, plot: Plot, names: Sequence[str], value: str) -> dict[str, float]:
    """Draw the parts of each name behind each other; where the last one ends."""
    category, part = list(plot.rows[0])[:2]
    values = {(row[category], row[part]): row[value] for row in reversed(plot.rows)}
    ends = dict.fromkeys(names, 0.0)
    for each, colour in plot.colours.items():
        sizes, starts = [values[name, each] for name in names], list(ends.values())
        if plot.kind == "columns":
            axes.bar(range(len(names)), sizes, bottom=starts, color=colour, label=each, width=0.7)
        else:
            axes.barh(range(len(names)), sizes, left=starts, color=colour, label=each, height=0.7)
        ends = {name: start + size for name, start, size in zip(names, starts, sizes, strict=True)}
    return ends


def _name_columns(axes: Axes, names: Sequence[str]) -> None:
    step = -(-len(names) // _LABELS)
    many = len(names) > 8
    labels = [_safe(name) for name in names[::step]]
    axes.set_xticks(range(len(names))[::step], labels, rotation=45 if many else 0, ha="right" if many else "center")
    axes.set_ylabel("statements", color=_SOFT)
    axes.grid(axis="y", color="#0001")


def _name_bars(axes: Axes, ends: Mapping[str, float], sums: Mapping[str, int]) -> None:
    axes.set_yticks(range(len(ends)), [_safe(name) for name in ends])
    axes.set_ylim(len(ends) - 0.5, -0.5)
    axes.margins(x=0.08)
    for place, (name, end) in enumerate(ends.items()):
        axes.annotate(
            f"{sums[name]}", (end, place), xytext=(4, 0), textcoords="offset points", va="center", color=_SOFT
        )


def _network(axes: Axes, plot: Plot) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    left = list(dict.fromkeys(row["relay"] for row in plot.rows))
    right = sorted(
        dict.fromkeys(row["source"] for row in plot.rows),
        key=lambda name: (
            sum(left.index(row["relay"]) * row["statements"] for row in plot.rows if row["source"] == name)
            / sum(row["statements"] for row in plot.rows if row["source"] == name)
        ),
    )
    height = max(len(left), len(right), 2) - 1
    y = {("relay", name): (i + 0.5) * (height + 1) / len(left) - 0.5 for i, name in enumerate(left)}
    y |= {("source", name): (i + 0.5) * (height + 1) / len(right) - 0.5 for i, name in enumerate(right)}
    most = max(row["statements"] for row in plot.rows)
    for row in plot.rows:
        begin, end = y["relay", row["relay"]], y["source", row["source"]]
        path = Path(
            [(0, begin), (0.5, begin), (0.5, end), (1, end)], [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]
        )
        width = 1 + 6 * row["statements"] / most
        axes.add_patch(
            PathPatch(path, facecolor="none", edgecolor=_LINE, linewidth=width, alpha=0.55, capstyle="round")
        )
    for (side, name), place in y.items():
        total = sum(row["statements"] for row in plot.rows if row[side] == name)
        x, align = (-0.03, "right") if side == "relay" else (1.03, "left")
        axes.text(x, place, f"{_safe(name)} ({total})", ha=align, va="center", color=_INK, fontsize=9.5)
    axes.set_xlim(-0.9, 1.9)
    axes.set_ylim(height + 0.6, -0.6)
    axes.set_xticks([])
    axes.set_yticks([])


def _safe(name: str) -> str:
    """A name as it is drawn: cut where it is long, without control characters, and never taken for a formula."""
    return _CONTROL.sub(" ", short(name)).replace("$", r"\$")
