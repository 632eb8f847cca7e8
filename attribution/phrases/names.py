"""Names as strings: genitives, hyphens, transliterations, initials.

Two spellings of one name get the same key. The folding is careful: only names with a Slavic or Hebrew ending are folded
across transliteration systems (``Zelensky``, ``Selenskyj``; ``Netanyahu``, ``Netanjahu``), so that ``Maier`` and
``Mayer`` stay two people.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

__all__ = ["PARTICLES", "abbreviates", "bare_genitive", "fold", "fold_parts", "is_acronym", "is_host"]

PARTICLES = frozenset(
    "von van de der den del della di da dos du la le el al bin ibn ben abu zu zur vom ter ten af und e y".split()
) - {"und", "e", "y", "zu", "zur", "vom", "der", "den"}
"""Small words that stand inside a name (``Ursula von der Leyen``); articles count only behind another particle."""

_TRANSCRIBED = re.compile(
    r"(?:sk(?:y|yj|ij|iy|yi|yy|ii|i)|[aeio](?:w|v|ff)|[aeio](?:wa|va)|ska(?:ja|ya|ia)?|tsch|enko|uk|icz|itsch|ić|ic|"
    r"[lr]n(?:y|yj|ij|yi)|[jy]ahu)$"
)
_RULES = (
    (re.compile(r"sk(?:yj|ij|iy|yi|yy|ii|y|i)$"), "ski"),
    (re.compile(r"ska(?:ja|ya|ia)$"), "skaja"),
    (re.compile(r"ff$"), "w"),
    (re.compile(r"tsch|tch|cz|č|ć"), "c"),
    (re.compile(r"itsch$|ich$"), "ic"),
    (re.compile(r"schtsch|shch"), "s"),
    (re.compile(r"sch|sh|š|ś"), "s"),
    (re.compile(r"zh|ž|ż"), "s"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"^z(?=[aeiou])"), "s"),
    (re.compile(r"v"), "w"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"[yj]+(?=[aeou])"), "j"),
    (re.compile(r"(?<=[aeou])[yj]"), "i"),
    (re.compile(r"y"), "i"),
    (re.compile(r"ij|ji|ii"), "i"),
    (re.compile(r"([a-z])\1"), r"\1"),
)


def _plain(word: str) -> str:
    word = word.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _transliterated(word: str) -> str:
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word


def fold(word: str, *, foreign: bool = False) -> str:
    """Give one spelling to the spellings of one name.

    Args:
        word: one word of a name.
        foreign: fold across transliteration systems even without a Slavic ending (first names beside one).

    >>> fold("Selenskyj") == fold("Zelensky") == fold("Selenski")
    True
    >>> fold("Maier") == fold("Mayer")
    False
    """
    plain = _plain(word)
    if foreign or (len(plain) > 4 and _TRANSCRIBED.search(plain)):
        return _transliterated(plain)
    return plain


@lru_cache(maxsize=4096)
def fold_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name; hyphens part words, initials and quotation marks are dropped.

    >>> fold_parts("Kim Jong-un") == fold_parts("Kim Jong Un")
    True
    """
    words = [w for w in re.split(r"[\s\-–'’]+", name.strip(' „“"»«‚‘')) if w]
    foreign = bool(words) and len(words[-1]) > 4 and bool(_TRANSCRIBED.search(_plain(words[-1])))
    return tuple(fold(w, foreign=foreign) for w in words if not re.fullmatch(r"\w\.", w)) or tuple(map(fold, words))


def bare_genitive(word: str) -> str:
    """Drop a genitive ending from a name: ``Selenskyjs``, ``Grass'``.

    Words in -ss, -us, -is, -as, -os keep their s.

    >>> bare_genitive("Merkels"), bare_genitive("Klitschkos"), bare_genitive("Carlos"), bare_genitive("Grass’")
    ('Merkel', 'Klitschko', 'Carlos', 'Grass')
    """
    if word[-1:] in "'’":
        return word[:-1]
    if len(word) < 3 or not word.endswith("s"):
        return word
    if word.endswith(("ss", "us", "is", "as")) or (
        word.endswith("os") and not word.endswith(("kos", "nkos", "chos", "gos"))
    ):
        return word
    if word.isupper():
        return word
    return word[:-1]


def is_acronym(word: str) -> bool:
    """Whether a word is an abbreviation of capitals (``ASV``, ``GdP``, ``ver.di``).

    >>> is_acronym("GdP"), is_acronym("BMI"), is_acronym("Berlin"), is_acronym("II")
    (True, True, False, False)
    """
    if re.search(r"-[A-ZÄÖÜ][a-zäöüß]{2,}", word):  # "DNA-Test"
        return False
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return (
        2 <= len(word) <= 9
        and " " not in word
        and capitals >= 2
        and capitals * 2 > len(letters)
        and not re.fullmatch(r"[IVX]+", word)
    )


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether ``short`` can stand for a name of these words: its letters occur in order, the first ones agree.

    >>> abbreviates("ASV", ["Allgemeine", "Sparkassenversicherung"])
    True
    >>> abbreviates("CDU", ["Angela", "Merkel"])
    False
    """
    letters = [c for c in _plain(short) if c.isalnum()]
    full = _plain("".join(words))
    if not letters or not full or letters[0] != full[0]:
        return False
    initials = "".join(_plain(part)[:1] for w in words for part in re.split(r"[\-/]", w) if part)
    if "".join(letters) in (initials, "".join(_plain(w)[:1] for w in words if w[:1].isupper())):
        return True
    at = 0
    for letter in letters:
        at = full.find(letter, at) + 1
        if not at:
            return False
    return (
        len(letters) >= 2 and len(full) >= 3 * len(letters) and sum(c in initials for c in letters) * 2 >= len(letters)
    )


def is_host(word: str) -> bool:
    """Whether a word is a bare host name (``www.zeitung.example``).

    >>> is_host("n-tv.de"), is_host("Dr.")
    (True, False)
    """
    return bool(re.fullmatch(r"(?:https?://)?(?:[\w\-]+\.)+[a-z]{2,8}/?", word))
