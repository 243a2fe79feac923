"""Requests that come in at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def at_once(client, *requests):
    """The statuses of several requests (method, path, JSON), each in a thread and a client of its own."""
    start = Barrier(len(requests))

    def send(method, path, body):
        start.wait()
        return client.application.test_client().open(path, method=method, json=body).status_code

    with ThreadPoolExecutor(len(requests)) as threads:
        return list(threads.map(send, *zip(*requests, strict=True)))
