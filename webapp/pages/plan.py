"""Where planning starts: the pages for it, in one line each."""

from flask import render_template

from webapp.pages.blueprint import bp


@bp.get("/plan")
def plan() -> str:
    """What can be planned, and where."""
    return render_template("plan.html")
