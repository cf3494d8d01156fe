"""A FastAPI shop: where the browser reports a payment, and where a mobile redirect returns to."""

from __future__ import annotations

import logging
from typing import Annotated

from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from portone_v1 import structure, structure_query
from portone_v1.pydantic import RedirectQuery, RequestPayResponse

from examples.checkout import AskPortOne, Order, ask_portone, checkout_page, settle

app = FastAPI()
log = logging.getLogger(__name__)
orders: dict[str, Order] = {}  # the orders of the buyer who is signed in
ask: AskPortOne = ask_portone  # tests put a function of their own here


@app.get("/orders/{number}")
def checkout(number: str) -> HTMLResponse:
    """Where the buyer pays."""
    order = orders.get(number)
    return HTMLResponse(checkout_page(number, order) if order else "", 200 if order else 404)


@app.get("/checkout/{result}")
def finished(result: str) -> dict[str, str]:
    """What came of it, for who came back from a phone's payment app."""
    return {"result": result}


# Not `async def`: asking PortOne blocks, and FastAPI runs plain functions beside its event loop.
# The models put every field and its description on /docs, and refuse what `structure` refuses.
@app.post("/payments/callback")
def callback(payload: RequestPayResponse) -> JSONResponse:
    """The page's script posts what `IMP.request_pay` gave to its callback, as JSON."""
    response = structure(payload.model_dump())
    result = settle(response, orders, ask)
    # NaverPay wants its message shown as it is; the page must escape it like any other text.
    body = {"result": result, "message": response.error_msg}
    return JSONResponse(body, 409 if result == "mismatch" else 200)


@app.get("/payments/redirect")
def returned(query: Annotated[RedirectQuery, Query()]) -> RedirectResponse:
    """The m_redirect_url. The buyer may reload it: settling twice changes nothing."""
    result = settle(structure_query(query.model_dump()), orders, ask)
    # On to an address without identifiers, so that they stay out of histories and referrers.
    return RedirectResponse(f"/checkout/{result}", 303)


@app.exception_handler(RequestValidationError)
def refuse(request: Request, error: RequestValidationError) -> JSONResponse:
    """Anybody may post anything here, so the answer says no more than that it was refused."""
    wrong = [(detail["loc"], detail["msg"]) for detail in error.errors()]
    log.warning("refused: %s", wrong)  # names fields and kinds, never a value
    return JSONResponse({"error": "not a payment response"}, 400)


@app.exception_handler(OSError)
def unreachable(request: Request, error: Exception) -> JSONResponse:
    """PortOne could not be asked: nothing is decided, and the webhook will settle the order."""
    log.error("PortOne cannot be asked: %s", error)
    return JSONResponse({"error": "the payment cannot be confirmed yet"}, 503)
