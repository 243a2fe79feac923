"""A home with people in it who like by what they told."""

import pytest

from tests.fakes import Clock
from tests.training.refit.people import NOW, settle
from webapp.service import Service
from webapp.settings import Settings


@pytest.fixture
def service(tmp_path):
    opened = Service(Settings(home=tmp_path), clock=Clock(NOW))
    yield opened
    opened.store.close()


@pytest.fixture
def lived_in(service):
    settle(service.store)
    return service
