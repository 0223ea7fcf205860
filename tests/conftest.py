"""What every test shares: the database as it is in production, and the fixed cast.

The database part is in ``tests/database.py``; the cast (coordinator, deskundige, …) below.
"""

pytest_plugins = ["tests.database"]
