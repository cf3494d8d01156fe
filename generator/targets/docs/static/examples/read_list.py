from cattrs import Converter
from portone_v1 import PaymentResponse, register

converter = register(Converter())
payload = {"imp_uid": "imp_1", "merchant_uid": "order_1", "status": "paid", "success": True}
(response,) = converter.structure([payload], list[PaymentResponse])
print(response.outcome)
