// What a front end may not write: every line below a mark is an error, and nothing else is.

import { Outcome, PayMethod, structure, structureQuery, unstructure } from "portone-v1";
import "portone-v1/global";
import type { JsonValue, PaymentResponse, RedirectQuery, RequestPayResponse } from "portone-v1";
import { FIELDS, availability } from "portone-v1/reference";

const response: PaymentResponse = structure({});

// @ts-expect-error There is no such outcome.
export const cancelled = response.outcome === "cancelled";

export function notEveryOutcome(of: PaymentResponse): string {
  switch (of.outcome) {
    case "paid":
    case "virtual_account_issued":
    case "failed":
      return "";
    default: {
      // @ts-expect-error One outcome is left.
      const never: never = of;
      return never;
    }
  }
}

// @ts-expect-error A failure may have no imp_uid.
export const id: string = response.imp_uid;

if (response.outcome === "failed") {
  // @ts-expect-error Nor here.
  response.imp_uid.length;
}
if (response.outcome === "paid") {
  // @ts-expect-error Only a failure is unsuccessful.
  export_(response.success === false);
}

// @ts-expect-error A response is frozen.
response.status = "paid";
// @ts-expect-error So is what it holds.
response.extra["x"] = 1;
// @ts-expect-error And its lists.
response.fieldsSet.push("status");
// @ts-expect-error A table of codes, too.
PayMethod.card = { ko: "", en: "" };

// @ts-expect-error An unknown code may have no label.
PayMethod["a new one"].ko;
// @ts-expect-error There is no such field.
response.impuid;
// @ts-expect-error An amount may be text, where no number is exact.
export const amount: number = response.paid_amount ?? 0;
// @ts-expect-error A time is text.
export const time: number | null = response.paid_at;

// @ts-expect-error A callback's success is no text.
export const text: RequestPayResponse = { success: "true" };
// @ts-expect-error Its amount is a number.
export const digits: RequestPayResponse = { paid_amount: "1004" };
// @ts-expect-error pay_method is never null.
export const nothing: RequestPayResponse = { pay_method: null };
// @ts-expect-error A query has nothing but text.
export const query: RedirectQuery = { imp_success: true };
// @ts-expect-error And these two texts only.
export const other: RedirectQuery = { imp_success: "yes" };

// @ts-expect-error No query.
structureQuery(3);
// @ts-expect-error An amount in a query is text.
structureQuery({ imp_uid: "imp_1", merchant_uid: "1", paid_amount: 1004 });
// @ts-expect-error A list of pairs is no query.
structureQuery([["imp_uid", "imp_1"]]);

// @ts-expect-error IMP is there only once the SDK was loaded.
window.IMP.request_pay({});
// @ts-expect-error The callback has one argument.
window.IMP?.request_pay({}, (first, second) => export_(first, second));
window.IMP?.request_pay({}, (rsp) => {
  // @ts-expect-error success is no text.
  export_(rsp.success === "true");
});

// @ts-expect-error What arrived is no response that was read.
unstructure({ imp_uid: "imp_1" });

// @ts-expect-error There is no such outcome.
Outcome.cancelled.ko;
// @ts-expect-error There is no such field.
FIELDS.impuid;
// @ts-expect-error Statements may be missing, which means "not documented".
availability("kcp").card_name.length;
// @ts-expect-error A function is not JSON.
export const json: JsonValue = () => 1;

function export_(...values: unknown[]): void {
  values.length;
}
