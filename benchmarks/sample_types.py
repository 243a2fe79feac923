"""How many drawn garments the recogniser names correctly: `python benchmarks/sample_types.py [HOME]`."""

import json
import sys
import time
from collections import Counter
from itertools import chain
from pathlib import Path

from wardrobe.recognition.recogniser import prepared_recogniser
from wardrobe.sample.garments import draw_shop, draw_wardrobe


def main(home: Path) -> None:
    """Print accuracy, seconds per garment and what was taken for what, as JSON."""
    recogniser = prepared_recogniser(home, threads=1)
    started = time.process_time()
    drawn = list(chain(draw_wardrobe(), draw_shop()))
    seconds = (time.process_time() - started) / len(drawn)
    named = [(garment, recogniser.recognise(garment.picture).type) for garment in drawn]
    wrong = Counter(f"{garment.type} -> {name}" for garment, name in named if garment.type != name)
    figures = {
        "garments": len(drawn),
        "accuracy": round(1 - wrong.total() / len(drawn), 4),
        "seconds_per_garment": round(seconds, 3),
        "wrong": dict(wrong.most_common()),
        "recogniser": recogniser.version,
    }
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "var"))
