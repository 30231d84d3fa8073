// Makes calls with PortOne's SDK to a server that answers well or badly. Each line of the output says what the caller
// sees of one call. The arguments are the server's URL, and one that leads to it but is no loopback address.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import * as sdk from "@portone/server-sdk";

const [url, plainUrl] = process.argv.slice(2);

// Keeps the time limit that the SDK sets for a request, which is a signal.
const { fetch } = globalThis;
let limit;
globalThis.fetch = (target, init) => {
  limit = init.signal ?? null;
  return fetch(target, init);
};

function print(probe, seen) {
  console.log(JSON.stringify({ probe, ...seen }));
}

// What a log shows of a value.
const shown = (value) => inspect(value, { depth: Infinity, showHidden: true });

async function seen(call) {
  try {
    const answer = await call;
    return { total: answer.amount && String(answer.amount.total), log: shown(answer) };
  } catch (error) {
    return { error: error.name, reason: error.data?.type, code: error.status, log: shown(error) };
  }
}

// The server knows by the secret which answer is asked for.
function client(probe, settings = {}) {
  return sdk.PortOneClient({ secret: `secret-of-${probe}`, baseUrl: url, ...settings });
}

async function get(probe, { paymentId = "order-1", ...settings } = {}) {
  print(probe, await seen(client(probe, settings).payment.getPayment({ paymentId })));
}

async function cancel(probe, paymentId = "order-1") {
  print(probe, await seen(client(probe).payment.cancelPayment({ paymentId, reason: "a reason" })));
}

const api = JSON.parse(readFileSync(new URL("../../codegen/api.json", import.meta.url), "utf8"));
const operations = Object.entries(api.operations).filter(([operation, { category }]) =>
  category.split(".").reduce((part, name) => part?.[name], client("operations"))?.[operation]);
print("operations", { total: String(operations.length) });

const counterparty = client("delete").b2b.counterparty;
if (counterparty) {
  print("delete", await seen(counterparty.deleteB2bCounterparty({ counterpartyId: "shop-1" })));
}

await get("id", { paymentId: "주문/1💳" });
await cancel("space", "order 1");
await cancel("dots", "..");
await get("empty", { paymentId: "" });
await get("store", { storeId: "store-1" });
await get("gateway", { baseUrl: `${url}/gateway` });
await get("plain", { baseUrl: plainUrl });
await get("line-break", { secret: "secret-of-line-break\n" });
for (const probe of ["cancelled", "lost", "html", "redirected-cancellation"]) await cancel(probe);
for (const probe of ["busy", "redirected-read", "large", "refused", "newly-refused"]) await get(probe);
for (const probe of ["paid", "amount", "status", "method", "currency", "misfit"]) await get(probe);
print("printed", { log: shown(client("printed")) });

const key = Buffer.alloc(32, 1);
const [id, timestamp, body] = ["msg-1", String(Math.floor(Date.now() / 1000)), "{}"];
const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${mac}` };
print("webhook", await seen(sdk.Webhook.verify(key.toString("base64"), body, headers)));

const silent = seen(client("silent").payment.getPayment({ paymentId: "order-1" })).then(() => "an end");
const late = new Promise((resolve) => setTimeout(resolve, 3000));
print("silent", { waits: (await Promise.race([silent, late])) === undefined, limit });
// The call that still waits would keep this process alive.
process.exit();
