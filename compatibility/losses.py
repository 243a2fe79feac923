"""What scorers of outfits are taught by."""

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


def visual_semantic_loss(items: Tensor, texts: Tensor, margin: float) -> Tensor:
    """Pictures should be nearest to their own texts and texts to their pictures: (items, dim) x 2 -> scalar.

    Han et al., ACM MM 2017, eq. 7, with the mean over the other texts and pictures in place of their sum.
    """
    cosines = F.normalize(items, dim=1) @ F.normalize(texts, dim=1).T
    own = cosines.diagonal()
    # A picture's own text is none of the others.
    others = ~torch.eye(len(own), dtype=torch.bool, device=own.device)
    gaps = F.relu(margin - own[:, None] + cosines) + F.relu(margin - own[None, :] + cosines)
    return gaps.masked_fill(~others, 0.0).sum() / others.sum().clamp_min(1)


def focal_loss(worn: Tensor, thrown: Tensor, focus: float) -> Tensor:
    """Cross-entropy that listens to the hard outfits: (worn,), (thrown,) logits -> scalar.

    -(1 - p)^focus log p with p the probability given to the truth (Lin et al., ICCV 2017, eq. 4); with a
    focus of 0 it is the plain cross-entropy.
    """
    logs = F.logsigmoid(torch.cat([worn, -thrown]))
    return -((1.0 - logs.exp()) ** focus * logs).mean()


def set_wise_ranking_loss(right: Tensor, wrong: Tensor, margin: float) -> Tensor:
    """The right item should be nearer than all wrong ones: (sets,), (sets, wrong) -> scalar.

    Sarkar et al., WACV 2023, eq. 2 to 4, on distances: the mean over the wrong ones, and the nearest again.
    """
    gaps = F.relu(right[:, None] - wrong + margin)
    return gaps.mean() + gaps.max(dim=1).values.mean()
