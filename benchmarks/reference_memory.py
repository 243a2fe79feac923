"""How much less is kept of an item than by the reference, all type spaces included.

The reference keeps an item once for each of 66 type spaces and once in general, 64 numbers each. Usage:

    python benchmarks/reference_memory.py --reference DIR
"""

import sys

import torch
from side_by_side.checkout import opened
from side_by_side.drawn_outfits import drawn_outfits
from side_by_side.ratios import guard, say
from side_by_side.reference_tables import cosine_distance, embeddings, loader

from compatibility.prepared_items import PreparedItems
from training.measure import measure

SHARE, FITB_APART = 1 / 20, 0.1


def main() -> bool:
    """Print both figures; -> whether they are reached."""
    chosen = opened(__doc__)
    drawn = drawn_outfits(chosen.seed)
    theirs, ours = embeddings(drawn), PreparedItems(drawn.items, drawn.masks)
    with torch.no_grad():
        fitb = 100 * float(loader(drawn).test_fitb(theirs, cosine_distance()))
    own = measure(ours.paired, drawn.questions, drawn.examples).fitb
    before, after = theirs[0].nbytes, ours.bytes_per_item + drawn.masks.nbytes / len(drawn.items)
    say(
        f"P2 bytes an item: reference {before:,}, ours {after:,.0f} with its part of the masks; 1/"
        f"{before / after:.1f}, target 1/{1 / SHARE:.0f}: "
        + ("reached" if after <= SHARE * before else "NOT REACHED")
    )
    kept = guard(f"fill in the blank {own:.2f} % against {fitb:.2f} %", abs(own - fitb) <= FITB_APART)
    return kept and after <= SHARE * before


if __name__ == "__main__":
    sys.exit(not main())
