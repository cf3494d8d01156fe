// The same in Express. Not run: shop.mjs beside it is.
import express from "express";
import { ResponseError, structure, structureQuery } from "portone-v1";
import { settle } from "./shop.mjs";

const app = express();

app.post("/payments/callback", express.json(), async (request, reply) => {
  const result = await settle(structure(request.body));
  reply.status(result === "mismatch" ? 409 : 200).json({ result });
});

app.get("/payments/redirect", async (request, reply) => {
  reply.redirect(303, `/checkout/${await settle(structureQuery(request.originalUrl))}`);
});

app.use((error, request, reply, next) => {
  const isRefused = error instanceof ResponseError || error instanceof SyntaxError;
  reply.status(isRefused ? 400 : 503).json({ error: isRefused ? "not a payment response" : "not confirmed yet" });
});

app.listen(3000);
