import type { RequestPayResponse } from "portone-v1";

export function received(response: RequestPayResponse): string {
  return response.merchant_uid === undefined ? "?" : String(response.merchant_uid);
}
