// --- Values ----------------------------------------------------------------------------------

/** 한 번 또는 여러 번 온 파라미터. A parameter that came once, or several times. */
export type OneOrMore<Text extends string> = Text | readonly Text[];

/** 표에 없는 코드도 올 수 있다. A known code, which editors offer, or any other text. */
export type Open<Code extends string> = Code | (string & {});

/** 사람이 읽을 이름. A name for people. */
export interface Label {
  readonly ko: string;
  readonly en: string;
}

/** 코드의 이름. 모르는 코드에는 없다. The label of each code; an unknown one has none. */
export type Labels<Code extends string> = Readonly<Record<Code, Label>> & {
  readonly [code: string]: Label | undefined;
};

/** JSON이 나타낼 수 있는 값. A value that JSON can say. */
export type JsonValue = null | boolean | number | string | JsonList | JsonObject;

/** JSON 값의 목록. A list of JSON values. */
export interface JsonList extends ReadonlyArray<JsonValue> {}

/** JSON 객체. An object of JSON values. */
export interface JsonObject {
  /** 키의 값. The value of a key. */
  readonly [key: string]: JsonValue;
}

/** 정확한 값: 수 또는 십진수 문자열. An exact number, or decimal text where JavaScript has none. */
export type ExactNumber = number | `${number}`;
