def test_a_failure_is_not_shipped(payment_response):
    payload = payment_response(provider="kcp", outcome="failed")
    assert payload["success"] is False
