"""An agreement that is settled and a decision never change; a closed half-year takes none.

And the change trail of both only grows.
"""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen

MAAK = """
CREATE TRIGGER afwijkingsafspraak_ligt_vast
    BEFORE UPDATE OR DELETE ON inzet_afwijkingsafspraak
    FOR EACH ROW WHEN (OLD.status IN ('overeengekomen', 'geweigerd', 'ingetrokken'))
    EXECUTE FUNCTION weiger_wijziging();

CREATE FUNCTION afwijkingsafspraak_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM gemeenten_halfjaar
        WHERE gesloten_op IS NOT NULL AND code IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.halfjaar_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.halfjaar_id END
        );
    IF FOUND THEN
        RAISE EXCEPTION 'Dit halfjaar is gesloten.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER afwijkingsafspraak_halfjaar_open
    BEFORE INSERT OR UPDATE OR DELETE ON inzet_afwijkingsafspraak
    FOR EACH ROW EXECUTE FUNCTION afwijkingsafspraak_bewaken();

CREATE TRIGGER overdracht_ligt_vast
    BEFORE UPDATE OR DELETE ON inzet_overdracht
    FOR EACH ROW WHEN (OLD.status = 'besloten')
    EXECUTE FUNCTION weiger_wijziging();

CREATE FUNCTION overdracht_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM gemeenten_halfjaar uit
        JOIN gemeenten_halfjaar naar ON naar.begin = uit.einde + 1
        WHERE naar.gesloten_op IS NOT NULL AND uit.code IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.halfjaar_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.halfjaar_id END
        );
    IF FOUND THEN
        RAISE EXCEPTION 'Het halfjaar dat deze uren krijgt, is gesloten.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER overdracht_halfjaar_open
    BEFORE INSERT OR UPDATE OR DELETE ON inzet_overdracht
    FOR EACH ROW EXECUTE FUNCTION overdracht_bewaken();
"""
WEG = """
DROP TRIGGER overdracht_halfjaar_open ON inzet_overdracht;
DROP FUNCTION overdracht_bewaken;
DROP TRIGGER overdracht_ligt_vast ON inzet_overdracht;
DROP TRIGGER afwijkingsafspraak_halfjaar_open ON inzet_afwijkingsafspraak;
DROP FUNCTION afwijkingsafspraak_bewaken;
DROP TRIGGER afwijkingsafspraak_ligt_vast ON inzet_afwijkingsafspraak;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0002_bevroren_rijen"),
        ("inzet", "0008_afwijking_en_overdracht"),
    ]
    operations = [
        *alleen_toevoegen("inzet_afwijkingsafspraakspoor", "inzet_overdrachtspoor"),
        migrations.RunSQL(MAAK, WEG),
    ]
