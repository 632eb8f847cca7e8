"""German word lists: what reports, what hedges, and who can be a source.

Every table is a CSV file beside this module; closed classes of words stand in ``words/``. Each is read when first asked
for, once, and checked on the way in: an unknown column, a value outside a closed set, a duplicate or an empty table
raises :class:`~attribution.errors.LexiconError` with file and line. Nothing is read at import.

>>> from attribution import lexicons
>>> sorted(lexicons.verbs()["warnen"].frames)
['dass', 'es', 'first', 'pp', 'quote', 'so', 'v2', 'wie', 'zu']
>>> lexicons.find_carrier("Polizeiangabe").resolves
'holder'
>>> str(lexicons.classify_noun("Außenministerium"))
'state'
"""

from attribution.lexicons._added import TABLES, Added, adding, lexical
from attribution.lexicons._entries import (
    Adposition,
    Carrier,
    DocumentNoun,
    Group,
    Institution,
    NewsMedium,
    Noun,
    Office,
    Place,
    Verb,
)
from attribution.lexicons._genders import body_gender
from attribution.lexicons._lookup import (
    classify_noun,
    find_agency,
    find_carrier,
    find_document,
    find_medium,
    find_noun,
    find_office,
    find_place,
    find_verb,
    is_factual,
    joined_verbs,
)
from attribution.lexicons._tables import (
    adpositions,
    carriers,
    documents,
    factual_nouns,
    groups,
    institutions,
    media,
    nouns,
    offices,
    places,
    verbs,
)
from attribution.lexicons._words import endings, word_table, words

__all__ = [
    "TABLES",
    "Added",
    "Adposition",
    "Carrier",
    "DocumentNoun",
    "Group",
    "Institution",
    "NewsMedium",
    "Noun",
    "Office",
    "Place",
    "Verb",
    "adding",
    "adpositions",
    "body_gender",
    "carriers",
    "classify_noun",
    "documents",
    "endings",
    "factual_nouns",
    "find_agency",
    "find_carrier",
    "find_document",
    "find_medium",
    "find_noun",
    "find_office",
    "find_place",
    "find_verb",
    "groups",
    "institutions",
    "is_factual",
    "joined_verbs",
    "lexical",
    "media",
    "nouns",
    "offices",
    "places",
    "verbs",
    "word_table",
    "words",
]
