"""This script signs and verifies with the packages of PyPI. It reads a request in JSON from each line, and
writes each answer to a line."""

import json
import sys
from base64 import b64decode
from datetime import datetime, timezone

import standardwebhooks
from portone_server_sdk import webhook as portone


def sign(secret, id, timestamp, body):
    time = datetime.fromtimestamp(timestamp, timezone.utc)
    return standardwebhooks.Webhook(secret).sign(id, time, body)


def verify(secret, headers, body):
    try:
        standardwebhooks.Webhook(secret).verify(body, joined(headers), json_parse=False)
    except standardwebhooks.WebhookVerificationError:
        return "refused"
    return "accepted"


def verify_portone(secret, headers, body):
    try:
        event = portone.verify(secret, body, joined(headers))
    except portone.WebhookVerificationError as error:
        return f"refused {error.reason}"
    except ValueError:
        return "refused"  # The body is not a JSON object.
    return f"accepted {subject(event)}"


def joined(headers):
    """Joins the values of a repeated header, as WSGI does."""
    return {name: ", ".join(values) for name, values in headers.items()}


def subject(event):
    data = event.get("data") if isinstance(event, dict) else vars(event.data)
    names = ("paymentId", "payment_id", "billingKey", "billing_key", "taxInvoiceId")
    found = [data[name] for name in names if name in data] if isinstance(data, dict) else []
    return found[0] if found else "-"


requests = {"sign": sign, "verify": verify, "verify portone": verify_portone}
for line in sys.stdin.buffer:
    request = json.loads(line)
    body = b64decode(request.pop("body")).decode(errors="replace")
    answer = requests[request.pop("request")](body=body, **request)
    sys.stdout.buffer.write(f"{answer}\n".encode(errors="replace"))
