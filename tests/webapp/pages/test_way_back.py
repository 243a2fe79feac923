"""Going back never leaves the site."""

import pytest
from flask import Flask

from webapp.pages.blueprint import bp
from webapp.pages.way_back import way_back


@pytest.fixture(autouse=True)
def _in_a_request():
    app = Flask(__name__)
    app.register_blueprint(bp)
    with app.test_request_context():
        yield


@pytest.mark.parametrize(
    "foreign",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "evil",
        "",
        "javascript:alert(1)",
    ],
)
def test_a_foreign_address_leads_to_the_front_page(foreign):
    assert way_back({"back": foreign}) == "/"


def test_a_local_address_keeps_its_query_and_gets_the_notice():
    assert way_back({"back": "/looks?item=a&item=b"}, notice="kept") == "/looks?item=a&item=b&notice=kept"


def test_an_old_notice_is_replaced():
    assert way_back({"back": "/?notice=deleted&undo=itm_a"}, notice="undone") == "/?notice=undone"
