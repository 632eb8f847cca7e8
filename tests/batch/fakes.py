"""A parser that needs no model, can be sent to other processes, and fails or dies where a text says so."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Iterable, Iterator, Sequence

from attribution import ModelError, Sentence
from attribution.parsers import Parser, default_parser
from tests.words import WordParser, without_rules


class OddParser(WordParser):
    """Raises for "Fehler", kills its process for "Tod", waits for "Weile"."""

    model = "odd 1"

    def parse(self, text: str) -> Sequence[Sentence]:
        if "Fehler" in text:
            raise KeyError("x")
        if "Tod" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "Weile" in text:
            time.sleep(0.5)
        return super().parse(text)

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        return (self.parse(text) for text in texts)


class Light(OddParser):
    """In other processes no rules are loaded either, since no test asks what these find."""

    def __reduce__(self) -> tuple[object, ...]:
        return _light, ()


class Missing:
    """Cannot be loaded in another process."""

    def __reduce__(self) -> tuple[object, ...]:
        return _missing, ()

    def parse(self, text: str) -> Sequence[Sentence]:
        raise ModelError("the model is missing")

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        return map(self.parse, texts)


class Offline(WordParser):
    """Becomes the bundled parser in another process, in which no connection can be opened."""

    def __reduce__(self) -> tuple[object, ...]:
        return _offline, ()


def _light() -> Parser:
    sys.modules["attribution.pipeline"] = without_rules()
    return OddParser()


def _offline() -> Parser:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    for owner, name in (
        (socket.socket, "connect"),
        (socket.socket, "bind"),
        (socket, "create_connection"),
        (socket, "getaddrinfo"),
    ):
        setattr(owner, name, refused)
    assert "torch" not in sys.modules, "the model was loaded before"
    return default_parser()


def _missing() -> Missing:
    raise ModelError("the model is missing")
