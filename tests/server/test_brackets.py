"""Bracket keys of forms."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aozora.server.brackets import nested
from aozora.studio.service.problems import Problem


def test_the_forms_that_clients_send() -> None:
    sent = [
        ("prompt", "x"),
        ("video[id]", "v"),
        ("characters[][id]", "a"),
        ("characters[][id]", "b"),
        ("input_reference[image_url]", "u"),
    ]
    assert nested(sent) == {
        "prompt": "x",
        "video": {"id": "v"},
        "characters": [{"id": "a"}, {"id": "b"}],
        "input_reference": {"image_url": "u"},
    }
    assert nested([("a[0][id]", "x"), ("a[0][name]", "y"), ("a[1][id]", "z")]) == {"a": [{"id": "x", "name": "y"}, {"id": "z"}]}
    assert nested([("a[][id]", "x"), ("a[][name]", "y"), ("a[][id]", "z")]) == {"a": [{"id": "x", "name": "y"}, {"id": "z"}]}
    assert nested([("a[]", "x"), ("a[]", "y")]) == {"a": ["x", "y"]}


@pytest.mark.parametrize(
    "names",
    [
        ["a", "a"],
        ["a", "a[b]"],
        ["a[b]", "a"],
        ["a[b]", "a[]"],
        ["a[5]"],
        ["[a]"],
        ["a[b"],
        ["a[b]c]"],
        [""],
        ["a[b][c][d][e][f][g][h]"],
    ],
)
def test_names_that_make_no_sense_are_refused(names: list[str]) -> None:
    with pytest.raises(Problem):
        nested([(name, "x") for name in names])


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.sampled_from("ab0[]"), max_size=9), max_size=6))
def test_no_name_breaks_it(names: list[str]) -> None:
    try:
        found = nested([(name, "x") for name in names])
    except Problem:
        return
    assert len(str(found).split("'x'")) - 1 == len(names)


def test_a_list_cannot_grow_without_end() -> None:
    with pytest.raises(Problem):
        nested([("a[]", "x")] * 100)
