"""Reach per thema stays within the activity's, and a closed half-year takes no registration."""

from django.db import migrations

MAAK = """
CREATE FUNCTION bereik_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM inzet_activiteit
        WHERE id = NEW.activiteit_id
        AND NEW.aantal <= aantal_inwoners
        AND (NEW.nieuw IS NULL) = (aantal_nieuw IS NULL)
        AND (NEW.nieuw IS NULL OR NEW.nieuw <= aantal_nieuw);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Het bereik per thema past niet bij het bereik van de activiteit.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'bereik_past_bij_activiteit';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bereik_past_bij_activiteit
    BEFORE INSERT OR UPDATE ON inzet_bereik
    FOR EACH ROW EXECUTE FUNCTION bereik_bewaken();

CREATE FUNCTION activiteit_bereik_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM inzet_bereik
        WHERE activiteit_id = NEW.id
        AND (
            NEW.aantal_inwoners IS NULL OR aantal > NEW.aantal_inwoners
            OR (nieuw IS NULL) <> (NEW.aantal_nieuw IS NULL) OR nieuw > NEW.aantal_nieuw
        );
    IF FOUND THEN
        RAISE EXCEPTION 'Het bereik van de activiteit is kleiner dan dat van een thema.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'activiteit_past_bij_bereik';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER activiteit_past_bij_bereik
    BEFORE UPDATE OF aantal_inwoners, aantal_nieuw ON inzet_activiteit
    FOR EACH ROW EXECUTE FUNCTION activiteit_bereik_bewaken();

CREATE FUNCTION weiger_gesloten_halfjaar(moment timestamptz, regel text) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    IF halfjaar_is_gesloten(moment) THEN
        RAISE EXCEPTION 'Dit halfjaar is gesloten: de rapportage is vastgesteld.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = regel;
    END IF;
END $$;

-- What was and what would be: moving out of a closed half-year is a change too.
CREATE FUNCTION gesloten_halfjaar_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM weiger_gesloten_halfjaar(OLD."begin", TG_NAME);
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    PERFORM weiger_gesloten_halfjaar(NEW."begin", TG_NAME);
    RETURN NEW;
END $$;
CREATE FUNCTION gesloten_halfjaar_bereik_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM weiger_gesloten_halfjaar("begin", TG_NAME)
            FROM inzet_activiteit WHERE id = OLD.activiteit_id;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    PERFORM weiger_gesloten_halfjaar("begin", TG_NAME)
        FROM inzet_activiteit WHERE id = NEW.activiteit_id;
    RETURN NEW;
END $$;
CREATE TRIGGER activiteit_halfjaar_open
    BEFORE INSERT OR UPDATE OR DELETE ON inzet_activiteit
    FOR EACH ROW EXECUTE FUNCTION gesloten_halfjaar_bewaken();
CREATE TRIGGER inzet_halfjaar_open
    BEFORE INSERT OR UPDATE OR DELETE ON inzet_inzet
    FOR EACH ROW EXECUTE FUNCTION gesloten_halfjaar_bewaken();
CREATE TRIGGER bereik_halfjaar_open
    BEFORE INSERT OR UPDATE OR DELETE ON inzet_bereik
    FOR EACH ROW EXECUTE FUNCTION gesloten_halfjaar_bereik_bewaken();
"""
WEG = """
DROP TRIGGER bereik_halfjaar_open ON inzet_bereik;
DROP TRIGGER inzet_halfjaar_open ON inzet_inzet;
DROP TRIGGER activiteit_halfjaar_open ON inzet_activiteit;
DROP FUNCTION gesloten_halfjaar_bereik_bewaken;
DROP FUNCTION gesloten_halfjaar_bewaken;
DROP FUNCTION weiger_gesloten_halfjaar;
DROP TRIGGER activiteit_past_bij_bereik ON inzet_activiteit;
DROP FUNCTION activiteit_bereik_bewaken;
DROP TRIGGER bereik_past_bij_activiteit ON inzet_bereik;
DROP FUNCTION bereik_bewaken;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("inzet", "0002_spoor_alleen_toevoegen"),
        ("gemeenten", "0003_vastgesteld_ligt_vast"),
    ]
    operations = [migrations.RunSQL(MAAK, WEG)]
