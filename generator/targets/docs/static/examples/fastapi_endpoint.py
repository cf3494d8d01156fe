from fastapi import FastAPI
from portone_v1.pydantic import RequestPayResponse

app = FastAPI()


@app.post("/payments/complete")
def complete(payload: RequestPayResponse) -> str:
    # Now ask PortOne about it, and compare amount and order.
    return f"received {payload.imp_uid}"
