"use strict";

// Everything that a delivery says is put in as text. The policy of this page lets nothing become HTML.

const list = document.getElementById("list");
const pane = document.getElementById("delivery");
const count = document.getElementById("count");
const connection = document.getElementById("connection");
const byHand = document.getElementById("by-hand");
const deliveries = new Map();
let setup = { limit: 0, url: "", shop: null, asks: false };

function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

function chosenNumber() {
  return Number(location.hash.slice(1)) || 0;
}

function verdict(delivery) {
  return delivery.reason ?? "verified";
}

function isSuccess(status) {
  return status >= 200 && status < 300;
}

function tags(delivery) {
  // If the shop has answered, the status is the shop's.
  const own = delivery.shop?.status ? verdict(delivery) : `${delivery.status} ${verdict(delivery)}`;
  const made = make("div", { class: "tags" },
    make("span", { class: `tag ${delivery.reason ? "bad" : "good"}` }, own));
  if (delivery.shop) {
    const { status } = delivery.shop;
    made.append(make("span", { class: `tag ${isSuccess(status) ? "good" : "bad"}` }, status ? `shop ${status}` : "no answer from the shop"));
  }
  if (delivery.replay) made.append(make("span", { class: "tag again" }, `replay of #${delivery.replay.of}`));
  else if (delivery.again) made.append(make("span", { class: "tag again" }, `same id as #${delivery.again}`));
  else if (delivery.attemptOf) made.append(make("span", { class: "tag again" }, `another attempt of #${delivery.attemptOf}`));
  return made;
}

function entry(delivery) {
  const type = delivery.event?.type || "no event";
  return make("li", {}, make("a", { href: `#${delivery.number}` },
    make("span", { class: "type" }, type),
    make("time", { datetime: new Date(delivery.at).toISOString() }, new Date(delivery.at).toLocaleTimeString("en-GB")),
    make("span", { class: "subject" }, delivery.event?.subject || delivery.id || delivery.path),
    make("span", { class: "number" }, `#${delivery.number}`),
    tags(delivery)));
}

function part(title, detail, ...children) {
  return make("div", { class: "part" }, make("h3", {}, title, " ", make("small", {}, detail)), ...children);
}

function pairs(members) {
  return make("dl", {}, ...members.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function copyButton(label, text) {
  const button = make("button", { type: "button" }, label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = label; }, 2000);
    } catch {
      // Without permission, or at an address that is not this machine's
      const area = byHand.querySelector("textarea");
      area.value = text;
      byHand.showModal();
      area.select();
    }
  });
  return button;
}

function head(delivery) {
  const heading = delivery.reason ? `Refused: ${delivery.reason}` : "Verified";
  const when = new Date(delivery.at).toLocaleString("sv-SE");
  return make("div", { class: `verdict${delivery.reason ? " refused" : ""}` },
    make("h2", {}, heading),
    make("p", {}, delivery.message),
    make("p", { class: "circumstances" }, `Delivery #${delivery.number}, ${when}, POST ${delivery.path}, answered ${delivery.status}`));
}

function shopParts(delivery) {
  if (!delivery.shop) return [];
  const { status, time, text, cut } = delivery.shop;
  if (!status) return [part("The shop", "", make("p", { class: "note" }, text))];
  const detail = `${setup.shop} answered ${status} after ${time} ms${cut ? ", and this is the first part" : ""}`;
  const shown = part("The shop", detail, text ? make("pre", { id: "answer" }, text) : make("p", { class: "quiet" }, "The answer has no body."));
  if (!delivery.reason || !isSuccess(status)) return [shown];
  return [shown, make("p", { class: "note" },
    "The shop has accepted what does not verify with the secret here: it may have another secret, or check nothing.")];
}

function bodyPart(delivery) {
  const detail = `${delivery.length} bytes${delivery.whole ? "" : ", which are not all"}`;
  const made = part("Body", detail, make("pre", {}, delivery.body));
  if (delivery.escaped) made.append(make("p", { class: "quiet" }, "What is not plain text is shown as an escape, such as \\xff."));
  return made;
}

