from compatibility.artifact import default_scorer_folder, load_artifact
from compatibility.scorer_kinds import BLENDED, SINGLE_KINDS
from training.model_card import WHAT, model_card

BLEND = {
    "version": "blended@0.1.0",
    "kind": "blended",
    "sha256": "ab" * 32,
    "encoders": ["lite1@1", "dino-1234abcd@1"],
    "encoder_sources": {
        "lite1@1": {"kind": "built in", "name": "lite1"},
        "dino-1234abcd@1": {"kind": "hub", "name": "owner/dino", "revision": "f00", "sha256": "cd" * 32},
    },
    "figures": {"disjoint/valid": {"fitb": 48.5, "auc": 0.81, "seeds": {"0": {"fitb": 47.0, "auc": 0.8}}}},
    "members": [{"kind": "csa-net", "weight": 0.7, "sha256": "ef" * 32, "version": "csa-net@0.1.0"}],
    "licence": "Apache-2.0",
    "commit": "c0ffee",
    "fitted_on": {"data": "da7a", "protocol": "disjoint"},
}


def test_a_page_says_what_the_card_says():
    page = model_card(BLEND)
    for told in (
        "# blended",
        "| disjoint/valid | 48.5 | 0.81 |",
        "| disjoint/valid, seed 0 alone | 47.0 | 0.8 |",
        "- csa-net, weight 0.7",
        "from `owner/dino`, revision `f00`",
        "- `lite1@1`, built in",
        "data `da7a`",
        "Apache-2.0",
        "--model blended",
        "c0ffee",
        "## Limits",
    ):
        assert told in page
    assert page.endswith("\n")


def test_the_shipped_model_has_a_page():
    _, card = load_artifact(default_scorer_folder())
    page = model_card(card)
    assert card["sha256"] in page
    assert "type-aware" in page
    assert all(f"--seed {part['seed']}" in page for part in card["parts"])


def test_every_kind_is_described():
    assert set(WHAT) == {*SINGLE_KINDS, BLENDED, "distilled", "picture-encoder"}
