"""Tokens and trees."""

import pytest

from attribution import InputError, Sentence, Token


def token(number: int) -> Token:
    return Token(number, 2 * number, 2 * number + 1, "x", "x", "X", "", "", number - 1, "dep")


@pytest.mark.parametrize("ids", [(2,), (1, 3), (1, 2, 2), (0, 1)])
def test_ids_that_do_not_count_from_one_are_an_input_error(ids: tuple[int, ...]) -> None:
    with pytest.raises(InputError, match="ids of a sentence's tokens count from 1"):
        Sentence(token(number) for number in ids)
