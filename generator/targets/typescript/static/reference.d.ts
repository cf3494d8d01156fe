/**
 * What is known of the fields of PortOne V1 payment responses: which of them to expect from a
 * provider, a method and an outcome, and on whose word.
 */

import type {
  FieldName,
  Label,
  Open,
  Outcome,
  PayMethodCode,
  PgProviderCode,
} from "./portone-v1.js";

/** 온 형태: 값, 빈 문자열, null, 0, 키 없음. A value, an empty text, null, 0, or no key at all. */
export type Form = "value" | "empty" | "null" | "zero" | "absent";

/** 한 필드에 대해 한 출처가 말한 것. What one source says of one field. */
export interface Statement {
  /** 필드. The field. */
  readonly field: FieldName;
  /** 언급되었거나 관찰된 모든 형태. All forms that were stated or seen. */
  readonly forms: readonly Form[];
  /** 출처의 id. Id of the source in `SOURCES`. */
  readonly source: string;
  /** 이 PG사에만 해당한다. null이면 제한이 없다. Null where the source does not restrict it. */
  readonly provider: Open<PgProviderCode> | null;
  /** 이 결제수단에만 해당한다. null이면 제한이 없다. Null where the source does not restrict it. */
  readonly method: Open<PayMethodCode> | null;
  /** 이 결과에만 해당한다. null이면 제한이 없다. Null where the source does not restrict it. */
  readonly outcome: Outcome | null;
  /** 코드로 나타낼 수 없는 제한. A restriction that no code can say. */
  readonly note: Label | null;
}

/** 출처. Where statements come from. */
export interface Source {
  /** 이름. What it is called. */
  readonly title: Label;
  /** 날짜나 기간. Its day, or the time that it covers. */
  readonly date: string;
  /** 주소. Its address, where there is one that stays. */
  readonly url: string | null;
}

/** 필드에 대해 알려진 것. What is known of a field. */
export interface FieldReference {
  /** 한 줄 설명. What it is, in a line. */
  readonly brief: Label;
  /** 더 긴 설명. More about it. */
  readonly note: Label | null;
  /** 0의 뜻. What 0 means. */
  readonly zero: Label | null;
  /** 오는 타입. The types in which it arrives. */
  readonly wire: readonly WireType[];
  /** 다른 키 이름. Keys under which it arrives besides its own name. */
  readonly aliases: readonly string[];
  /** null이 올 수 있는지. Whether null may come. */
  readonly nullable: boolean;
  /** 실패가 아니면 값이 있어야 하는 곳. Where it must be given unless a failure is reported. */
  readonly required: readonly ("callback" | "redirect")[];
  /** 개인정보이거나 그리로 이끄는지. Whether it is personal data, or leads to it. */
  readonly sensitive: boolean;
  /** 출처의 id. Ids of its sources. */
  readonly sources: readonly string[];
}

/** JSON 타입. A type of JSON. */
export type WireType = "boolean" | "string" | "number" | "integer" | "array" | "any";

/**
 * PG사, 결제수단, 결과에 따라 각 필드에 대해 알려진 것.
 *
 * What is known of each field, for a `pg_provider`, a `pay_method` and an outcome. Statements about
 * the provider come before general ones. What is left out of the question is not restricted: the
 * statements then say themselves to what they apply. A field that is missing from the answer is not
 * documented, which is not the same as never sent.
 */
export declare function availability(
  provider?: Open<PgProviderCode> | null,
  method?: Open<PayMethodCode> | null,
  outcome?: Open<Outcome> | null,
): Availability;

/** 필드마다 알려진 것. What is known, by fields. */
export interface Availability extends Readonly<Partial<Record<FieldName, readonly Statement[]>>> {
  /** 물은 코드 가운데 어느 출처도 말하지 않은 것. Codes of the question that no source knows. */
  readonly nothingKnownOf: readonly string[];
}

/** 필드에 대해 알려진 것. What is known of each field. */
export declare const FIELDS: Readonly<Record<FieldName, FieldReference>>;

/** 출처. Where statements come from, by their id. */
export declare const SOURCES: Readonly<Record<string, Source>>;

/** 모든 진술. All statements, each about one field and at most one provider, method and outcome. */
export declare const STATEMENTS: readonly Statement[];
