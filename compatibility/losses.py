"""What the type-aware embedding is taught by."""

import torch
import torch.nn.functional as F
from pytorch_metric_learning.distances import CosineSimilarity
from pytorch_metric_learning.losses import TripletMarginLoss
from torch import Tensor


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
