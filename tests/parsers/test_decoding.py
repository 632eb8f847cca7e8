"""The best tree with one root."""

import itertools

import numpy as np
import pytest

from attribution.parsers.bundled.decoding import Limits, analysis, labelled, limits, tree


def brute_force(scores: np.ndarray) -> float:
    size = len(scores)
    best = -np.inf
    for heads in itertools.product(range(size + 1), repeat=size):
        if heads.count(0) != 1:
            continue
        if all(reaches_root(node, heads) for node in range(1, size + 1)):
            best = max(best, sum(scores[i, h] for i, h in enumerate(heads)))
    return best


def reaches_root(node: int, heads: tuple[int, ...]) -> bool:
    for _ in range(len(heads) + 1):
        if node == 0:
            return True
        node = heads[node - 1]
    return False


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_is_better(seed: int) -> None:
    dice = np.random.default_rng(seed)
    size = int(dice.integers(1, 6))
    scores = np.log(dice.dirichlet(np.full(size + 1, 0.3), size) + 1e-6)
    scores[np.arange(size), np.arange(1, size + 1)] = -20
    heads = tree(scores)
    assert heads.count(0) == 1
    assert sum(scores[i, h] for i, h in enumerate(heads)) == pytest.approx(brute_force(scores))


DEPRELS = ["nsubj", "obj", "obl"]
SINGLE = limits(DEPRELS, ["NN"]).single
NONE = np.zeros(3, bool)


def test_of_two_subjects_the_surer_one_stays() -> None:
    scores = np.log([[0.7, 0.2, 0.1], [0.9, 0.05, 0.05], [0.1, 0.1, 0.8]])
    assert labelled(scores, [3, 3, 0], SINGLE) == [1, 0, 2]


def test_the_second_subject_may_displace_an_object() -> None:
    scores = np.log([[0.6, 0.35, 0.05], [0.9, 0.05, 0.05], [0.05, 0.5, 0.45]])
    assert labelled(scores, [4, 4, 4], SINGLE) == [1, 0, 2]


def test_of_two_datives_the_less_probable_one_is_the_subject() -> None:
    scores = np.log([[0.1, 0.9], [0.4, 0.6]])
    assert labelled(scores, [3, 3], limits(["nsubj", "obl:arg"], ["NN"]).single) == [1, 0]


def test_two_verbs_have_a_subject_each() -> None:
    scores = np.log([[0.7, 0.2, 0.1], [0.9, 0.05, 0.05]])
    assert labelled(scores, [3, 4], SINGLE) == [0, 0]


def test_a_label_that_fits_speaks_for_its_arc() -> None:
    # the second word's arc to the root is a little dearer, but no label fits its other head
    arcs = np.log([[0.02, 0.01, 0.97], [0.45, 0.55, 0.01]])
    labels = np.log(np.full((2, 2, 3), 0.5))
    labels[1, :, 0] = np.log([0.99, 0.01])
    heads, _ = analysis(arcs, labels, Limits(), NONE[:2])
    assert heads == [2, 0]


def test_what_may_not_be_a_second_subject_can_find_another_head() -> None:
    arcs = np.log([[0.01, 0.01, 0.97, 0.01], [0.97, 0.01, 0.01, 0.01], [0.01, 0.45, 0.54, 0.01]])
    labels = np.log(np.full((3, 3, 4), 1 / 3))
    labels[0, :, 2] = np.log([0.98, 0.01, 0.01])
    labels[2, :, 2] = np.log([0.9, 0.01, 0.09])
    labels[2, :, 1] = np.log([0.1, 0.1, 0.8])
    heads, found = analysis(arcs, labels, limits(DEPRELS, ["NN"]), NONE)
    assert heads == [2, 0, 1]
    assert found[2] == 2


def test_a_clause_has_one_finite_verb() -> None:
    # root verb, two finite auxiliaries of it; the less probable one hangs on the other's clause or not at all
    bounds = limits(["root", "aux", "ccomp"], ["VVINF", "VAFIN"])
    arcs = np.log([[0.97, 0.01, 0.01, 0.01], [0.01, 0.97, 0.01, 0.01], [0.01, 0.9, 0.08, 0.01]])
    labels = np.log(np.full((3, 3, 4), 1 / 3))
    labels[1, :, 1] = np.log([0.01, 0.98, 0.01])
    labels[2, :, 1] = np.log([0.01, 0.6, 0.39])
    heads, found = analysis(arcs, labels, bounds, np.array([False, True, True]))
    assert heads == [0, 1, 1]
    assert found[1:] == [1, 2]


def test_a_finite_verb_has_no_finite_auxiliary() -> None:
    bounds = limits(["root", "aux", "conj"], ["VVFIN"])
    arcs = np.log([[0.98, 0.01, 0.01], [0.02, 0.97, 0.01]])
    labels = np.log(np.full((2, 3, 3), 1 / 3))
    labels[1, :, 1] = np.log([0.01, 0.8, 0.19])
    _, found = analysis(arcs, labels, bounds, np.array([True, True]))
    assert found[1] == 2


def test_a_finite_verb_is_no_attribute() -> None:
    bounds = limits(["root", "amod", "ccomp"], ["VVFIN"])
    arcs = np.log([[0.01, 0.01, 0.98], [0.98, 0.01, 0.01]])
    labels = np.log(np.full((2, 3, 3), 1 / 3))
    labels[0, :, 2] = np.log([0.01, 0.8, 0.19])
    _, found = analysis(arcs, labels, bounds, np.array([True, False]))
    assert found[0] == 2
