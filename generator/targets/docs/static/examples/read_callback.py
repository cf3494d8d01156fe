import json

from portone_v1 import structure

payload = json.loads('{"imp_uid": "imp_1", "merchant_uid": "order_1", "error_msg": "사용자 취소"}')
response = structure(payload)
print(response.outcome, response.merchant_uid)
