// What a front end may write: `tsc --strict` accepts all of it.

import {
  EmbPgProvider,
  Outcome,
  PayMethod,
  PgProvider,
  ResponseError,
  SENSITIVE,
  Status,
  structure,
  structureQuery,
  unstructure,
} from "portone-v1";
import "portone-v1/global";
import type {
  ExactNumber,
  FailedResponse,
  FieldError,
  FieldName,
  Iamport,
  JsonValue,
  Label,
  PaidResponse,
  PayMethodCode,
  PaymentResponse,
  RedirectQuery,
  RequestPayParams,
  RequestPayResponse,
  RequestPayResponseCallback,
  UnconfirmedResponse,
  VirtualAccountIssuedResponse,
} from "portone-v1";
import { FIELDS, SOURCES, STATEMENTS, availability } from "portone-v1/reference";
import type { FieldReference, Source, Statement } from "portone-v1/reference";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function is<Yes extends true>(): Yes | void {}

// Every outcome, and no more; each guarantees what its rules do.
export function everyOutcome(response: PaymentResponse): string {
  switch (response.outcome) {
    case "paid":
      is<Equal<typeof response, PaidResponse>>();
      is<Equal<typeof response.imp_uid, string>>();
      is<Equal<typeof response.success, true | null>>();
      is<Equal<typeof response.paid_amount, ExactNumber | null>>();
      // A redirect may lack it.
      return response.merchant_uid ?? "paid";
    case "virtual_account_issued":
      is<Equal<typeof response, VirtualAccountIssuedResponse>>();
      is<Equal<typeof response.vbank_num, string>>();
      return response.imp_uid;
    case "failed":
      is<Equal<typeof response, FailedResponse>>();
      is<Equal<typeof response.imp_uid, string | null>>();
      is<Equal<typeof response.success, false | null>>();
      return response.error_msg ?? "failed";
    case "unconfirmed":
      is<Equal<typeof response, UnconfirmedResponse>>();
      return response.imp_uid;
    default: {
      const never: never = response;
      return never;
    }
  }
}

// A code keeps its known values for completion, and takes any text.
export function byMethod(method: PaymentResponse["pay_method"]): string {
  switch (method) {
    case "card":
    case "trans":
      return PayMethod[method]?.ko ?? "";
    case null:
      return "";
    default: {
      const label: Label | undefined = PayMethod[method];
      return label?.en ?? method.toUpperCase();
    }
  }
}

const known: PayMethodCode = "kakaopay";
const paid: Label = Outcome.paid;
const labels: Label[] = [
  PayMethod[known],
  PgProvider.kcp,
  Status.paid,
  EmbPgProvider.kakaopay,
  paid,
];
const sensitive: readonly FieldName[] = SENSITIVE;

// What the callback receives, with or without keys that nobody has documented.
const raw: RequestPayResponse = {
  success: true,
  imp_uid: "imp_123456789012",
  merchant_uid: "order-1",
  pay_method: "card",
  pg_provider: "a new one",
  paid_amount: 1004,
  custom_data: { cart: [1, 2] },
  vbank_date: "2017-01-19 23:59:59",
  bank_name: null,
  zz_unknown: { anything: 1 },
};
const unknownKey: unknown = raw["zz_unknown"];
const success: boolean | null | undefined = raw.success;

// The SDK.
const params: RequestPayParams = {
  pay_method: "card",
  merchant_uid: "order-1",
  name: "당근 10kg",
  buyer_email: "buyer@example.com",
  custom_data: { cart: 1 },
  m_redirect_url: "https://shop.example/done",
  something_else: 1,
};
const callback: RequestPayResponseCallback = (response) => {
  is<Equal<typeof response, RequestPayResponse>>();
  everyOutcome(structure(response));
};
window.IMP?.init("imp00000000");
window.IMP?.request_pay(params);
window.IMP?.request_pay(params, callback);
window.IMP?.request_pay(params, (response) => {
  is<Equal<typeof response, RequestPayResponse>>();
  is<Equal<typeof response.error_msg, string | null | undefined>>();
});
const sdk: Iamport | undefined = window.IMP;
IMP.request_pay(params, callback);

// The redirect, in every form that it has in a browser or a framework.
const query: RedirectQuery = {
  imp_success: "true",
  imp_uid: "imp_1",
  merchant_uid: ["a", "b"],
  own: "1",
  filter: { nested: ["1"] },
  error_code: null,
};
structureQuery(query);
structureQuery(location.href);
structureQuery(new URL(location.href));
structureQuery(new URLSearchParams(location.search));
structureQuery({ imp_uid: "imp_1", merchant_uid: "1", memo: undefined });
declare const fromFramework: Record<string, string | string[] | undefined>;
structureQuery(fromFramework);
interface ParsedQs {
  [key: string]: undefined | string | ParsedQs | (string | ParsedQs)[];
}
declare const fromExpress: ParsedQs;
structureQuery(fromExpress);
structureQuery(new FormData());
structureQuery(new Map([["imp_uid", "imp_1"]]));

// What was read.
const response = structure(JSON.parse("{}"));
const extra: JsonValue | undefined = response.extra["zz_unknown"];
const repeated: readonly string[] | undefined = response.repeated.merchant_uid;
const wasThere: boolean = response.fieldsSet.includes("imp_uid");
const json: JsonValue = response.custom_data;
const wire: RequestPayResponse = unstructure(response);
unstructure({ ...response, custom_data: [{ cart: 1 }] });

try {
  structure(raw);
} catch (error) {
  if (error instanceof ResponseError) {
    const errors: readonly FieldError[] = error.errors;
    errors.map(({ field, expected, got }) => `${field}: ${expected}, ${got}`.toUpperCase());
    error.message.toUpperCase();
  }
}

// The reference.
const statements: readonly Statement[] | undefined = availability("kcp", "card", "paid").card_name;
availability();
availability(null, "a new one", response.outcome);
availability(response.pg_provider, response.pay_method);
const field: FieldReference = FIELDS.paid_amount;
const source: Source | undefined = SOURCES["observed"];

export {
  extra,
  field,
  json,
  labels,
  repeated,
  sdk,
  sensitive,
  source,
  statements,
  success,
  unknownKey,
  wasThere,
  wire,
};
export const all = STATEMENTS.length;
