"""Behind ``./start`` and ``./test``: from a fresh machine to a running site or a verdict.

``machine`` runs on any Python 3.11 with nothing installed, so it uses the standard library
only. Whoever starts these commands reads Dutch; so do all messages here.
"""
