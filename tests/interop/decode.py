"""Measures how long PortOne's SDK takes to get pages of payments, with a transport that answers from memory. Each line
of the input is a page as JSON, and the line of the output for it is the median time in milliseconds, or `refused`."""

import statistics
import sys
import time

import httpx
import portone_server_sdk
from portone_server_sdk import common

ROUNDS = 15
answers = []
httpx.HTTPTransport.handle_request = lambda *_: answers.pop()
client = portone_server_sdk.PortOneClient(secret="an API secret")
size = common.PageInput(number=0, size=1000)

for page in sys.stdin.buffer.read().splitlines():
    times = []
    for _ in range(ROUNDS):
        answers.append(httpx.Response(200, content=page, headers={"content-type": "application/json"}))
        began = time.perf_counter()
        try:
            got = client.payment.get_payments(page=size)
        except ValueError:
            # An object that the SDK does not expect costs the whole page.
            break
        times.append((time.perf_counter() - began) * 1e3)
        assert len(got.items) == 1000
    print(f"{statistics.median(times):.3f}" if times else "refused")
