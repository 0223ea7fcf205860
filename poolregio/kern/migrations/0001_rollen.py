"""What the application role may do: read and write rows, nothing else.

Tables made later get the same rights by default; migrations take away more for trail and
frozen tables. TRUNCATE is never granted.
"""

from django.db import migrations

GEEF = """
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pool_toepassing') THEN
        CREATE ROLE pool_toepassing NOLOGIN;
    END IF;
END $$;
GRANT USAGE ON SCHEMA public TO pool_toepassing;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO pool_toepassing;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO pool_toepassing;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO pool_toepassing;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO pool_toepassing;
"""
NEEM = """
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM pool_toepassing;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM pool_toepassing;
"""
# What Django's DatabaseCache expects; ``createcachetable`` would need the owner at run time.
CACHE = """
CREATE UNLOGGED TABLE kern_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX kern_cache_expires ON kern_cache (expires);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(GEEF, NEEM),
        migrations.RunSQL(CACHE, "DROP TABLE kern_cache;"),
    ]
