from portone_v1.types import RequestPayResponse

payload: RequestPayResponse = {"imp_uid": "imp_1", "merchant_uid": "order_1"}
print(payload["merchant_uid"])
