from typing import Any

import msgspec
import orjson
import yaml
from portone_v1 import PayMethod, PaymentResponse, dumps, unstructure
from sqlalchemy import Dialect, String, TypeDecorator


def by_orjson(value: object) -> bytes:
    return orjson.dumps(value, default=lambda response: orjson.Fragment(dumps(response)))


def by_msgspec(response: PaymentResponse) -> bytes:
    return msgspec.json.encode({"payment": msgspec.Raw(dumps(response).encode())})


def by_yaml(response: PaymentResponse) -> str:
    return str(yaml.safe_dump(unstructure(response)))


class Method(TypeDecorator[Any]):
    impl = String
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else PayMethod.of(value)
