"""A Flask shop: where the browser reports a payment, and where a mobile redirect returns to."""

from __future__ import annotations

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue
from portone_v1 import ResponseError, structure, structure_query

from examples.checkout import AskPortOne, Order, ask_portone, checkout_page, settle

app = Flask(__name__)
orders: dict[str, Order] = {}  # the orders of the buyer who is signed in
ask: AskPortOne = ask_portone  # tests put a function of their own here


@app.get("/orders/<number>")
def checkout(number: str) -> ResponseReturnValue:
    """Where the buyer pays."""
    order = orders.get(number)
    return checkout_page(number, order) if order else ("no such order", 404)


@app.get("/checkout/<result>")
def finished(result: str) -> ResponseReturnValue:
    """What came of it, for who came back from a phone's payment app."""
    return {"result": result}


@app.post("/payments/callback")
def callback() -> ResponseReturnValue:
    """The page's script posts what `IMP.request_pay` gave to its callback, as JSON."""
    response = structure(request.get_json())  # Flask itself refuses what is no JSON
    result = settle(response, orders, ask)
    # NaverPay wants its message shown as it is; the page must escape it like any other text.
    body = {"result": result, "message": response.error_msg}
    return body, 409 if result == "mismatch" else 200


@app.get("/payments/redirect")
def returned() -> ResponseReturnValue:
    """The m_redirect_url. The buyer may reload it: settling twice changes nothing."""
    result = settle(structure_query(request.args), orders, ask)
    # On to an address without identifiers, so that they stay out of histories and referrers.
    return redirect(f"/checkout/{result}", 303)


@app.errorhandler(ResponseError)
def refuse(error: ResponseError) -> ResponseReturnValue:
    """Anybody may post anything here, so the answer says no more than that it was refused."""
    app.logger.warning("refused: %s", error)  # names fields and kinds, never a value
    return {"error": "not a payment response"}, 400


@app.errorhandler(OSError)
def unreachable(error: OSError) -> ResponseReturnValue:
    """PortOne could not be asked: nothing is decided, and the webhook will settle the order."""
    app.logger.error("PortOne cannot be asked: %s", error)
    return {"error": "the payment cannot be confirmed yet"}, 503
