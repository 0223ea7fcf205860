"""Fictitious data to look around in: the same seed and day give the same rows.

Each module makes one part; ``vulling`` says in which order. It writes past the acts, in bulk,
because fifty times the region must fill within minutes.
"""
