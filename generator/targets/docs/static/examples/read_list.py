from cattrs import Converter
from portone_v1 import PaymentResponse, register

converter = register(Converter())
payload = {"imp_uid": "imp_1", "merchant_uid": "order_1", "error_msg": "사용자 취소"}
(response,) = converter.structure([payload], list[PaymentResponse])
print(response.outcome)
