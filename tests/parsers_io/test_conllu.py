from __future__ import annotations

import pytest

from attribution import InputError, Sentence, Token
from attribution.parsers.conllu import ConlluParser, read_conllu, to_conllu


def rows(*lines: str) -> str:
    """CoNLL-U with single blanks for tabs; comments stay as they are."""
    return "\n".join(line if line.startswith("#") else line.replace(" ", "\t") for line in lines) + "\n"


IM_HAUS = rows(
    "# text = Er schläft im  Haus.",
    "1 Er er PRON PPER _ 2 nsubj _ _",
    "2 schläft schlafen VERB VVFIN _ 0 root _ _",
    "3-4 im _ _ _ _ _ _ _ _",
    "3 in in ADP APPR _ 5 case _ _",
    "4 dem der DET ART Case=Dat|Definite=Def|Gender=Neut 5 det _ _",
    "5 Haus Haus NOUN NN Case=Dat 2 obl _ SpaceAfter=No",
    "6 . . PUNCT $. _ 2 punct _ _",
)


class TestReading:
    def test_a_contraction_is_one_token_with_the_offsets_of_the_surface_word(self) -> None:
        text, (sentence,) = read_conllu(IM_HAUS)
        assert text == "Er schläft im  Haus."
        token = sentence.tokens[2]
        assert (token.text, token.begin, token.end, token.lemma, token.upos) == ("im", 11, 13, "in", "ADP")
        assert (token.xpos, token.feats, token.head, token.deprel) == ("APPRART", "Case=Dat|Gender=Neut", 4, "case")
        assert [(t.id, t.head) for t in sentence.tokens] == [(1, 2), (2, 0), (3, 4), (4, 2), (5, 2)]

    def test_every_token_lies_where_the_text_has_it(self) -> None:
        text, sentences = read_conllu(IM_HAUS + "\n" + IM_HAUS)
        assert all(text[t.begin : t.end] == t.text for s in sentences for t in s.tokens)

    def test_words_that_hang_on_a_part_of_a_contraction_hang_on_the_whole(self) -> None:
        source = rows(
            "1-2 wirds _ _ _ _ _ _ _ _",
            "1 wird werden AUX VAFIN Mood=Ind 0 root _ _",
            "2 es es PRON PPER Case=Nom 1 nsubj _ _",
            "3 gehen gehen VERB VVINF _ 1 xcomp _ _",
        )
        _, (sentence,) = read_conllu(source)
        assert [(t.text, t.lemma, t.head, t.feats) for t in sentence.tokens] == [
            ("wirds", "werden", 0, "Case=Nom|Mood=Ind"),
            ("gehen", "gehen", 1, ""),
        ]

    def test_a_contraction_whose_parts_hang_apart_closes_no_circle(self) -> None:
        source = rows(
            "1-2 ab _ _ _ _ _ _ _ _",
            "1 a a X _ _ 3 dep _ _",
            "2 b b X _ _ 4 dep _ _",
            "3 c c X _ _ 2 dep _ _",
            "4 d d X _ _ 0 root _ _",
        )
        _, (sentence,) = read_conllu(source)
        assert [(t.text, t.head) for t in sentence.tokens] == [("ab", 3), ("c", 1), ("d", 0)]

    def test_without_a_text_line_the_spacing_of_misc_counts(self) -> None:
        source = rows(
            "1 Ja ja INTJ _ _ 0 root _ SpaceAfter=No",
            "2 ! ! PUNCT _ _ 1 punct _ SpacesAfter=\\n\\n",
            "",
            "1 Gut gut ADJ _ _ 0 root _ _",
        )
        assert read_conllu(source)[0] == "Ja!\n\nGut"

    def test_paragraphs_and_documents_begin_behind_an_empty_line(self) -> None:
        word = "1 Ja ja INTJ _ _ 0 root _ _"
        assert read_conllu(rows("# newdoc id = a", word, "", word, "", "# newpar", word))[0] == "Ja Ja\n\nJa"

    def test_token_ranges_are_offsets(self) -> None:
        source = rows(
            "# text = Ja !", "1 Ja ja INTJ _ _ 0 root _ TokenRange=4:6", "2 ! ! PUNCT _ _ 1 punct _ X=1|TokenRange=9:10"
        )
        text, (sentence,) = read_conllu(source)
        assert (text, [(t.begin, t.misc) for t in sentence.tokens]) == ("    Ja   !", [(4, ""), (9, "X=1")])

    def test_empty_nodes_byte_order_mark_and_carriage_returns_do_no_harm(self) -> None:
        source = rows("1 Ja ja INTJ _ _ 0 root _ _", "1.1 _ _ _ _ _ _ _ _ _").replace("\n", "\r\n")
        assert [t.text for t in read_conllu("\ufeff" + source)[1][0].tokens] == ["Ja"]

    def test_nothing_gives_an_empty_text(self) -> None:
        assert read_conllu("") == ("", ())
        assert read_conllu("# sent_id = 1\n\n") == ("", ())

    @pytest.mark.parametrize(
        ("source", "message"),
        [
            ("Es regnet.", "line 1: found 1 columns, expected 10 with tabs"),
            (rows("# x", "2 Ja ja INTJ _ _ 0 root _ _"), "line 2: found the id '2', expected 1"),
            (rows("1 Ja ja INTJ _ _ _ root _ _"), "line 1: found the head '_', expected a number"),
            (rows("1 Ja ja INTJ _ _ 7 root _ _"), "line 1: found the head 7, expected at most 1"),
            (rows("", "1 Ja ja INTJ _ _ 1 root _ _"), "line 2: found a sentence without a root"),
            (
                rows("1 Ja ja INTJ _ _ 0 root _ _", "2 Ja ja INTJ _ _ 0 root _ _"),
                "line 2: found a second root, expected one head 0 in a sentence",
            ),
            (
                rows(
                    "1 A a X _ _ 0 root _ _", "2 B b X _ _ 4 dep _ _", "3 C c X _ _ 2 dep _ _", "4 D d X _ _ 3 dep _ _"
                ),
                "line 2: found heads in a circle, 2 -> 4 -> 3 -> 2, expected a tree",
            ),
            (
                rows("1 A a X _ _ 0 root _ _", "2 B b X _ _ 2 dep _ _"),
                "line 2: found heads in a circle, 2 -> 2, expected a tree",
            ),
            (rows("1 A a X _ _ 0 root _ _", "3 B b X _ _ 1 dep _ _"), "line 2: found the id '3', expected 2"),
            (rows("3-4 Ja _ _ _ _ _ _ _ _"), "line 1: found the range 3-4, expected one from 1 on"),
            (
                rows("1-2 Ja _ _ _ _ _ _ _ _", "1 Ja ja INTJ _ _ 0 root _ _"),
                "line 1: found the range 1-2, expected 2 words",
            ),
            (rows("# text = Nein", "1 Ja ja INTJ _ _ 0 root _ _"), "line 2: found the word 'Ja', where .* has 'Ne'"),
            (rows("1 Ja ja INTJ _ _ 0 root _ TokenRange=1:9"), "line 1: found TokenRange=1:9, expected"),
            (
                rows("# newdoc_text = Ja", "1 Ja ja INTJ _ _ 0 root _ TokenRange=0:2"),
                "line 1: found a newdoc_text that is no JSON",
            ),
            (
                rows('# newdoc_text = "Ne"', "1 Ja ja INTJ _ _ 0 root _ TokenRange=0:2"),
                "line 2: found 'Ja' at \\[0, 2\\]",
            ),
            (
                rows(f"# newdoc_text = {'[' * 100_000}", "1 Ja ja INTJ _ _ 0 root _ TokenRange=0:2"),
                "line 1: found a newdoc_text that is no JSON",
            ),
            (rows('# newdoc_text = "Ja"', "1 Ja ja INTJ _ _ 0 root _ _"), "words without TokenRange"),
            (rows(f"1 Ja ja INTJ _ _ {'9' * 5000} root _ _"), "line 1: found the head '9+', expected a number"),
            (
                rows("1 Ja ja INTJ _ _ 0 root _ TokenRange=999999999997:999999999999"),
                "line 1: found TokenRange=999999999997:999999999999, expected begin:end",
            ),
        ],
    )
    def test_a_malformed_file_is_an_input_error_with_the_line(self, source: str, message: str) -> None:
        with pytest.raises(InputError, match=message):
            read_conllu(source)

    @pytest.mark.parametrize(("given", "kind"), [(None, "NoneType"), (b"1", "bytes"), (7, "int")])
    def test_what_is_no_string_is_refused(self, given: object, kind: str) -> None:
        with pytest.raises(InputError, match=f"found {kind} as CoNLL-U, expected str"):
            read_conllu(given)


