"""The import package portone_v1."""
