from tests.wardrobe.conftest import ANNA, BORIS
from wardrobe.kept_looks import forget_look, keep_look, kept_look, kept_looks
from wardrobe.store import Store


def test_looks_are_kept_as_shown_newest_first(store: Store) -> None:
    with store.session() as session:
        for score in (0.1, 0.9, 0.5):
            keep_look(session, ANNA, {"score": score, "items": []})
    with store.session() as session:
        assert [each.answer["score"] for each in kept_looks(session, ANNA)] == [0.5, 0.9, 0.1]
        assert kept_looks(session, BORIS) == []


def test_only_its_owner_sees_and_forgets_a_look(store: Store) -> None:
    with store.session() as session:
        look_id = keep_look(session, ANNA, {"score": 1}).id
        assert kept_look(session, BORIS, look_id) is None
        assert not forget_look(session, BORIS, look_id)
        assert kept_look(session, ANNA, look_id).answer == {"score": 1}
        assert forget_look(session, ANNA, look_id)
        assert not forget_look(session, ANNA, look_id)
        assert kept_looks(session, ANNA) == []
