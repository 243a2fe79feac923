"""What a shop says of its items becomes numbered labels; what train items never say is unknown."""

import numpy as np

from training.item_labels import item_labels, label_counts
from training.readers.outfit_items import OutfitItem


def test_numbers_labels_of_train_items_alone(tmp_path):
    (tmp_path / "items.csv").write_text(
        "code,type,family,colour_es\na,Dress,F,ROJO\nb,Skirt,F,AZUL\nc,Hat,G,VERDE\nd,Dress,,ROJO\n"
    )
    items = [OutfitItem(code, tmp_path / f"{code}.jpg", "dress", 2, None) for code in "abcd"]
    labels = item_labels(tmp_path, items, np.array([0, 1]))
    assert {column: numbers.tolist() for column, numbers in labels.items()} == {
        "family": [0, 0, -1, -1],
        "type": [0, 1, -1, 0],
        "colour_es": [1, 0, -1, 1],
    }
    assert label_counts(labels) == {"family": 1, "type": 2, "colour_es": 2}
