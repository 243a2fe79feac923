"""`ensemble sample`: a wardrobe and a shop to try things with."""

import click


@click.command()
def command() -> None:
    """Set up a sample wardrobe and a sample shop.

    A wardrobe "mine" of 40 garments and a shop "shop:demo" of 240, drawn by our own illustrator. Where
    closet-photos has been fetched, the wardrobe shows those photos instead.

    \b
    Example:
      ensemble sample
    """
    from webapp.cli.opened import opened_service
    from webapp.cli.sampling import set_up_sample

    set_up_sample(opened_service())
    click.echo('sample ready: wardrobe "mine", shop "shop:demo"')
