
// What follows asks the program to do something with the delivery that is shown.

async function call(path, options) {
  try {
    const answer = await fetch(path, options);
    return await answer.json();
  } catch {
    return { error: "This page gets no answer. Open the address that the terminal shows." };
  }
}

function replay(number, signed) {
  const body = JSON.stringify({ number, signed });
  return call(`/replay${location.search}`, { method: "POST", headers: { "content-type": "application/json" }, body });
}

function findingsList(findings) {
  return make("ul", { class: "findings" }, ...findings.map(({ what, fix }) =>
    make("li", fix ? { class: "wrong" } : {}, make("p", {}, what), ...(fix ? [make("p", { class: "fix" }, fix)] : []))));
}

function webhookEntry({ type, sentAt, executions, verdict, cause, diagnosis }) {
  const attempt = executions > 1 ? `, attempt ${executions}` : "";
  const findings = diagnosis?.findings.filter(({ name }) => name !== "verifies") ?? [];
  return make("li", { class: cause },
    make("h4", {}, type ?? "no event", " ", make("small", {}, `${sentAt ?? "at an unknown time"}${attempt}`)),
    make("p", {}, verdict),
    ...(findings.length > 0 ? [findingsList(findings)] : []));
}

function paymentPart({ id, status, webhooks }) {
  const shown = webhooks.length > 0
    ? make("ol", { class: "webhooks" }, ...webhooks.map(webhookEntry))
    : make("p", { class: "quiet" }, "PortOne has sent no webhook about it.");
  const made = part("What PortOne says of the payment", `${id} is ${status}`, shown);
  made.id = "payment";
  return made;
}

function actions(delivery) {
  const status = make("p", { role: "status" });
  const made = make("div", { class: "actions" },
    copyButton("Copy as Rust", delivery.fixture), copyButton("Copy as curl", delivery.curl));
  let busy = false;
  const add = (label, key, meanwhile, question, show) => {
    const button = make("button", { type: "button", "aria-keyshortcuts": key }, label, " ", make("kbd", { "aria-hidden": "true" }, key));
    button.addEventListener("click", async () => {
      if (busy) return;
      busy = true;
      status.textContent = meanwhile;
      const answer = await question();
      busy = false;
      status.textContent = answer.error ?? "";
      // Another delivery may be shown by now.
      if (!answer.error && made.isConnected) show(answer);
    });
    made.append(button);
  };
  if (setup.shop && delivery.whole) {
    const open = ({ number }) => {
      location.hash = number;
      pane.focus();
    };
    add("Replay as it was", "r", "Sending it again", () => replay(delivery.number, false), open);
    add("Replay signed anew", "s", "Signing it anew", () => replay(delivery.number, true), open);
  }
  const payment = delivery.event?.paymentId;
  if (setup.asks && payment) {
    const path = `/payment${location.search}&id=${encodeURIComponent(payment)}`;
    add("Ask PortOne about this payment", "p", "Asking PortOne", () => call(path), (answer) => {
      pane.querySelector("#payment")?.remove();
      made.after(paymentPart(answer));
    });
  }
  made.append(status);
  return made;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || byHand.open) return;
  // With the Korean keyboard switched on, the key is a letter of Hangul.
  const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, "").toLowerCase();
  const buttons = pane.querySelectorAll("button[aria-keyshortcuts]");
  [...buttons].find((button) => button.getAttribute("aria-keyshortcuts") === key)?.click();
});

connect();
