"""Makes calls with PortOne's SDK to a server that answers well or badly. Each line of the output says what the caller
sees of one call. The arguments are the server's URL, and one that leads to it but is no loopback address."""

import base64
import hashlib
import hmac
import json
import os
import ssl
import sys
import threading
import time
import traceback
from pathlib import Path

import httpx
import portone_server_sdk
from portone_server_sdk import webhook

URL, PLAIN_URL = sys.argv[1:]

# Each client would load all certificates several times, and none of them is needed here.
ssl.SSLContext.load_verify_locations = lambda *_, **__: None

# Keeps the time limit that the SDK sets for a request.
limits = {}
handle_request = httpx.HTTPTransport.handle_request


def keep(transport, request):
    limits.update(request.extensions["timeout"])
    return handle_request(transport, request)


httpx.HTTPTransport.handle_request = keep


def show(probe, **seen):
    print(json.dumps({"probe": probe, **seen}), flush=True)


def member(value, name):
    """A member of an object, which is a dict if the SDK does not know its type."""
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)


def seen(call, **arguments):
    try:
        answer = call(**arguments)
    except Exception as error:
        # A refusal has a class of its own for each type that the SDK knows, and another keeps the rest as they are.
        unknown = getattr(error, "error", {})
        return {
            "error": type(error).__name__, "reason": unknown.get("type"), "code": getattr(error, "status_code", None),
            "log": "".join(traceback.format_exception(error))}
    amount = member(answer, "amount")
    return {"total": amount and str(member(amount, "total")), "log": repr(answer)}


def client(probe, make=portone_server_sdk.PaymentClient, **settings):
    """The server knows by the secret which answer is asked for."""
    return make(**{"secret": f"secret-of-{probe}", "base_url": URL} | settings)


def get(probe, payment_id="order-1", **settings):
    show(probe, **seen(client(probe, **settings).get_payment, payment_id=payment_id))


def cancel(probe, payment_id="order-1"):
    show(probe, **seen(client(probe).cancel_payment, payment_id=payment_id, reason="a reason"))


def plain(name):
    """A name without what the two ways to write it differ in."""
    return name.replace("_", "").lower()


def has(of, names):
    """Says whether an object has a part with a part, and so on, with these names in another case."""
    for name in names:
        of = next((getattr(of, found) for found in dir(of) if plain(found) == plain(name)), None)
    return of is not None


api = json.loads((Path(__file__).parents[2] / "codegen/api.json").read_text(encoding="utf-8"))
whole = client("printed", portone_server_sdk.PortOneClient)
operations = [operation for operation, described in api["operations"].items()
              if has(whole, [*described["category"].split("."), operation])]
show("operations", total=str(len(operations)))

counterparty = client("delete", portone_server_sdk.CounterpartyClient)
show("delete", **seen(counterparty.delete_b2b_counterparty, counterparty_id="shop-1"))

get("id", "주문/1💳")
cancel("space", "order 1")
cancel("dots", "..")
get("empty", "")
get("store", store_id="store-1")
get("gateway", base_url=f"{URL}/gateway")
get("plain", base_url=PLAIN_URL)
get("line-break", secret="secret-of-line-break\n")
for probe in ["cancelled", "lost", "html", "redirected-cancellation"]:
    cancel(probe)
for probe in ["busy", "redirected-read", "large", "refused", "newly-refused"]:
    get(probe)
for probe in ["paid", "amount", "status", "method", "currency", "misfit"]:
    get(probe)
show("printed", log=repr(whole) + repr(whole.payment))

key = bytes([1]) * 32
[message, timestamp, body] = ["msg-1", str(int(time.time())), "{}"]
mac = base64.b64encode(hmac.digest(key, f"{message}.{timestamp}.{body}".encode(), hashlib.sha256)).decode()
headers = {"webhook-id": message, "webhook-timestamp": timestamp, "webhook-signature": f"v1,{mac}"}
show("webhook", **seen(webhook.verify, secret=base64.b64encode(key).decode(), payload=body, headers=headers))

silent = threading.Thread(target=lambda: seen(client("silent").get_payment, payment_id="order-1"), daemon=True)
silent.start()
silent.join(3)
show("silent", waits=silent.is_alive(), limit=limits["read"])
# The call that still waits would keep this process alive.
os._exit(0)
