"""How fast the product is, measured on demand: ``python -m tests.prestaties``.

Not a test: this depends on the machine. What counts are ratios within one run.
"""
