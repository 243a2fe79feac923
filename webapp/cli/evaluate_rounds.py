"""`ensemble evaluate rounds`: how soon the service finds out what people like."""

import json
from pathlib import Path

import click


@click.command("rounds")
@click.option("--data", type=click.Path(path_type=Path), help="Folder that holds the data sets.")
@click.option("--shop", required=True, metavar="NAME", help="The inventory that people are shown.")
@click.option("--people", default=8, show_default=True, type=click.IntRange(2, 500), help="For each seed.")
@click.option("--seeds", default=3, show_default=True, type=click.IntRange(1, 20), help="How many.")
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="Draw the rounds (SVG).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(data: Path | None, shop: str, people: int, seeds: int, plot: Path | None, as_json: bool) -> None:
    """Let people made up from real rentals use the service for 20 rounds, beside popularity and no taste.

    They are shown looks of the shop, and say what they like by a hidden taste. What they do is taken back.

    \b
    Example:
      ensemble evaluate rounds --data ~/data --shop shop:demo --plot rounds.svg
    """
    from training.simulated.evaluate_rounds import SERVED, evaluate_rounds
    from training.simulated.measured_rounds import rounds_plot
    from training.simulated.rounds import Scene
    from webapp.cli.data_folder import data_root
    from webapp.cli.evaluation_table import tell_evaluation
    from webapp.cli.opened import opened_service
    from webapp.cli.progress import showing_progress
    from webapp.current_owner import current_owner_id
    from webapp.operations.pools import items_in_pools
    from webapp.shapes.look_query_shape import Pool

    service = opened_service()
    with service.store.session() as session:
        items = items_in_pools(service, session, current_owner_id(), [Pool(collection=shop)])
    folder, scene = data_root(service.settings, data), Scene(items, service.scorer)
    with showing_progress() as progress:
        report = evaluate_rounds(folder, service.store, scene, people, range(seeds), progress)
    if plot:
        plot.write_text(rounds_plot(report["rounds"], SERVED))
    if as_json:
        click.echo(json.dumps(report, indent=2))
    else:
        tell_evaluation(report)
