"""`ensemble config`: what is set."""

from webapp.cli.commands import Commands

command = Commands("config", where={"show": "webapp.cli.config_show"}, help="Settings of the service.")
