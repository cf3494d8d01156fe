"""spec/payment_response.yaml -> everything under generated/."""
