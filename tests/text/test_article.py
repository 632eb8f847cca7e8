"""What can be seen of a text without its trees: paragraphs, and what stands beside a place."""

from attribution.text.article import Article


def test_lines_of_white_space_are_no_paragraphs() -> None:
    assert Article("Es taut.\n \t\nEs regnet.\r\n", ()).paragraphs == ((0, 8), (12, 22))


def test_nothing_is_visible_before_a_text_that_begins_with_white_space() -> None:
    article = Article("  Es taut.  \n", ())
    assert (article.visible_before(2), article.visible_before(12)) == (0, 10)
    assert (article.visible_after(0), article.visible_after(10)) == ("E", "")


def test_of_nested_quotations_the_outer_ones_count() -> None:
    article = Article("Er rief: „Das ‚Haus am Meer‘ brennt.“", ())
    assert [(q.begin, q.end) for q in article.outer_quotations] == [(9, 37)]
    assert article.quotation_at(16) == article.outer_quotations[0]
