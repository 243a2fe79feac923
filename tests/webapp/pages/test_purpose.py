"""The form `For what?` and what comes of it, over plain HTTP."""

from urllib.parse import urlencode


def asked(client, items, **fields):
    return client.get("/looks?" + urlencode({"item": items()["shirt"]["id"], **fields}))


def test_the_form_is_folded_until_something_was_said(client):
    folded, said = client.get("/").text, client.get("/?occasion=work&rain=1").text
    assert '<details class="purpose" id="purpose">' in folded
    assert "Anything, any weather" in folded
    assert '<details class="purpose" id="purpose" open>' in said
    assert "work · rain" in said
    assert 'name="occasion" value="work" checked' in said


def test_looks_say_what_they_are_for_what_the_rules_did_and_what_the_score_is_made_of(client, items):
    page = asked(client, items, words="Standesamt", low_c=2, rain=1).text
    assert "For Standesamt · 2 °C · rain" in page
    assert "outerwear added, since it gets 2 degrees cold" in page
    assert page.count('class="parts"') == page.count('class="spread"') > 0
    assert "You like it" in page
    assert "not known" in page


def test_without_a_purpose_nothing_of_it_is_shown(client, items):
    page = asked(client, items).text
    assert 'class="parts"' not in page
    assert "asked-for" not in page


def test_every_way_on_keeps_the_purpose(client, items):
    page = asked(client, items, words="Standesamt", low_c=2).text
    swaps = [line for line in page.split('href="') if "swap=" in line.split('"')[0]]
    assert swaps
    assert all("occasion=Standesamt" in line and "low_c=2" in line for line in swaps)


def test_what_makes_no_sense_is_said_and_stays_in_the_form(client, items):
    answer = asked(client, items, budget="much")
    assert answer.status_code == 422
    assert "is no price; write an amount and a currency" in answer.text
    assert 'name="budget" maxlength="80" placeholder="120 EUR, footwear 60 EUR" value="much"' in answer.text
