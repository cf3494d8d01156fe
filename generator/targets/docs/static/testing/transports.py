import httpx
import requests
from portone_v1.testing import fake_portone

API = "https://api.iamport.kr"
portone = fake_portone()
client = httpx.Client(transport=portone.httpx_transport(), base_url=API)
session = requests.Session()
session.mount(API, portone.requests_adapter())
with portone.served() as address:  # or `portone` as a WSGI app, and `portone.asgi` as an ASGI app
    served = httpx.post(f"{address}/users/getToken")
print(client.post("/users/getToken").status_code, session.post(f"{API}/users/getToken").ok, served)
