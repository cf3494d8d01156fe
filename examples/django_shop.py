"""A Django shop: where the browser reports a payment, and where a mobile redirect returns to."""

from __future__ import annotations

import json
import logging

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import path
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_POST
from portone_v1 import ResponseError, structure, structure_query

from examples.checkout import AskPortOne, Order, ask_portone, checkout_page, settle

log = logging.getLogger(__name__)
orders: dict[str, Order] = {}  # the orders of the buyer who is signed in
ask: AskPortOne = ask_portone  # tests put a function of their own here


@require_GET
@ensure_csrf_cookie
def checkout(request: HttpRequest, number: str) -> HttpResponse:
    """Where the buyer pays."""
    order = orders.get(number)
    return HttpResponse(checkout_page(number, order)) if order else HttpResponse(status=404)


@require_GET
def finished(request: HttpRequest, result: str) -> HttpResponse:
    """What came of it, for who came back from a phone's payment app."""
    return JsonResponse({"result": result})


@require_POST  # and CSRF protection stays on: the page's script sends the token
def callback(request: HttpRequest) -> HttpResponse:
    """The page's script posts what `IMP.request_pay` gave to its callback, as JSON."""
    try:
        response = structure(json.loads(request.body))
    except ValueError as error:  # a ResponseError, or no JSON at all
        return _refuse(error)
    try:
        result = settle(response, orders, ask)
    except OSError as error:
        return _unreachable(error)
    # NaverPay wants its message shown as it is; the page must escape it like any other text.
    body = {"result": result, "message": response.error_msg}
    return JsonResponse(body, status=409 if result == "mismatch" else 200)


@require_GET
def returned(request: HttpRequest) -> HttpResponse:
    """The m_redirect_url. The buyer may reload it: settling twice changes nothing."""
    try:
        result = settle(structure_query(request.GET), orders, ask)
    except ResponseError as error:
        return _refuse(error)
    except OSError as error:
        return _unreachable(error)
    # On to an address without identifiers, so that they stay out of histories and referrers.
    return HttpResponseRedirect(f"/checkout/{result}")


def _refuse(error: ValueError) -> HttpResponse:
    # Anybody may post anything here, so the answer says no more than that it was refused.
    log.warning("refused: %s", error)  # names fields and kinds, never a value
    return JsonResponse({"error": "not a payment response"}, status=400)


def _unreachable(error: OSError) -> HttpResponse:
    # PortOne could not be asked: nothing is decided, and the webhook will settle the order.
    log.error("PortOne cannot be asked: %s", error)
    return JsonResponse({"error": "the payment cannot be confirmed yet"}, status=503)


urlpatterns = [
    path("orders/<str:number>", checkout),
    path("checkout/<str:result>", finished),
    path("payments/callback", callback),
    path("payments/redirect", returned),
]
