"""Hostile bytes for what reads characters alone: quotation marks, source lines, datelines, CoNLL-U.

python -m tests.quality.fuzz [--runs 1000000] [--seconds N]

Needs atheris (pip install atheris), which mutates its inputs towards code that no input has reached yet; no part of the
suite. It ends with the first input that breaks a promise, and prints it.
"""

from __future__ import annotations

import argparse
import sys

import atheris

with atheris.instrument_imports(include=["attribution"]):
    from attribution.errors import InputError
    from attribution.parsers.conllu import read_conllu, to_conllu
    from attribution.text.article import Article
    from attribution.text.datelines import find_dateline
    from attribution.text.quotations import find_quotations
    from attribution.text.source_lines import find_credits, find_source_lines
    from attribution.text.unseen import checked_text, original, visible
    from attribution.text.unspoken import find_unspoken

PIECES = (
    *"„“”‟\"'’‚‘»«›‹`´()[]-–—…,.:;!?|/_#=\t\n\r 0123456789",
    *("\u00ad", "\u200b", "\x00", "é", "日", "😀", "\u0301", "\u2028"),
    *(
        "Quelle: ",
        "Von ",
        "dpa",
        "(dpa)",
        "BERLIN",
        " Uhr",
        "Stand: ",
        "1. Mai 2021",
        "Er sagte",
        "www.bote.de",
        "\n\n",
    ),
    *(
        "1\t",
        "2\tJa\tja\tNOUN\tNN\t_\t1\tdep\t_\t_\n",
        "1\tEs\tes\tPRON\tPPER\t_\t0\troot\t_\tSpaceAfter=No\n",
        "1-2\t",
    ),
    *("TokenRange=", "SpacesAfter=\\n", "# text = ", "# newpar", "# newdoc_text = ", "_\t_\t_\t"),
)
"""What inputs are made of: a byte stands for one of these, so that mutations stay close to texts."""


def text_of(data: bytes) -> str:
    """A text from bytes: what they decode to if they begin with 0, else pieces."""
    if data[:1] == b"\0":
        return data[1:].decode("utf-8", "replace")
    return "".join(PIECES[byte % len(PIECES)] for byte in data)


def characters(text: str) -> None:
    """Everything that is found lies in the text, pairs do not cross, and hidden characters keep their places."""
    read, places = visible(checked_text(text))
    assert all(text[original(i, i + 1, places)[0]] == char for i, char in enumerate(read))
    ends: list[int] = []
    for quotation in find_quotations(text):
        assert 0 <= quotation.begin < quotation.end <= len(text)
        del ends[quotation.depth :]
        assert all(quotation.end <= end for end in ends)
        ends.append(quotation.end)
    article = Article(text, ())
    for line in find_source_lines(article):
        assert 0 <= line.spans.begin < line.spans.end <= len(text)
        assert line.spans.contains(line.holder_spans)
        assert 0 <= line.covers[0] <= line.covers[1] <= len(text)
    dateline = find_dateline(text)
    assert dateline is None or dateline.end <= len(text)
    assert all(0 <= begin < end <= len(text) for begin, end in find_unspoken(article))
    assert all(isinstance(name, str) for name in find_credits(article))


def columns(source: str) -> None:
    """CoNLL-U is read, and the same after it was written, or refused in one line."""
    try:
        text, sentences = read_conllu(source)
    except InputError as error:
        assert "\n" not in str(error)
        return
    assert all(text[t.begin : t.end] == t.text for sentence in sentences for t in sentence.tokens)
    again, same = read_conllu(to_conllu(sentences, text=text))
    assert again == text
    assert [s.tokens for s in same] == [s.tokens for s in sentences]


def one(data: bytes) -> None:
    """One execution."""
    text = text_of(data)
    characters(text)
    columns(text)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=0, help="end after so many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--length", type=int, default=256, help="most pieces of an input")
    args = parser.parse_args()
    options = [
        f"-atheris_runs={args.runs}",
        f"-max_total_time={args.seconds}",
        f"-seed={args.seed}",
        f"-max_len={args.length}",
    ]
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
