-- 응답의 표에 던지는 질문. DuckDB, PostgreSQL, Spark SQL에서 그대로 돈다. 열은 portone_v1.arrow와 같다.
-- Questions to a table of responses, for DuckDB, PostgreSQL and Spark SQL alike. The columns are those of portone_v1.arrow.

-- 달마다 어느 PG사와 결제수단에서 무엇이 왔는가 (what came by provider and method, month by month)
SELECT date_trunc('month', paid_at) AS month, pg_provider, pay_method, outcome, count(*) AS responses
FROM payment_responses
GROUP BY 1, 2, 3, 4
ORDER BY 1, 5 DESC, 2, 3, 4;

-- 결제되었다는데 빠진 것이 있는 응답 (payments that lack what a payment has)
SELECT pg_provider, pay_method,
       count(*) FILTER (WHERE imp_uid IS NULL) AS without_imp_uid,
       count(*) FILTER (WHERE merchant_uid IS NULL) AS without_merchant_uid,
       count(*) FILTER (WHERE paid_amount IS NULL OR paid_amount <= 0) AS without_paid_amount
FROM payment_responses
WHERE outcome = 'paid'
GROUP BY pg_provider, pay_method
HAVING count(*) FILTER (WHERE imp_uid IS NULL OR merchant_uid IS NULL OR paid_amount IS NULL OR paid_amount <= 0) > 0
ORDER BY pg_provider, pay_method;

-- 두 번 이상 온 결제 (payments that came more than once)
SELECT imp_uid, count(*) AS responses
FROM payment_responses
WHERE outcome = 'paid' AND imp_uid IS NOT NULL
GROUP BY imp_uid
HAVING count(*) > 1
ORDER BY 2 DESC, 1;

-- pay_method: 명세가 모르는 코드 (codes that the spec does not know)
SELECT pay_method AS code, count(*) AS responses
FROM payment_responses
WHERE pay_method <> '' AND pay_method NOT IN ('card', 'trans', 'vbank', 'phone', 'samsung', 'kpay', 'kakaopay', 'payco', 'lpay', 'ssgpay', 'tosspay', 'cultureland', 'smartculture', 'happymoney', 'booknlife', 'point', 'wechat', 'alipay', 'unionpay', 'tenpay', 'culturegift', 'naverpay', 'applepay', 'pinpay', 'skpay', 'paysbuy', 'econtext', 'molpay', 'paypal', 'toss_brandpay', 'naverpay_card', 'naverpay_point')
GROUP BY 1
ORDER BY 2 DESC, 1;

-- status: 명세가 모르는 코드 (codes that the spec does not know)
SELECT status AS code, count(*) AS responses
FROM payment_responses
WHERE status <> '' AND status NOT IN ('ready', 'paid', 'failed', 'cancelled', 'pending')
GROUP BY 1
ORDER BY 2 DESC, 1;

-- pg_provider: 명세가 모르는 코드 (codes that the spec does not know)
SELECT pg_provider AS code, count(*) AS responses
FROM payment_responses
WHERE pg_provider <> '' AND pg_provider NOT IN ('html5_inicis', 'inicis', 'kcp', 'kcp_billing', 'uplus', 'nice', 'jtnet', 'kicc', 'bluewalnut', 'kakaopay', 'kakao', 'danal', 'danal_tpay', 'mobilians', 'chai', 'syrup', 'payco', 'paypal', 'eximbay', 'naverpay', 'naverco', 'smilepay', 'alipay', 'paymentwall', 'payple', 'tosspay', 'smartro', 'settle', 'settle_acc', 'daou', 'tosspayments', 'paypal_v2', 'nice_v2', 'smartro_v2', 'toss_brandpay', 'welcome', 'ksnet', 'inicis_unified', 'kcp_quick', 'galaxia', 'inicis_jp', 'tosspay_v2', 'payletter')
GROUP BY 1
ORDER BY 2 DESC, 1;

-- emb_pg_provider: 명세가 모르는 코드 (codes that the spec does not know)
SELECT emb_pg_provider AS code, count(*) AS responses
FROM payment_responses
WHERE emb_pg_provider <> '' AND emb_pg_provider NOT IN ('naverpay', 'Naver Pay', 'kakaopay', 'kakopay', 'Kako Pay', 'payco', 'Payco', 'samsungpay', 'Samsung Pay', 'ssgpay', 'SSG Pay', 'lpay', 'L.pay', 'kpay', 'Kpay', 'applepay', 'pinpay', 'tosspay', 'skpay', 'toss_brandpay')
GROUP BY 1
ORDER BY 2 DESC, 1;

-- imp_uid: 문서의 최대 길이를 넘는 값 (values longer than documented)
SELECT count(*) AS responses
FROM payment_responses
WHERE char_length(imp_uid) > 32;

-- merchant_uid: 문서의 최대 길이를 넘는 값 (values longer than documented)
SELECT count(*) AS responses
FROM payment_responses
WHERE char_length(merchant_uid) > 40;

-- pg_tid: 문서의 최대 길이를 넘는 값 (values longer than documented)
SELECT count(*) AS responses
FROM payment_responses
WHERE char_length(pg_tid) > 64;

-- apply_num: 문서의 최대 길이를 넘는 값 (values longer than documented)
SELECT count(*) AS responses
FROM payment_responses
WHERE char_length(apply_num) > 20;

-- 필드가 값을 가진 비율의 변화 (drift: how many responses have a value in each field, month by month)
SELECT date_trunc('month', paid_at) AS month, pg_provider, pay_method, outcome, count(*) AS responses,
       count(success) AS success,
       count(nullif(error_code, '')) AS error_code,
       count(nullif(error_msg, '')) AS error_msg,
       count(nullif(imp_uid, '')) AS imp_uid,
       count(nullif(merchant_uid, '')) AS merchant_uid,
       count(paid_amount) AS paid_amount,
       count(nullif(status, '')) AS status,
       count(nullif(name, '')) AS name,
       count(nullif(emb_pg_provider, '')) AS emb_pg_provider,
       count(nullif(pg_tid, '')) AS pg_tid,
       count(paid_at) AS paid_at,
       count(nullif(apply_num, '')) AS apply_num,
       count(nullif(vbank_name, '')) AS vbank_name,
       count(vbank_date) AS vbank_date,
       count(nullif(bank_name, '')) AS bank_name,
       count(nullif(card_name, '')) AS card_name,
       count(card_quota) AS card_quota,
       count(nullif(currency, '')) AS currency,
       count(nullif(pg_type, '')) AS pg_type,
       count(nullif(request_id, '')) AS request_id
FROM payment_responses
GROUP BY 1, 2, 3, 4
ORDER BY 2, 3, 4, 1;
