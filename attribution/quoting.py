"""Direct speech and its frames: which words around a pair of quotation marks say who speaks.

The marks are found on the raw text; the frame is looked for behind the closing mark ("…", sagte X), before the
opening mark (X sagte: "…") and, for a quotation that continues, in the frame of its neighbour.
"""

from __future__ import annotations

import attrs

from attribution.article import Article, Spans
from attribution.construction import Reading
from attribution.find import Find, Holder
from attribution.lexicons import Verb
from attribution.quotations import Quotation
from attribution.roles import IMPERSONAL, addressee, cue_tokens, holder, place, reporting_verb, subject_holder
from attribution.scope import subject_behind
from attribution.syntax import Syntax, is_finite, token_spans
from attribution.tree import Token

__all__ = ["QuoteFrame", "continues", "frame_after", "frame_argument", "frame_before", "is_name", "words_inside"]


@attrs.frozen
class QuoteFrame:
    """The frame of a quotation."""

    syntax: Syntax
    cue: Spans
    lemma: str
    holder: Holder | None
    spans: Spans
    addressee: Spans = ()
    entry: Verb | None = None


def words_inside(article: Article, quotation: Quotation) -> list[tuple[int, Token]]:
    """Words (no punctuation) between the marks, with their sentence index."""
    return [(i, t) for i, t in article.tokens([quotation.inner]) if t.upos != "PUNCT"]


def is_name(article: Article, quotation: Quotation) -> bool:
    """Whether the marks hold a name or title: capitalised nouns and names only, no finite verb, no final mark."""
    words = [t for _, t in words_inside(article, quotation)]
    inner = article.text[quotation.inner[0] : quotation.inner[1]].strip()
    if not words or inner[-1:] in ".!?…":
        return not words
    if any(is_finite(t) for t in words) and len(words) > 2:
        return False
    nominal = all(t.upos in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "X", "CCONJ") for t in words)
    return nominal and words[0].text[:1].isupper() and len(words) <= 4


def frame_after(reading: Reading, quotation: Quotation) -> QuoteFrame | None:
    """The inverted frame behind a quotation: «…», sagte X · «…», so X."""
    from attribution.constructions.so import source_head

    article = reading.article
    rest = article.text[quotation.end : quotation.end + 3]
    tokens = _following(reading, quotation.end)
    if not tokens or "\n" in rest:
        return None
    i, first = tokens[0]
    while first.upos == "PUNCT" and first.text in (",", "–", "-", "—", ".") and len(tokens) > 1:
        if first.text == ".":
            return None
        tokens = tokens[1:]
        i, first = tokens[0]
    syntax = reading.syntaxes[i]
    if first.text.lower() == "so":
        head = source_head(syntax, first)
        if head is not None:
            phrase = [t for t in syntax.phrase(head) if t.id > first.id]
            frame = syntax.between(
                first.id - (1 if first.id > 1 and syntax.sentence.tokens[first.id - 2].text == "," else 0),
                phrase[-1].id,
            )
            return QuoteFrame(
                syntax, ((first.begin, first.end),), "so", Holder(token_spans(phrase), i, head), token_spans(frame)
            )
        verb = syntax.next(first)
        if verb is None:
            return None
        first = verb
    if not is_finite(first) or (
        article.text[quotation.end :].lstrip()[:1] not in ",–-—" and not _is_speech(reading, quotation)
    ):
        return None
    clause = syntax.clause_of(first)
    if clause is None or clause.finite is None or clause.finite.id != first.id:
        clause = next((c for c in syntax.clauses if c.finite is not None and c.finite.id == first.id), clause)
    if clause is None:
        return None
    entry = reporting_verb(syntax, clause, "quote", "first", "dass", "v2")
    if entry is None:
        return None
    end = first.id
    last_cue = max([t.id for t in cue_tokens(syntax, clause)] + [first.id])
    while (tok := syntax.next(syntax.sentence.tokens[end - 1])) is not None:
        if tok.lemma == '"' and any(q.begin == tok.begin and q.depth == 0 for q in article.quotations):
            break
        if tok.text in (".", "!", "?", ":", ";") or (
            tok.text == "," and end >= last_cue and _breaks(reading, syntax, tok)
        ):
            break
        end = tok.id
    begin = first.id
    if begin > 1 and syntax.sentence.tokens[begin - 2].text in (",", "–"):
        begin -= 1
    cue = [t for t in cue_tokens(syntax, clause, entry) if first.id <= t.id <= end]
    subject = subject_behind(syntax, clause) if not clause.passive else None
    impersonal = clause.lemma in IMPERSONAL
    speaker = (
        place(syntax, clause)
        if impersonal
        else holder(syntax, subject)
        if subject is not None
        else subject_holder(syntax, clause)
    )
    return QuoteFrame(
        syntax,
        token_spans(cue),
        entry.lemma,
        speaker,
        token_spans(syntax.between(begin, end)),
        addressee(syntax, clause, entry),
        entry,
    )


