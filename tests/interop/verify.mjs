// This script signs and verifies with the packages of npm. It reads a request in JSON from each line, and
// writes each answer to a line.

import { readFileSync } from "node:fs";
import { verify as verifyPortOne, WebhookVerificationError } from "@portone/server-sdk/webhook";
import * as standard from "standardwebhooks";

const requests = {
  sign: ({ secret, id, timestamp, body }) =>
    new standard.Webhook(secret).sign(id, new Date(timestamp * 1000), body),

  verify({ secret, headers, body }) {
    const joined = Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, values.join(", ")]),
    );
    try {
      new standard.Webhook(secret).verify(body, joined, { jsonParse: false });
    } catch (error) {
      if (error instanceof standard.WebhookVerificationError) return "refused";
      throw error;
    }
    return "accepted";
  },

  async "verify portone"({ secret, headers, body }) {
    try {
      return `accepted ${subject(await verifyPortOne(secret, body, headers))}`;
    } catch (error) {
      if (error instanceof WebhookVerificationError) return `refused ${error.reason}`;
      if (error instanceof SyntaxError) return "refused"; // The body is not JSON.
      throw error;
    }
  },
};

function subject(event) {
  const data = event?.data;
  return data?.paymentId ?? data?.billingKey ?? data?.taxInvoiceId ?? "-";
}

for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  const { request, body, ...rest } = JSON.parse(line);
  console.log(await requests[request]({ ...rest, body: Buffer.from(body, "base64").toString() }));
}
