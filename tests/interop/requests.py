"""Calls every operation that PortOne's SDK has, with a transport that keeps the request and sends nothing. Each line of
the output is a call: its operation, the function, whether it has everything or only what is required, its arguments,
and the request."""

import inspect
import json
from pathlib import Path

import httpx
import portone_server_sdk

API = json.loads((Path(__file__).parents[2] / "codegen/api.json").read_text(encoding="utf-8"))
SCALARS = {
    "string": "값 \"한\" /?&=\\ 💳\n'()*!~",
    "date-time": "2026-04-01T08:33:20.123456789Z",
    "date": "2026-04-01",
    "int32": -2147483648,
    "int64": 9223372036854775807,
    "boolean": True,
}


def value(kind, is_full):
    """Makes a value of a kind."""
    kind = kind.rstrip("?~")
    if kind.startswith("["):
        return [value(kind[1:-1], True), value(kind[1:-1], False)] if is_full else []
    if kind in SCALARS:
        return SCALARS[kind]
    if kind == "any":
        return {"any": [None, 1.5, {"x": "y"}]} if is_full else {}
    [(form, described)] = API["types"][kind].items()
    if form == "enum":
        return described[0]
    if form == "union":
        return value(next(iter(described["arms"].values())), is_full)
    if form == "map":
        return {"key": value(described, True)} if is_full else {}
    tag = described.get("tag")
    made = {tag["name"]: tag["value"]} if tag else {}
    return made | {name: value(kind, is_full) for name, kind in described["members"].items()
                   if is_full or not kind.endswith("?")}


def plain(name):
    """A name without what the two ways to write it differ in."""
    return name.replace("_", "").lower()


def member(of, name):
    """The name of an object's attribute that has this name in another case."""
    return next((found for found in dir(of) if plain(found) == plain(name)), None)


requests = []


def keep(_, request):
    requests.append(request)
    return httpx.Response(400, json={"type": "SOMETHING"})


httpx.HTTPTransport.handle_request = keep
client = portone_server_sdk.PortOneClient(secret="an API secret")
for operation, described in API["operations"].items():
    call, path = client, []
    for part in [*described["category"].split("."), operation]:
        path.append(member(call, part))
        call = path[-1] and getattr(call, path[-1])
        if call is None:
            break
    if call is None:
        continue
    parameters = inspect.signature(call).parameters
    kinds = described.get("path_parameters", {}) | described.get("query", {})
    if "input" in described:
        kinds |= API["types"][described["input"]["type"]]["object"]["members"]
    names = {plain(name): name for name in kinds}
    for is_full in (False, True):
        arguments = {name: value(kind, is_full) for name, kind in kinds.items()}
        given = {found: arguments[names[plain(found)]] for found in parameters
                 if is_full or not kinds[names[plain(found)]].endswith("?")}
        requests.clear()
        try:
            call(**given)
        except NameError:
            # The SDK's own code for deleteB2bCounterparty is wrong, and sends nothing.
            continue
        except Exception:
            # The answer was an error.
            pass
        [request] = requests
        body = request.content.decode() or None
        print(json.dumps({
            "operation": operation, "function": ".".join(path), "isFull": is_full, "arguments": arguments, "request": {
                "method": request.method, "url": str(request.url), "body": body,
                "headers": dict(request.headers)}}))