def _is_speech(reading: Reading, quotation: Quotation) -> bool:
    """Whether marks without a comma behind them hold a sentence and no title: a final mark, or no noun before them."""
    article = reading.article
    inner = article.text[quotation.inner[0] : quotation.inner[1]].rstrip()
    before = [t for _, t in article.tokens([(max(0, quotation.begin - 40), quotation.begin)])]
    titled = bool(before) and before[-1].upos in ("NOUN", "PROPN", "DET", "ADJ", "ADP")
    return inner[-1:] in ".!?…" or (not titled and any(is_finite(t) for _, t in words_inside(article, quotation)))


def _breaks(reading: Reading, syntax: Syntax, comma: Token) -> bool:
    """Whether the frame ends at a comma: a quotation or a further clause follows."""
    following = syntax.next(comma)
    return (
        following is None
        or following.lemma == '"'
        or following.upos in ("CCONJ", "SCONJ")
        or following.xpos.startswith("PREL")
    )


def _following(reading: Reading, offset: int) -> list[tuple[int, Token]]:
    """The tokens behind an offset up to the end of the sentence that holds the first of them."""
    article = reading.article
    i = article.sentence_index(offset)
    for k in (i, i + 1):
        if k < len(article.sentences):
            found = [(k, t) for t in article.sentences[k].tokens if t.begin >= offset]
            if found:
                return found
    return []


def frame_before(reading: Reading, quotation: Quotation) -> QuoteFrame | None:
    """The frame before a quotation and its colon: X sagte: «…» · X: «…»."""
    article = reading.article
    before = article.text[: quotation.begin].rstrip()
    if not before.endswith(":") or article.text[len(before) : quotation.begin].count("\n") > 2:
        return None
    i = article.sentence_index(len(before) - 1)
    syntax = reading.syntaxes[i]
    words = [t for t in syntax.sentence.tokens if t.end <= len(before)]
    if not words:
        return None
    frame = token_spans(words)
    candidates = [
        c
        for c in syntax.clauses
        if c.finite is not None and c.finite.end <= len(before) and not _quoted(article, c.finite)
    ]
    for clause in sorted(candidates, key=lambda c: -c.finite.id if c.finite else 0):
        entry = reporting_verb(syntax, clause, "quote", "v2", "dass")
        if entry is not None:
            cue = cue_tokens(syntax, clause, entry)
            return QuoteFrame(
                syntax,
                token_spans(cue),
                entry.lemma,
                subject_holder(syntax, clause),
                frame,
                addressee(syntax, clause, entry),
                entry,
            )
    main = next((c for c in candidates if c.head.deprel == "root"), candidates[0] if candidates else None)
    if main is None:  # "Der Sprecher: «…»"
        head = syntax.sentence.root
        if head.upos in ("NOUN", "PROPN", "PRON") and head.end <= len(before):
            return QuoteFrame(syntax, (), "", holder(syntax, head), frame)
        return None
    subject = main.subject
    if (
        subject is None
        or subject.upos not in ("NOUN", "PROPN", "PRON")
        or subject.text.lower() in ("es", "das", "dies")
    ):
        return None
    return QuoteFrame(syntax, (), "", holder(syntax, subject), frame)


def frame_argument(reading: Reading, quotation: Quotation) -> QuoteFrame | None:
    """The reporting verb that quoted words are an argument of: X nannte Y «…» · als «…» bezeichnet · sagte «…»."""
    article = reading.article
    words = words_inside(article, quotation)
    syntax = reading.syntaxes[words[0][0]]
    inside = [t for i, t in words if i == syntax.index]
    ids = {t.id for t in inside}
    top = next((t for t in inside if t.head not in ids), inside[0])
    clause = syntax.clause_of(top)
    while clause is not None:
        outside = not any(quotation.begin < t.begin < quotation.end for t in clause.verbs)
        if outside:
            entry = reporting_verb(syntax, clause, "quote")
            if entry is None or clause.finite is None:
                return None
            cue = cue_tokens(syntax, clause, entry)
            return QuoteFrame(
                syntax,
                token_spans(cue),
                entry.lemma,
                subject_holder(syntax, clause),
                _outside(syntax, quotation),
                addressee(syntax, clause, entry),
                entry,
            )
        clause = syntax.parent_clause(clause)
    return None


def _outside(syntax: Syntax, quotation: Quotation) -> Spans:
    tokens = list(syntax.sentence.tokens)
    while tokens and tokens[-1].text in (".", "!", "?"):
        tokens.pop()
    return token_spans([t for t in tokens if not quotation.begin <= t.begin < quotation.end])


def _quoted(article: Article, tok: Token) -> bool:
    return article.quotation_at(tok.begin) is not None


def continues(find: Find, reading: Reading, quotation: Quotation) -> bool:
    """Whether a quotation goes on after the frame of an earlier one («A», sagte X. «B.»)."""
    gap = reading.article.text[find.end : quotation.begin]
    frame_end = max((e for _, e in find.frame), default=find.end)
    between = reading.article.text[max(find.end, frame_end) : quotation.begin] if frame_end <= quotation.begin else gap
    return len(between.strip(" \n\t,.:;–-")) == 0 and "\n\n" not in between.strip(" ")
