// What users may write who list every code: a new code is a minor change, and fails this.
import { type StatusCode } from "portone-v1";

export function everyStatus(status: StatusCode): string {
  switch (status) {
    case "paid":
      return "settled";
    case "ready":
    case "pending":
      return "not yet";
    case "failed":
    case "cancelled":
      return "not any more";
    default: {
      const never: never = status;
      return never;
    }
  }
}
