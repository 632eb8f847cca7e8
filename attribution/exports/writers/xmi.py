"""UIMA CAS XMI for INCEpTION and other tools of UIMA; see :mod:`attribution.exports.writers.cas`."""

from __future__ import annotations

from attribution.exports.format import Format
from attribution.exports.writers.cas import shared, xmi

__all__ = ["FORMAT"]

FORMAT = Format("xmi", "UIMA CAS XMI, with layer file and type system", xmi, shared, "cas")
