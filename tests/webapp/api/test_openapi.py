"""The description of the API is whole, and so is the page made from it."""

import re
from urllib.parse import unquote

import pytest

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture
def spec(client):
    answer = client.get("/openapi.json")
    assert answer.status_code == 200
    return answer.json


def operations(spec):
    return [
        (path, method, operation)
        for path, methods in spec["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


def refs(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for child in node.values():
            yield from refs(child)
    elif isinstance(node, list):
        for child in node:
            yield from refs(child)


def test_it_is_openapi_3_1(spec):
    assert spec["openapi"].startswith("3.1")
    assert spec["info"]["title"] == "Ensemble"


def test_every_reference_leads_somewhere(spec):
    for ref in refs(spec):
        node = spec
        for part in ref.removeprefix("#/").split("/"):
            node = node[unquote(part)]


def test_every_operation_is_described(spec):
    for path, method, operation in operations(spec):
        assert operation["summary"].endswith("."), (path, method)
        assert operation["tags"]
        assert "default" in operation["responses"]


def test_operations_have_ids_of_their_own(spec):
    ids = [operation["operationId"] for _, _, operation in operations(spec)]
    assert len(ids) == len(set(ids))


def test_every_path_parameter_is_declared(spec):
    for path, _, operation in operations(spec):
        named = set(re.findall(r"{(\w+)}", path))
        declared = {each["name"] for each in operation.get("parameters", []) if each["in"] == "path"}
        assert named == declared, path


def test_errors_are_problems(spec):
    for _, _, operation in operations(spec):
        for status, answer in operation["responses"].items():
            if status[0] in "45d" and "content" in answer:
                assert "application/problem+json" in answer["content"]


def test_questions_come_as_json_or_with_photos(spec):
    for path in ("/v1/looks", "/v1/compatibility"):
        content = spec["paths"][path]["post"]["requestBody"]["content"]
        assert set(content) == {"application/json", "multipart/form-data"}
        assert content["multipart/form-data"]["schema"]["properties"]["photos"]["items"]["format"] == "binary"


def test_the_page_shows_every_operation_and_loads_nothing_from_elsewhere(client, spec):
    page = client.get("/docs")
    assert page.status_code == 200
    text = page.get_data(as_text=True)
    for path in spec["paths"]:
        assert path in text
    assert not re.findall(r'(?:src|href)="https?://', text)
    assert "<script" not in text
