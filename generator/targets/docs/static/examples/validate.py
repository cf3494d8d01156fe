from portone_v1.pydantic import RequestPayResponse

payload = {"imp_uid": "imp_1", "merchant_uid": "order_1", "paid_amount": 1004}
print(RequestPayResponse.model_validate(payload).paid_amount)
