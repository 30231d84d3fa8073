// Measures how long PortOne's SDK takes to get pages of payments, with a fetch that answers from memory. Each line of
// the input is a page as JSON, and the line of the output for it is the median time in milliseconds.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import * as sdk from "@portone/server-sdk";

const rounds = 30;
const client = sdk.PortOneClient({ secret: "an API secret" });

let answer;
globalThis.fetch = async () => answer;

for (const page of readFileSync(0, "utf8").trimEnd().split("\n")) {
  const bytes = new TextEncoder().encode(page);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    answer = new Response(bytes, { headers: { "content-type": "application/json" } });
    const began = performance.now();
    const got = await client.payment.getPayments({ page: { number: 0, size: 1000 } });
    times.push(performance.now() - began);
    if (got.items.length !== 1000) throw new Error("the page is not full");
  }
  times.sort((one, other) => one - other);
  console.log(times[rounds / 2].toFixed(3));
}
