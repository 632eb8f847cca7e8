"""Charts drawn by altair: what each part stands for is shown on hovering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import altair

    from attribution.plots.plot import Plot

__all__ = ["chart"]


def chart(plot: Plot) -> altair.TopLevelMixin:
    """Draw a chart."""
    import altair as alt

    data = alt.Data(values=list(plot.rows))
    made: Any = alt.Chart(data, title=alt.TitleParams(plot.title, anchor="start"), description=plot.alt)
    if plot.kind == "network":
        return _network(alt, made, plot)
    category, part = list(plot.rows[0])[:2] if plot.rows else ("source", "level")
    places: dict[str, Any] = {"field": category, "type": "nominal", "title": None, "sort": None}
    whole = {"format": "d", "tickMinStep": 1}
    wide: dict[str, Any] = {"field": "statements", "type": "quantitative", "title": "statements", "axis": whole}
    if plot.kind == "shares":
        wide |= {"stack": "normalize", "axis": {"format": "%"}, "title": "share of the statements"}
    x, y = (places, wide) if plot.kind == "columns" else (wide, places)
    order = list(plot.colours)
    return (
        made.transform_calculate(order=f"indexof({order!r}, datum[{part!r}])")
        .mark_bar()
        .encode(
            x=alt.X(**x),
            y=alt.Y(**y),
            color=alt.Color(
                field=part,
                type="nominal",
                title=None,
                scale=alt.Scale(domain=order, range=list(plot.colours.values())),
                legend=alt.Legend(orient="top"),
            ),
            order=alt.Order(field="order", type="quantitative"),
            tooltip=[alt.Tooltip(field=name, type=_type(name)) for name in (category, part, "statements", "share")],
        )
        .properties(width="container" if plot.kind == "columns" else 520)
    )


def _network(alt: Any, made: Any, plot: Plot) -> Any:
    """Who passes on whom as a table of dots, their size the number of statements."""
    return made.mark_circle(color="#1f5fbf", opacity=0.75).encode(
        x=alt.X(field="relay", type="nominal", title="passed on by", sort=None, axis=alt.Axis(labelAngle=-30)),
        y=alt.Y(field="source", type="nominal", title=None, sort=None),
        size=alt.Size(
            field="statements", type="quantitative", legend=alt.Legend(orient="top", format="d", tickMinStep=1)
        ),
        tooltip=[alt.Tooltip(field=name, type=_type(name)) for name in ("relay", "source", "statements")],
    )


def _type(name: str) -> str:
    return "quantitative" if name in ("statements", "share") else "nominal"
