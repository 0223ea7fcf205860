"""Data of this app that is not code: the cast of a local installation."""
