"""Opens a checkout of the reference, which is no part of this project."""

import argparse
import importlib
import platform
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import sklearn
import torch
from side_by_side.ratios import say
from threadpoolctl import threadpool_limits

ADDRESS = "https://github.com/mvasil/fashion-compatibility"
# Imported by the reference to read pictures and h5 files, which no benchmark asks it to do.
UNUSED = ("h5py", "torchvision", "torchvision.transforms")


def opened(what: str | None) -> argparse.Namespace:
    """Parse the options; -> them, with the checkout ready to be imported and one thread for everything."""
    options = argparse.ArgumentParser(description=what, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--reference", type=Path, metavar="DIR", help=f"a checkout of {ADDRESS}")
    options.add_argument("--repeats", type=int, default=8)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    if chosen.reference is None or not (chosen.reference / "polyvore_outfits.py").is_file():
        options.exit(
            2,
            f"{options.prog} compares with the reference, which is not part of this project. Get it by\n"
            f"  git clone {ADDRESS} DIR\nand name its folder: --reference DIR, or make bench REFERENCE=DIR\n",
        )
    torch.set_num_threads(1)
    threadpool_limits(1)
    torch.manual_seed(chosen.seed)
    sys.path.append(str(chosen.reference.resolve()))
    say(
        f"Python {platform.python_version()}, NumPy {np.__version__}, torch {torch.__version__}, "
        f"scikit-learn {sklearn.__version__}; seed {chosen.seed}, {chosen.repeats} repeats, ABBA, 1 thread"
    )
    return chosen


def reference(module: str) -> Any:
    """A module of the checkout, unchanged; what it needs for pictures and h5 files is left empty."""
    for name in UNUSED:
        if name not in sys.modules:
            sys.modules[name] = ModuleType(name)
            parent, _, child = name.rpartition(".")
            if parent:
                setattr(sys.modules[parent], child, sys.modules[name])
    return importlib.import_module(module)
