"""The days on show: seven from the chosen one, its month, and the Mondays around it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pages.days import Days

TODAY = date(2026, 11, 25)  # a Wednesday
DATES = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(on=DATES)
def test_weeks_turn_on_mondays_and_no_day_is_left_out(on):
    days = Days(on, TODAY)
    assert days.earlier.weekday() == days.later.weekday() == 0
    assert days.earlier < on < days.later
    assert Days(days.later, TODAY).earlier in (days.later - timedelta(days=7), on)
    assert (days.later - on).days <= 7
    assert days.first <= min(days.seven) <= max(days.seven) <= days.last


@given(on=DATES)
def test_a_month_has_all_its_days(on):
    month = Days(on, TODAY).month
    assert on in month
    assert month[0].day == 1
    assert (month[-1] + timedelta(days=1)).day == 1
    assert len(month) == len(set(month)) == (month[-1] - month[0]).days + 1


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-02-30", "20261125", "2026-11-25T00:00", "0001-01-01", "9999-12-31"]
)
def test_an_address_that_makes_no_sense_shows_today(text):
    assert Days.chosen(text, TODAY).on == TODAY


def test_the_month_that_it_is_begins_today_and_others_on_the_first():
    assert Days(date(2026, 12, 7), TODAY).month_before == TODAY
    assert Days(TODAY, TODAY).month_after == date(2026, 12, 1)
    assert Days(date(2026, 1, 31), TODAY).month_before == date(2025, 12, 1)
