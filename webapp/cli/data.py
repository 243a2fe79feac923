"""`ensemble data`: data sets."""

from webapp.cli.commands import Commands

command = Commands("data", where={"fetch": "webapp.cli.data_fetch"}, help="Data sets to work with.")
