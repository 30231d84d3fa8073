// Calls every operation that PortOne's SDK has, with a fetch that keeps the request and sends nothing. Each line of the
// output is a call: its operation, the function, whether it has everything or only what is required, its arguments, and
// the request.
import { readFileSync } from "node:fs";
import * as sdk from "@portone/server-sdk";

const api = JSON.parse(readFileSync(new URL("../../codegen/api.json", import.meta.url), "utf8"));
const secret = "an API secret";
const client = sdk.PortOneClient({ secret });

// Makes a value of a kind, with the members of objects in the order of the description.
function value(kind, isFull) {
  kind = kind.replace(/[?~]$/, "");
  if (kind.startsWith("[")) {
    const part = kind.slice(1, -1);
    return isFull ? [value(part, true), value(part, false)] : [];
  }
  switch (kind) {
    case "string": return "값 \"한\" /?&=\\ 💳\n'()*!~";
    case "date-time": return "2026-04-01T08:33:20.123456789Z";
    case "date": return "2026-04-01";
    case "int32": return -2147483648;
    case "int64": return Number.MAX_SAFE_INTEGER;
    case "boolean": return true;
    case "any": return isFull ? { any: [null, 1.5, { x: "y" }] } : {};
  }
  const type = api.types[kind];
  if (type.enum) return type.enum[0];
  if (type.union) return value(Object.values(type.union.arms)[0], isFull);
  if (type.map) return isFull ? { key: value(type.map, true) } : {};
  const { tag, members } = type.object;
  const given = Object.entries(members).filter(([, kind]) => isFull || !kind.endsWith("?"));
  const object = tag ? { [tag.name]: tag.value } : {};
  for (const [name, kind] of given) object[name] = value(kind, isFull);
  return object;
}

let request;
globalThis.fetch = async (url, init) => {
  request = { method: init.method, url: String(url), headers: init.headers, body: init.body ?? null };
  return new Response("{}");
};

for (const [operation, described] of Object.entries(api.operations)) {
  const of = described.category.split(".").reduce((part, name) => part?.[name], client);
  const call = of?.[operation];
  for (const isFull of call ? [false, true] : []) {
    const kinds = { ...described.path_parameters, ...described.query };
    const input = described.input && api.types[described.input.type].object.members;
    const taken = {};
    for (const [name, kind] of Object.entries({ ...kinds, ...input })) {
      if (isFull || !kind.endsWith("?")) taken[name] = value(kind, isFull);
    }
    request = undefined;
    await call(taken);
    const path = `${described.category}.${operation}`;
    console.log(JSON.stringify({ operation, function: path, isFull, arguments: taken, request }));
  }
}
