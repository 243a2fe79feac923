"""Plans with five real wardrobes: photos of five senders of closet-photos, shops drawn from shop-catalogue.

python benchmarks/real_wardrobes/plan_them.py --data DIR --out DIR [--home DIR]

Imports what is not there yet (about two minutes), then draws capsule, packing and gap as collages and writes
the week into --out. Collages of gaps show catalogue pictures, whose licence is unstated: keep them to
yourself.
"""

import argparse
import csv
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from wanted_types import WANTED

from training.readers.closet_photos import read_closet_photos
from webapp.cli.opened import opened_service
from webapp.current_owner import current_owner_id
from webapp.operations.plan_collage import draw_plan, panel
from webapp.shapes.planned_shape import PlannedItem

# Senders with enough garments of several slots, and the shop that sells to them.
SENDERS = {"126": "Women", "166": "Women", "46": "Women", "228": "Men", "54": "Men"}
MOST_PHOTOS = 60
WEATHER = ("--low-c", "8", "--high-c", "16")
TRIP = ("--days", "5", "--from", "2026-11-23", "--occasion", "travel", *WEATHER)
WEEK = ("--from", "2026-11-23", "--low", "8", "--high", "16")
COLUMNS = ("type=articleType", "title=productDisplayName", "colour=baseColour")


def main() -> None:
    """Import and plan; what a command says goes into a text file beside its collage."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="the folder of all data sets")
    options.add_argument("--out", type=Path, required=True, help="where collages and texts go")
    options.add_argument("--home", type=Path, help="a home with prepared encoders; default: OUT/home")
    chosen = options.parse_args()
    os.environ["ENSEMBLE_HOME"] = str((chosen.home or chosen.out / "home").resolve())
    chosen.out.mkdir(parents=True, exist_ok=True)
    for gender in sorted(set(SENDERS.values())):
        import_shop(chosen.data, chosen.out, gender)
    for sender, gender in SENDERS.items():
        import_wardrobe(chosen.data, chosen.out, sender)
        plan(chosen.out, f"sender-{sender}", f"shop:{gender.lower()}")


def import_wardrobe(data: Path, out: Path, sender: str) -> None:
    """At most MOST_PHOTOS of the sender's photos, without children's clothes, drawn by a fixed seed."""
    photos = [each for each in read_closet_photos(data / "closet-photos") if each.sender == sender]
    own = sorted((each for each in photos if not each.kids), key=lambda each: each.name)
    random.Random(5).shuffle(own)
    folder = out / "photos" / f"sender-{sender}"
    folder.mkdir(parents=True, exist_ok=True)
    for each in own[:MOST_PHOTOS]:
        shutil.copyfile(each.file, folder / each.file.name)
    ensemble("import", "photos", str(folder), "--wardrobe", folder.name, "--json")


def import_shop(data: Path, out: Path, gender: str) -> None:
    """A shop as a stylist would stock it: so many of each type, drawn by a fixed seed."""
    with (data / "shop-catalogue" / "styles.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["gender"] == gender]
    drawn: list[dict[str, str]] = []
    for kind, count in WANTED[gender].items():
        of = sorted((row for row in rows if row["articleType"] == kind), key=lambda row: row["id"])
        random.Random(5).shuffle(of)
        drawn += of[:count]
    feed = out / f"shop-{gender.lower()}.csv"
    with feed.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(drawn)
    named = [part for column in COLUMNS for part in ("--column", column)]
    pictures = str(data / "shop-catalogue" / "images" / "{id}.jpg")
    shop = ("--shop", f"shop:{gender.lower()}", "--images", pictures, "--missing", "NA", "--json")
    ensemble("import", "feed", str(feed), *shop, *named)


def plan(out: Path, wardrobe: str, shop: str) -> None:
    """Capsule, trip, gap and week of one wardrobe."""
    asked = {"capsule": ("--items", "12", "--looks", "8"), "pack": TRIP, "gap": ("--shop", shop)}
    for command, options in asked.items():
        place = out / f"{wardrobe}-{command}"
        told = ensemble(command, "--wardrobe", wardrobe, *options, "--collage", f"{place}.png")
        place.with_suffix(".txt").write_text(told)
    plan_week(out / f"{wardrobe}-week", wardrobe)


def plan_week(place: Path, wardrobe: str) -> None:
    """A week, taken back at once: the five wardrobes share one calendar."""
    answer = json.loads(ensemble("week", "--wardrobe", wardrobe, *WEEK, "--json"))
    place.with_suffix(".json").write_text(json.dumps(answer, indent=2) + "\n")
    ensemble("undo", answer["undo"])
    looks = [(day["day"], entry["items"]) for day in answer["days"] for entry in day["entries"]]
    panels = [panel(_pieces(items), day, "", "") for day, items in looks]
    if panels:
        draw_plan(opened_service(), current_owner_id(), panels, place.with_suffix(".png"))


def _pieces(items: list[dict[str, Any]]) -> list[PlannedItem]:
    keys = {"item": "id", "slot": "slot", "type": "type", "name": "type"}
    return [
        PlannedItem.model_validate({"from": "mine", **{to: each[key] for to, key in keys.items()}})
        for each in items
    ]


def ensemble(*args: str) -> str:
    """What a command says; stops with its error where it says that something failed."""
    run = (sys.executable, "-c", "from webapp.cli import main; main()", *args)
    done = subprocess.run(run, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"ensemble {' '.join(args[:2])}: {done.stderr or done.stdout}")
    return done.stdout


if __name__ == "__main__":
    main()
