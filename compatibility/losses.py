"""What the type-aware embedding is taught by; each takes mean pair scores of groups of items."""

import torch
import torch.nn.functional as F
from pytorch_metric_learning.distances import CosineSimilarity
from pytorch_metric_learning.losses import TripletMarginLoss
from torch import Tensor


def blank_filling_loss(scores: Tensor, sharpness: float, void: Tensor) -> Tensor:
    """Softmax over the right answer, in column 0, and its negatives: (questions, answers) -> scalar.

    The same question as in the test, with more answers (InfoNCE, van den Oord et al., 2018). `void`
    (questions, answers) marks drawn answers that are in the outfit already.
    """
    logits = (scores * sharpness).masked_fill(void, -torch.inf)
    return F.cross_entropy(logits, torch.zeros(len(scores), dtype=torch.int64, device=scores.device))


def outfit_ranking_loss(worn: Tensor, thrown: Tensor, sharpness: float) -> Tensor:
    """Every worn outfit should score above every thrown-together one: (worn,), (thrown,) -> scalar.

    The area under the ROC curve with a smooth step (Yan et al., ICML 2003).
    """
    return F.softplus((thrown[None, :] - worn[:, None]) * sharpness).mean()


def triplet_loss(anchor: Tensor, worn: Tensor, other: Tensor, margin: float) -> Tensor:
    """The loss of the paper, in the space of each triplet's pair of families: (triplets, dim) x 3 -> scalar.

    Vasileva et al., ECCV 2018, eq. 3, on cosines.
    """
    rows = torch.arange(len(anchor), device=anchor.device)
    triplets = (rows, rows + len(anchor), rows + 2 * len(anchor))
    loss = TripletMarginLoss(margin=margin, distance=CosineSimilarity())
    points = torch.cat([anchor, worn, other])
    value: Tensor = loss(points, indices_tuple=triplets, labels=torch.arange(len(points)))
    return value
