"""What `update` writes for each kind of change, beside the entry of the revision itself."""

from __future__ import annotations

SOURCE = """\
+  - id: payrt-2026-09
+    title: {ko: 결제응답 파라미터 (개발자센터), en: Payment response parameters (developer centre)}
+    url: https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrt
+    date: 2026-09-14
+    revision: ko
"""

# fmt: off
DIFFS = {
    "a new code": """\
+      - code: newpay
+        label: {ko: "뉴: 페이", en: TODO English name}
+        listed: {from: 2026-09-14}
+        printed:
+          - {label: "뉴: 페이", source: payrt-2026-09}
+        source: payrt-2026-09
""",
    "a new code without a label": """\
+      - code: newpay
+        label: {ko: TODO 한국어 이름, en: TODO English name}
+        listed: {from: 2026-09-14}
+        source: payrt-2026-09
""",
    # The rules want codes in the order of their listing, and providers in that of their codes.
    "a code that never was listed": """\
+      - code: payletter
+        label: {ko: 페이레터, en: Payletter}
+        listed: {from: 2026-09-14}
+        printed:
+          - {label: 페이레터, source: payrt-2026-09}
+        source: sdk-constants
-      - code: payletter
-        label: {ko: 페이레터, en: Payletter}
-        source: sdk-constants
+  - code: payletter
+    carries:
+      - fields: [imp_uid, merchant_uid]
+        source: guide-payletter
-  - code: payletter
-    carries:
-      - fields: [imp_uid, merchant_uid]
-        source: guide-payletter
""",
    "a code that is back": """\
-        listed: {from: 2022-03-30, until: 2024-07-29}
+        listed: {from: 2022-03-30, until: 2024-07-29, again: 2026-09-14}
""",
    "a dropped code": """\
-        listed: {from: 2022-03-30}
+        listed: {from: 2022-03-30, until: 2026-09-14}
""",
    "another label": """\
-        label: {ko: 신용카드, en: credit card}
+        label: {ko: 카드, en: credit card}
+          - {label: 카드, source: payrt-2026-09}
""",
    "a first label": """\
+        printed:
+          - {label: 엘페이, source: payrt-2026-09}
""",
    "a mended misspelling": """\
+        listed: {from: 2026-09-14}
-            listed: {from: 2022-07-13}
+            listed: {from: 2022-07-13, until: 2026-09-14}
""",
    "another type": """\
+      - {source: payrt-2026-09, type: number, required: true}
+    follows:
+      source: payrt-2023-05
+      why:
+        ko: TODO 어느 출처를 따르는지와 그 이유를 한 문장으로
+        en: "TODO which source is followed, and why, in one sentence"
""",
    "a type that is settled already": """\
+      - {source: payrt-2026-09, type: number, required: true}
""",
    "another mark": """\
+      - {source: payrt-2026-09, type: string, required: false}
""",
    "a new field": """\
+
+  - name: vbank_memo
+    brief:
+      ko: "TODO 어떤 필드인지 한 줄로, 우리 말로"
+      en: "TODO one line: what the field is, in our own words"
+    note:
+      ko: "TODO subject, wire, python, nullable, sensitive, example을 확인하고 이 note를 지운다"
+      en: "TODO check subject, wire, python, nullable, sensitive, example; remove this note"
+    subject: other
+    section: undocumented
+    wire: [string]
+    python: str
+    nullable: false
+    sensitive: true
+    example: value
+    documented:
+      - {source: payrt-2026-09, type: string, required: false}
""",
    "a field of the sample that is documented now": """\
+      - {source: payrt-2026-09, type: string, required: false}
""",
    "a dropped field": """\
+      - source: payrt-2026-09
+        dropped: true
+        note: {ko: 이 판부터 페이지에 없다., en: No longer on the page from this revision on.}
""",
}
# fmt: on
