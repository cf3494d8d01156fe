"""portone_v1.testing: what a shop's own tests need."""
