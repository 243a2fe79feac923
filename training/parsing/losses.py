"""What a parser's answer costs."""

import torch
import torch.nn.functional as F
from torch import Tensor


def allowed_loss(logits: Tensor, sets: Tensor, table: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy where each pixel may be any class of a set: -> scalar.

    (batch, classes, h, w), (batch, h, w) numbers of sets, (sets, classes) bool, (sets,) weights -> minus the
    logarithm of all that the allowed classes share; a set of weight 0 costs nothing.
    """
    rows = logits.permute(0, 2, 3, 1).flatten(0, 2)
    numbers = sets.flatten()
    inside = rows.masked_fill(~table[numbers], float("-inf")).logsumexp(dim=1)
    costs, counts = rows.logsumexp(dim=1) - inside, weights[numbers]
    return (costs * counts).sum() / counts.sum().clamp_min(1e-6)


def lovasz_loss(shares: Tensor, truth: Tensor) -> Tensor:
    """One minus a smooth mean intersection over union: (pixels, classes), (pixels,) -> scalar.

    The Lovász extension of the Jaccard index (Berman, Triki and Blaschko, CVPR 2018, eq. 8 and 9), over the
    classes that occur.
    """
    costs = []
    for number in truth.unique():
        here = (truth == number).float()
        errors, order = (here - shares[:, number]).abs().sort(descending=True)
        costs.append(errors @ _jaccard_steps(here[order]))
    return torch.stack(costs).mean()


def _jaccard_steps(here: Tensor) -> Tensor:
    """How much the Jaccard loss grows with each further pixel, by falling error: (pixels,) -> (pixels,)."""
    missed = here.sum() - here.cumsum(0)
    union = here.sum() + (1 - here).cumsum(0)
    jaccard = 1 - missed / union
    return torch.diff(jaccard, prepend=jaccard.new_zeros(1))


def presence_loss(presence: Tensor, sets: Tensor, labelled: Tensor, least: int) -> Tensor:
    """What the photo as a whole holds, told wrongly: -> scalar.

    (batch, classes) logits, (batch, h, w) numbers of sets, (batch,) which photos have single classes all
    over, and the number of pixels from which a class counts as there.
    """
    if not labelled.any():
        return presence.sum() * 0
    classes = presence.shape[1]
    spread = F.one_hot(sets[labelled].clamp_max(classes).flatten(1), classes + 1).sum(dim=1)[:, :classes]
    return F.binary_cross_entropy_with_logits(presence[labelled], (spread >= least).float())