function detail(delivery) {
  const parts = [make("a", { class: "back", href: "#" }, "All deliveries"), head(delivery)];
  parts.push(actions(delivery));
  if (delivery.replay) {
    parts.push(make("p", { class: "note" }, "A replay of ",
      make("a", { href: `#${delivery.replay.of}` }, `delivery #${delivery.replay.of}`),
      delivery.replay.signed ? ", signed anew." : " as it was."));
  }
  if (delivery.again && !delivery.replay) {
    parts.push(make("p", { class: "note" }, "It has the webhook-id of ",
      make("a", { href: `#${delivery.again}` }, `delivery #${delivery.again}`), ": a receiver handles the two once."));
  }
  if (delivery.attemptOf && !delivery.replay) {
    parts.push(make("p", { class: "note" }, "It has the webhook-id of ",
      make("a", { href: `#${delivery.attemptOf}` }, `delivery #${delivery.attemptOf}`), ", which was not accepted: another attempt."));
  }
  if (delivery.event?.asksToConfirm) {
    parts.push(make("p", { class: "note" }, "PortOne asks whether to approve a payment, and a 200 approves it."));
  }
  if (!delivery.findings) {
    parts.push(make("p", { class: "note" }, "Too many came at once to look into each. Copy it as curl and send it again to see why."));
  } else if (delivery.findings.length > 0) {
    parts.push(part("Findings", "", findingsList(delivery.findings)));
  }
  parts.push(...shopParts(delivery));
  if (delivery.event) {
    const claim = delivery.verified ? "" : ", not verified";
    parts.push(part("Event", `webhook version ${delivery.event.version}${claim}`, pairs(delivery.event.members)));
  }
  parts.push(bodyPart(delivery), part("Headers", "", pairs(delivery.headers)));
  return parts;
}

function hint() {
  if (chosenNumber()) return make("p", { class: "quiet" }, "This delivery is no longer kept. ", make("a", { href: "#" }, "All deliveries"));
  if (deliveries.size > 0) return make("p", { class: "quiet" }, "Choose a delivery to see what it says, and why it is accepted or refused.");
  return make("div", { class: "empty" },
    make("h2", {}, "No delivery yet"),
    make("p", {}, "They appear here as they come. To send one:"),
    make("p", {}, make("code", {}, `portone-webhook send ${setup.url}`)));
}

function showList() {
  const chosen = chosenNumber();
  for (const link of list.querySelectorAll("a")) {
    if (link.hash === `#${chosen}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const size = deliveries.size;
  count.textContent = size === setup.limit ? `the newest ${size}` : `${size}`;
}

function showChosen() {
  const delivery = deliveries.get(chosenNumber());
  document.body.toggleAttribute("data-chosen", chosenNumber() > 0);
  pane.replaceChildren(...(delivery ? detail(delivery) : [hint()]));
  showList();
}

function begin(started) {
  setup = started;
  deliveries.clear();
  list.replaceChildren();
  showChosen();
}

function add(delivery) {
  const shown = deliveries.has(chosenNumber());
  deliveries.set(delivery.number, delivery);
  list.prepend(entry(delivery));
  while (deliveries.size > setup.limit) {
    deliveries.delete(deliveries.keys().next().value);
    list.lastElementChild.remove();
  }
  // What is being read stays as it is.
  if (shown && deliveries.has(chosenNumber())) showList();
  else showChosen();
}

function connected(state, text) {
  connection.dataset.state = state;
  connection.textContent = text;
}

function connect() {
  // With the token
  const source = new EventSource(`/events${location.search}`);
  source.addEventListener("start", (event) => begin(JSON.parse(event.data)));
  source.addEventListener("delivery", (event) => add(JSON.parse(event.data)));
  source.addEventListener("open", () => connected("open", "Listening"));
  source.addEventListener("error", () => {
    if (source.readyState !== EventSource.CLOSED) {
      connected("lost", "Connection lost, trying again");
      return;
    }
    // It answers, but not to this page; from then on the browser does not try by itself.
    connected("refused", "Started anew: open the address that the terminal shows");
    setTimeout(connect, 2000);
  });
}

window.addEventListener("hashchange", () => {
  showChosen();
  pane.scrollTop = 0;
  // On a narrow screen the list, and with it the focus, is gone.
  if (document.body.hasAttribute("data-chosen") && list.offsetParent === null) pane.focus();
});

list.addEventListener("keydown", (event) => {
  const item = event.target.closest("li");
  const next = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }[event.key];
  if (next) {
    event.preventDefault();
    next.firstElementChild.focus();
  }
});

byHand.querySelector("button").addEventListener("click", () => byHand.close());
