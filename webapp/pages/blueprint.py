"""The blueprint of the page."""

from flask import Blueprint

bp = Blueprint("pages", __name__)
