"""CoNLL-U in and out: texts that were parsed elsewhere, and parses that are kept in files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from attribution.errors import InputError
from attribution.parsers._merge import Group, Word, merged
from attribution.tree import Sentence, Token, circles

__all__ = ["ConlluParser", "read_conllu", "to_conllu"]

_WHOLE = "newdoc_text"
_ESCAPES = {"s": " ", "t": "\t", "n": "\n", "r": "\r", "p": "|", "\\": "\\"}
_NUMBER = "[0-9]{1,8}"  # larger ones are no places in a text, and would fill the memory
_LAYOUT = ("SpaceAfter", "SpacesAfter", "TokenRange")


class ConlluParser:
    r"""A parser whose trees were there before: it gives back what a CoNLL-U file says about its text.

    Args:
        source: the content of a CoNLL-U file.

    Raises:
        InputError: the CoNLL-U is not well formed; the message names the line.

    >>> rows = ["1 Es es PRON PPER _ 2 nsubj _ _", "2 regnet regnen VERB VVFIN _ 0 root _ _"]
    >>> parser = ConlluParser("\n".join(rows).replace(" ", "\t"))
    >>> parser.text, [token.lemma for token in parser.parse(parser.text)[0].tokens]
    ('Es regnet', ['es', 'regnen'])
    """

    model = "conllu"
    verbatim = True

    def __init__(self, source: str) -> None:
        self.text, self._sentences = read_conllu(source)

    def parse(self, text: str) -> Sequence[Sentence]:
        """Return the sentences of :attr:`text`.

        Raises:
            InputError: another text is asked for.
        """
        if text != self.text:
            raise InputError(f"found the text {text[:40]!r}, expected the one in the CoNLL-U, {self.text[:40]!r}")
        return self._sentences

    def parse_many(self, texts: Iterable[str]) -> Iterator[Sequence[Sentence]]:
        """Return the sentences for every text, which must all be :attr:`text`."""
        return map(self.parse, texts)


def read_conllu(source: str) -> tuple[str, tuple[Sentence, ...]]:
    """Read CoNLL-U, and rebuild the text with offsets into it.

    The text is the ``newdoc_text`` comment that :func:`to_conllu` writes, where there is one. Else it is put
    together: tokens go where ``TokenRange=begin:end`` says; without it, sentences follow each other with a
    blank (an empty line before ``# newdoc`` and ``# newpar``), their words as the ``# text`` line has them, or as
    ``SpaceAfter=No`` and ``SpacesAfter`` say. Ranges such as *im* become one token, empty nodes are left out.

    Args:
        source: the content of a CoNLL-U file, one text.

    Returns:
        The text and its sentences.

    Raises:
        InputError: the CoNLL-U is not well formed; the message names the line.
    """
    if not isinstance(source, str):
        raise InputError(f"found {type(source).__name__} as CoNLL-U, expected str: the content of a file")
    blocks = [_Block.read(lines) for lines in _split(source)]
    whole = next((block.whole for block in blocks if block.whole is not None), None)
    blocks = [block for block in blocks if block.rows]
    layout = _placed if all(row.range for block in blocks for row in block.rows) else _flowing
    text, places = layout(blocks)
    if whole is not None:
        if layout is _flowing:
            raise InputError(f"found a {_WHOLE} comment but words without TokenRange, expected it on every word")
        text = whole
    at = iter(places)
    sentences = []
    for block in blocks:
        groups = []
        for row in block.rows:
            begin, end = next(at)
            if text[begin:end] != row.form:
                raise InputError(
                    f"line {row.line}: found {row.form!r} at [{begin}, {end}], where the text has {text[begin:end]!r}"
                )
            groups.append(Group(begin, end, row.form, row.words, row.misc))
        sentences.append(merged(groups))
    return text, tuple(sentences)


def to_conllu(sentences: Iterable[Sentence], *, text: str | None = None) -> str:
    r"""Write sentences as CoNLL-U, with ``TokenRange`` so that their offsets survive.

    Args:
        sentences: the sentences of one text.
        text: the text they were parsed from, kept in a comment as a JSON string; without it, :func:`read_conllu`
            fills what lies between the tokens with blanks.

    Returns:
        CoNLL-U that :func:`read_conllu` turns into equal tokens.

    >>> token = Token(1, 2, 4, "Ja", "ja", "INTJ", "", "", 0, "root")
    >>> print(to_conllu([Sentence([token])], text="* Ja").replace("\t", " "), end="")
    # newdoc_text = "* Ja"
    # sent_id = 1
    # text = Ja
    1 Ja ja INTJ _ _ 0 root _ TokenRange=2:4
    <BLANKLINE>
    """
    lines = [] if text is None else [f"# {_WHOLE} = {json.dumps(text, ensure_ascii=False)}"]
    for number, sentence in enumerate(sentences, 1):
        lines += [f"# sent_id = {number}", f"# text = {_surface(sentence)}"]
        for token, following in zip(sentence.tokens, (*sentence.tokens[1:], None), strict=True):
            misc = [token.misc] if token.misc else []
            if following is not None and following.begin == token.end:
                misc.append("SpaceAfter=No")
            misc.append(f"TokenRange={token.begin}:{token.end}")
            lines.append("\t".join(_columns(token, "|".join(misc))))
        lines.append("")
    return "\n".join(lines) + "\n" if lines else ""


def _surface(sentence: Sentence) -> str:
    words = []
    end = sentence.begin
    for token in sentence.tokens:
        words.append(" " * (token.begin > end) + token.text)
        end = token.end
    return "".join(words)


def _columns(token: Token, misc: str) -> tuple[str, ...]:
    filled = (token.text, token.lemma, token.upos, token.xpos, token.feats)
    return (str(token.id), *(value or "_" for value in filled), str(token.head), token.deprel or "_", "_", misc)


@attrs.frozen
class _Row:
    """A surface word with the line it stands in."""

    line: int
    form: str
    words: tuple[Word, ...]
    range: tuple[int, int] | None
    after: str
    misc: str


@attrs.frozen
class _Block:
    """One sentence: its rows and what its comments say."""

    line: int
    rows: tuple[_Row, ...]
    text: str | None
    whole: str | None
    opens: bool

    @classmethod
    def read(cls, lines: Sequence[tuple[int, str]]) -> _Block:
        comments: dict[str, str] = {}
        for number, line in lines:
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip().split(" ")[0] if "new" in key else key.strip()] = value.strip()
                if key.strip() == _WHOLE:
                    comments[_WHOLE] = _json_string(number, value)
        rows = tuple(_rows([(number, line) for number, line in lines if not line.startswith("#")]))
        opens = "newdoc" in comments or "newpar" in comments
        return cls(lines[0][0], rows, comments.get("text"), comments.get(_WHOLE), opens)


def _json_string(number: int, value: str) -> str:
    try:
        text = json.loads(value)
    except (ValueError, RecursionError) as error:
        raise InputError(f"line {number}: found a {_WHOLE} that is no JSON ({error}), expected a string") from error
    if not isinstance(text, str):
        raise InputError(f"line {number}: found a {_WHOLE} of type {type(text).__name__}, expected a string")
    return text


def _split(source: str) -> Iterator[list[tuple[int, str]]]:
    block: list[tuple[int, str]] = []
    for number, line in enumerate(source.removeprefix("\ufeff").split("\n"), 1):
        line = line.rstrip("\r")
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _rows(lines: Iterable[tuple[int, str]]) -> Iterator[_Row]:
    words: list[tuple[int, list[str], Word]] = []
    ranges: dict[int, tuple[int, int, list[str]]] = {}
    for number, line in lines:
        columns = line.split("\t")
        if len(columns) != 10:
            raise InputError(f"line {number}: found {len(columns)} columns, expected 10 with tabs between them")
        if re.fullmatch(r"\d+\.\d+", columns[0]):
            continue
        if bounds := re.fullmatch(rf"({_NUMBER})-({_NUMBER})", columns[0]):
            if int(bounds[1]) != len(words) + 1 or int(bounds[2]) <= int(bounds[1]):
                raise InputError(f"line {number}: found the range {columns[0]}, expected one from {len(words) + 1} on")
            ranges[int(bounds[1])] = (number, int(bounds[2]), columns)
        else:
            words.append((number, columns, _word(number, columns, len(words) + 1)))
    _check_heads([(number, word.head) for number, _, word in words])
    index = 0
    while index < len(words):
        number, columns, _ = words[index]
        last = index + 1
        if index + 1 in ranges:
            number, last, columns = ranges[index + 1]
            if last > len(words):
                raise InputError(f"line {number}: found the range {columns[0]}, expected {last} words")
        yield _row(number, columns, tuple(word for _, _, word in words[index:last]))
        index = last


def _check_heads(words: Sequence[tuple[int, int]]) -> None:
    """Refuse what is no tree; of each word the line and the head are given."""
    for number, head in words:
        if head > len(words):
            raise InputError(f"line {number}: found the head {head}, expected at most {len(words)}")
    roots = [number for number, head in words if not head]
    if words and not roots:
        raise InputError(f"line {words[0][0]}: found a sentence without a root, expected a head 0")
    if len(roots) > 1:
        raise InputError(f"line {roots[1]}: found a second root, expected one head 0 in a sentence")
    for circle in circles([head for _, head in words]):
        way = " -> ".join(map(str, (*circle, circle[0])))
        raise InputError(f"line {words[circle[0] - 1][0]}: found heads in a circle, {way}, expected a tree")


def _word(number: int, columns: list[str], expected: int) -> Word:
    if columns[0] != str(expected):
        raise InputError(f"line {number}: found the id {columns[0]!r}, expected {expected}")
    if not re.fullmatch(_NUMBER, columns[6]):
        raise InputError(f"line {number}: found the head {columns[6]!r}, expected a number")
    _, form, lemma, upos, xpos, feats, head, deprel, _, _ = columns
    lemma = lemma if lemma != "_" or form == "_" else ""
    upos, xpos, feats, deprel = ("" if value == "_" else value for value in (upos, xpos, feats, deprel))
    return Word(expected, lemma, upos, xpos, feats, int(head), deprel)


def _row(number: int, columns: list[str], words: tuple[Word, ...]) -> _Row:
    form = columns[1]
    if not form.strip():
        raise InputError(f"line {number}: found no form, expected a word")
    pairs = [] if columns[9] == "_" else columns[9].split("|")
    facts = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
    place = None
    if "TokenRange" in facts:
        bounds = re.fullmatch(rf"({_NUMBER}):({_NUMBER})", facts["TokenRange"])
        if not bounds or int(bounds[2]) - int(bounds[1]) != len(form):
            raise InputError(
                f"line {number}: found TokenRange={facts['TokenRange']}, expected begin:end of the {len(form)} "
                f"characters of {form!r}"
            )
        place = (int(bounds[1]), int(bounds[2]))
    after = "" if facts.get("SpaceAfter") == "No" else " "
    if "SpacesAfter" in facts:
        after = re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[0]), facts["SpacesAfter"])
    misc = "|".join(pair for pair in pairs if pair.split("=", 1)[0] not in _LAYOUT)
    return _Row(number, form, words, place, after, misc)


def _placed(blocks: Iterable[_Block]) -> tuple[str, list[tuple[int, int]]]:
    """Put every word where its TokenRange says."""
    text = ""
    places = []
    for row in (row for block in blocks for row in block.rows):
        begin, end = row.range or (0, 0)
        if begin < len(text):
            raise InputError(f"line {row.line}: found TokenRange={begin}:{end}, expected one from {len(text)} on")
        text += " " * (begin - len(text)) + row.form
        places.append((begin, end))
    return text, places


def _flowing(blocks: Iterable[_Block]) -> tuple[str, list[tuple[int, int]]]:
    """Let the words follow each other, with the white space of the ``# text`` line where there is one."""
    text = ""
    places = []
    for block in blocks:
        if text:
            text = text.rstrip() + "\n\n" if block.opens else text
        start = len(text)
        for row in block.rows:
            if block.text is not None:
                gap = len(text) - start
                gap += len(block.text[gap:]) - len(block.text[gap:].lstrip())
                if not block.text.startswith(row.form, gap):
                    raise InputError(
                        f"line {row.line}: found the word {row.form!r}, where the sentence's text line has "
                        f"{block.text[gap : gap + len(row.form)]!r}"
                    )
                text += block.text[len(text) - start : gap]
            places.append((len(text), len(text) + len(row.form)))
            text += row.form
            if block.text is None or row is block.rows[-1]:
                text += row.after
    return text.rstrip(), places
