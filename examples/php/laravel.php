<?php
// The same in Laravel's routes. Not run: shop.php beside it is.
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;

require_once __DIR__ . '/shop.php';

Route::post('/payments/callback', function (Request $request) {
    $result = settle(text_of($request->json()->all(), 'imp_uid'), text_of($request->json()->all(), 'merchant_uid'));

    return response()->json(['result' => $result], $result === 'mismatch' ? 409 : 200);
});

Route::get('/payments/redirect', function (Request $request) {
    $result = settle(text_of($request->query(), 'imp_uid'), text_of($request->query(), 'merchant_uid'));

    return redirect("/checkout/$result", 303);
});
