// A shop in Node.js 20 without a framework: `node shop.mjs`, with PORTONE_KEY and PORTONE_SECRET set.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { ResponseError, structure, structureQuery } from "portone-v1";

const API = process.env.PORTONE_API ?? "https://api.iamport.kr";

// Stands for your table: what you asked for, not what a browser sends back.
const orders = new Map([
  ["order_051", { amount: 100, currency: "KRW", state: "open" }],
  ["order_052", { amount: 100, currency: "KRW", state: "open" }],
  ["order_053", { amount: 100, currency: "KRW", state: "open" }],
]);

/** What became of the order: a browser reports, PortOne decides. */
export async function settle(response) {
  if (response.outcome === "failed" || !response.imp_uid) {
    return "failed";
  }
  const payment = await ask(response.imp_uid);
  const order = payment && orders.get(payment.merchant_uid);
  if (!order || !agree(response, payment, order)) {
    return "mismatch"; // forged, or meddled with
  }
  if (order.state !== "paid") {
    order.state = stateOf(payment);
  }
  return order.state;
}

function agree(response, payment, order) {
  const isNamed = response.merchant_uid == null || response.merchant_uid === payment.merchant_uid;
  return isNamed && payment.amount === order.amount && payment.currency === order.currency;
}

function stateOf({ status, pay_method }) {
  if (status === "ready") {
    return pay_method === "vbank" ? "awaiting_deposit" : "open";
  }
  return { paid: "paid", failed: "failed", cancelled: "failed" }[status] ?? "open";
}

/** GET /payments/{imp_uid}, or null if there is no such payment. */
async function ask(impUid) {
  if (!/^[\w-]{1,64}$/.test(impUid)) {
    return null; // it comes from a browser, and may not lead elsewhere
  }
  const keys = { imp_key: process.env.PORTONE_KEY, imp_secret: process.env.PORTONE_SECRET };
  const headers = { "content-type": "application/json" };
  const token = await call("/users/getToken", { method: "POST", headers, body: JSON.stringify(keys) });
  return call(`/payments/${impUid}`, { headers: { authorization: token.access_token } });
}

async function call(path, options) {
  const reply = await fetch(API + path, { ...options, signal: AbortSignal.timeout(10_000) });
  if (reply.status === 404) {
    return null;
  }
  if (!reply.ok) {
    throw new Error(`PortOne answers ${reply.status}`);
  }
  return (await reply.json()).response;
}

async function answer(request, reply) {
  const { pathname, search } = new URL(request.url, "http://shop");
  if (request.method === "POST" && pathname === "/payments/callback") {
    const result = await settle(structure(JSON.parse(await text(request))));
    send(reply, result === "mismatch" ? 409 : 200, { result });
  } else if (request.method === "GET" && pathname === "/payments/redirect") {
    // On to an address without identifiers.
    reply.writeHead(303, { location: `/checkout/${await settle(structureQuery(search))}` }).end();
  } else {
    send(reply, 404, { error: "not found" });
  }
}

function send(reply, status, body) {
  reply.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  createServer((request, reply) => {
    answer(request, reply).catch((error) => {
      const isRefused = error instanceof ResponseError || error instanceof SyntaxError;
      send(reply, isRefused ? 400 : 503, { error: isRefused ? "not a payment response" : "not confirmed yet" });
    });
  }).listen(Number(process.env.PORT ?? 3000));
}