class TestWriting:
    def test_what_is_written_is_read_back(self) -> None:
        text, sentences = read_conllu(IM_HAUS)
        again, same = read_conllu(to_conllu(sentences, text=text))
        assert (again, [s.tokens for s in same]) == (text, [s.tokens for s in sentences])

    def test_line_breaks_and_odd_blanks_of_the_text_survive(self) -> None:
        text = "  Politik\n\nEs\u00a0regnet „so“.\r\n"
        words = [(2, 9), (11, 13), (14, 20), (21, 22), (22, 24), (24, 25), (25, 26)]
        tokens = [
            Token(i, b, e, text[b:e], "x", "X", "", "", min(1, i - 1), "dep") for i, (b, e) in enumerate(words, 1)
        ]
        again, (sentence,) = read_conllu(to_conllu([Sentence(tokens)], text=text))
        assert (again, sentence.tokens) == (text, tuple(tokens))

    def test_a_text_without_words_is_read_back(self) -> None:
        assert read_conllu(to_conllu([], text=" \n")) == (" \n", ())

    def test_without_the_text_the_offsets_survive(self) -> None:
        token = Token(1, 5, 7, "Ja", "ja", "INTJ", "", "", 0, "root")
        text, (sentence,) = read_conllu(to_conllu([Sentence([token])]))
        assert (text, sentence.tokens) == ("     Ja", (token,))

    def test_an_underscore_is_a_word_like_others(self) -> None:
        token = Token(1, 0, 1, "_", "_", "SYM", "", "", 0, "root")
        assert read_conllu(to_conllu([Sentence([token])]))[1][0].tokens == (token,)


class TestParser:
    def test_it_gives_back_its_own_sentences(self) -> None:
        parser = ConlluParser(IM_HAUS)
        assert [len(sentences) for sentences in parser.parse_many([parser.text, parser.text])] == [1, 1]

    def test_another_text_is_an_input_error(self) -> None:
        with pytest.raises(InputError, match=r"expected the one in the CoNLL-U, 'Er schläft im  Haus\.'"):
            ConlluParser(IM_HAUS).parse("Es regnet.")
