<?php
// A shop in PHP 8 without a framework: `php -S localhost:8000 shop.php`, with PORTONE_KEY and PORTONE_SECRET set.
declare(strict_types=1);

// Stands for your table: what you asked for, not what a browser sends back.
const ORDERS = [
    'order_051' => ['amount' => '100', 'currency' => 'KRW'],
    'order_052' => ['amount' => '100', 'currency' => 'KRW'],
    'order_053' => ['amount' => '100', 'currency' => 'KRW'],
];

/** What became of the order. All that is taken from a browser is the number to ask PortOne about. */
function settle(?string $impUid, ?string $merchantUid): string
{
    if ($impUid === null) {
        return 'failed'; // there is nothing to ask about
    }
    $payment = ask($impUid);
    $order = ORDERS[$payment['merchant_uid'] ?? ''] ?? null;
    if ($order === null || ($merchantUid ?? $payment['merchant_uid']) !== $payment['merchant_uid']) {
        return 'mismatch'; // forged, or meddled with
    }
    // Text, since 14.2 is no binary float.
    if ((string) $payment['amount'] !== $order['amount'] || $payment['currency'] !== $order['currency']) {
        return 'mismatch';
    }
    return match ($payment['status']) {
        'paid' => 'paid',
        'ready' => $payment['pay_method'] === 'vbank' ? 'awaiting_deposit' : 'open',
        'failed', 'cancelled' => 'failed',
        default => 'open', // a code that nobody knew when this was written
    };
}

/** GET /payments/{imp_uid}, or null if there is no such payment. */
function ask(string $impUid): ?array
{
    if (!preg_match('/\A[\w-]{1,64}\z/', $impUid)) {
        return null; // it comes from a browser, and may not lead elsewhere
    }
    $keys = json_encode(['imp_key' => getenv('PORTONE_KEY'), 'imp_secret' => getenv('PORTONE_SECRET')]);
    $token = call('POST', '/users/getToken', 'Content-Type: application/json', $keys);
    return call('GET', "/payments/$impUid", 'Authorization: ' . $token['access_token']);
}

function call(string $method, string $path, string $header, string $body = ''): ?array
{
    $api = getenv('PORTONE_API') ?: 'https://api.iamport.kr';
    $http = ['method' => $method, 'header' => $header, 'content' => $body, 'timeout' => 10, 'ignore_errors' => true];
    $reply = @file_get_contents($api . $path, false, stream_context_create(['http' => $http]));
    $status = (int) substr($http_response_header[0] ?? 'HTTP/1.1 000', 9, 3);
    if ($status === 404) {
        return null;
    }
    if ($reply === false || $status !== 200) {
        throw new RuntimeException("PortOne answers $status");
    }
    return json_decode($reply, true, flags: JSON_THROW_ON_ERROR)['response'];
}

/** A text that came, or null: the key may be missing or null, and a query has "null" for it. */
function text_of(array $response, string $key): ?string
{
    $value = $response[$key] ?? null;
    return is_string($value) && !in_array($value, ['', 'null', 'undefined'], true) ? $value : null;
}

function send(int $status, array $body): void
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($body);
}

function answer(string $method, string $path): void
{
    if ([$method, $path] === ['POST', '/payments/callback']) {
        $response = json_decode(file_get_contents('php://input'), true, flags: JSON_THROW_ON_ERROR);
        if (!is_array($response) || array_is_list($response)) {
            throw new JsonException('not an object');
        }
        $result = settle(text_of($response, 'imp_uid'), text_of($response, 'merchant_uid'));
        send($result === 'mismatch' ? 409 : 200, ['result' => $result]);
    } elseif ([$method, $path] === ['GET', '/payments/redirect']) {
        // All text: imp_success is "true" or "false", and proves nothing either way.
        header('Location: /checkout/' . settle(text_of($_GET, 'imp_uid'), text_of($_GET, 'merchant_uid')), true, 303);
    } else {
        send(404, ['error' => 'not found']);
    }
}

if (PHP_SAPI === 'cli-server') {
    try {
        answer($_SERVER['REQUEST_METHOD'], parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
    } catch (JsonException) {
        send(400, ['error' => 'not a payment response']);
    } catch (RuntimeException) {
        send(503, ['error' => 'not confirmed yet']);
    }
}
