"""All that a search needs, opened once."""

from dataclasses import dataclass
from pathlib import Path

from compatibility.encoders.encoder import Encoder
from compatibility.encoders.served_minilm import ServedMiniLm
from wardrobe.search.alike_pictures import AlikePictures, default_alike_folder
from wardrobe.search.columns import ColumnsKept
from wardrobe.search.joint_space import JointSpace
from wardrobe.search.picture_text import PictureText, default_picture_text_folder
from wardrobe.search.spaces import SearchSpaces, TextSpace
from wardrobe.vocabulary.shop_words import ShopWords


@dataclass(frozen=True)
class Searcher:
    """The dictionary, the two spaces, and the columns of what was searched last.

    `needed` is the encoder of a joint model, whose vectors items get only for the search.
    """

    words: ShopWords
    spaces: SearchSpaces
    columns: ColumnsKept
    needed: tuple[Encoder, ...] = ()


def prepared_searcher(home: Path, threads: int = 0, joint_model: str | None = None) -> Searcher:
    """The search as served; with `joint_model` (a folder or hub id) texts and pictures meet in that model.

    Raises FileNotFoundError before `prepare_search(home)` has run once, EncoderUnavailableError for a model
    that cannot be had, ArtifactError for a damaged fit.
    """
    joint = JointSpace.open(joint_model) if joint_model else None
    text: TextSpace = joint or PictureText.load(
        default_picture_text_folder(), ServedMiniLm.of_home(home, threads)
    )
    spaces = SearchSpaces(AlikePictures.load(default_alike_folder()), text)
    words = ShopWords.load()
    return Searcher(words, spaces, ColumnsKept(words, spaces), (joint.encoder,) if joint else ())


def prepare_search(home: Path) -> None:
    """Write the text encoder under `home`, once."""
    file = ServedMiniLm.file_in(home)
    if file.is_file():
        return
    # Only this step needs torch, and serving must not load it.
    from compatibility.encoders.minilm_export import export_minilm

    export_minilm(file)
