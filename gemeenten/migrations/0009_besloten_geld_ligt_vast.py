"""A decided settlement, what it was computed from, and a decided option never change again."""

from django.db import migrations

MAAK = """
CREATE FUNCTION verrekening_besluiten() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    totaal bigint;
BEGIN
    SELECT coalesce(sum(centen), 0) INTO totaal
        FROM gemeenten_verrekendeel WHERE verrekening_id = NEW.id;
    IF totaal <> NEW.centen THEN
        RAISE EXCEPTION 'De delen tellen op tot % cent in plaats van %.', totaal, NEW.centen
            USING ERRCODE = 'check_violation',
            CONSTRAINT = 'verrekening_telt_precies_op';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verrekening_telt_precies_op
    BEFORE INSERT OR UPDATE ON gemeenten_verrekening
    FOR EACH ROW WHEN (NEW.status = 'besloten')
    EXECUTE FUNCTION verrekening_besluiten();
CREATE TRIGGER verrekening_ligt_vast
    BEFORE UPDATE OR DELETE ON gemeenten_verrekening
    FOR EACH ROW WHEN (OLD.status = 'besloten')
    EXECUTE FUNCTION weiger_wijziging();

CREATE FUNCTION verrekendeel_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM gemeenten_verrekening
        WHERE id IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.verrekening_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.verrekening_id END
        ) AND status = 'besloten';
    IF FOUND THEN
        RAISE EXCEPTION 'Deze verrekening is vastgesteld en ligt vast.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'verrekendeel_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER verrekendeel_ligt_vast
    BEFORE INSERT OR UPDATE OR DELETE ON gemeenten_verrekendeel
    FOR EACH ROW EXECUTE FUNCTION verrekendeel_bewaken();

CREATE FUNCTION weiger_verrekend_jaar(welk_jaar integer, welke_categorie text, regel text)
    RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF welke_categorie = 'projectkosten' AND EXISTS (
        SELECT FROM gemeenten_verrekening WHERE jaar = welk_jaar AND status = 'besloten'
    ) THEN
        RAISE EXCEPTION 'De projectkosten van % zijn verrekend en liggen vast.', welk_jaar
            USING ERRCODE = 'restrict_violation', CONSTRAINT = regel;
    END IF;
END $$;

CREATE FUNCTION begrotingspost_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM weiger_verrekend_jaar(OLD.jaar, OLD.categorie, TG_NAME);
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    PERFORM weiger_verrekend_jaar(NEW.jaar, NEW.categorie, TG_NAME);
    RETURN NEW;
END $$;
CREATE TRIGGER begrotingspost_jaar_niet_verrekend
    BEFORE INSERT OR UPDATE OR DELETE ON gemeenten_begrotingspost
    FOR EACH ROW EXECUTE FUNCTION begrotingspost_bewaken();

CREATE FUNCTION kostenboeking_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM weiger_verrekend_jaar(jaar, categorie, TG_NAME)
            FROM gemeenten_begrotingspost WHERE id = OLD.post_id;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    PERFORM weiger_verrekend_jaar(jaar, categorie, TG_NAME)
        FROM gemeenten_begrotingspost WHERE id = NEW.post_id;
    RETURN NEW;
END $$;
CREATE TRIGGER kostenboeking_jaar_niet_verrekend
    BEFORE INSERT OR UPDATE OR DELETE ON gemeenten_kostenboeking
    FOR EACH ROW EXECUTE FUNCTION kostenboeking_bewaken();

CREATE FUNCTION ovaindex_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM gemeenten_verrekening WHERE status = 'besloten' AND (
            (TG_OP <> 'INSERT' AND OLD.status = 'voorlopig' AND jaar >= OLD.jaar)
            OR (TG_OP <> 'DELETE' AND NEW.status = 'voorlopig' AND jaar >= NEW.jaar)
        )
    ) THEN
        RAISE EXCEPTION 'Met deze index is al verrekend; hij ligt vast.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER ovaindex_niet_gebruikt_om_te_verrekenen
    BEFORE INSERT OR UPDATE OR DELETE ON gemeenten_ovaindex
    FOR EACH ROW EXECUTE FUNCTION ovaindex_bewaken();

CREATE TRIGGER verlengingsoptie_ligt_vast
    BEFORE UPDATE OR DELETE ON gemeenten_verlengingsoptie
    FOR EACH ROW WHEN (OLD.status <> 'open')
    EXECUTE FUNCTION weiger_wijziging();

CREATE FUNCTION contractjaar_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM gemeenten_halfjaar
        WHERE gesloten_op IS NOT NULL AND extract(year FROM begin) IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.jaar END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.jaar END
        )
    ) THEN
        RAISE EXCEPTION 'Een halfjaar van dit contractjaar is gesloten.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER contractjaar_halfjaar_open
    BEFORE INSERT OR UPDATE OR DELETE ON gemeenten_contractjaar
    FOR EACH ROW EXECUTE FUNCTION contractjaar_bewaken();
"""
WEG = """
DROP TRIGGER contractjaar_halfjaar_open ON gemeenten_contractjaar;
DROP FUNCTION contractjaar_bewaken;
DROP TRIGGER verlengingsoptie_ligt_vast ON gemeenten_verlengingsoptie;
DROP TRIGGER ovaindex_niet_gebruikt_om_te_verrekenen ON gemeenten_ovaindex;
DROP FUNCTION ovaindex_bewaken;
DROP TRIGGER kostenboeking_jaar_niet_verrekend ON gemeenten_kostenboeking;
DROP FUNCTION kostenboeking_bewaken;
DROP TRIGGER begrotingspost_jaar_niet_verrekend ON gemeenten_begrotingspost;
DROP FUNCTION begrotingspost_bewaken;
DROP FUNCTION weiger_verrekend_jaar;
DROP TRIGGER verrekendeel_ligt_vast ON gemeenten_verrekendeel;
DROP FUNCTION verrekendeel_bewaken;
DROP TRIGGER verrekening_ligt_vast ON gemeenten_verrekening;
DROP TRIGGER verrekening_telt_precies_op ON gemeenten_verrekening;
DROP FUNCTION verrekening_besluiten;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0002_bevroren_rijen"),
        ("gemeenten", "0008_spoor_van_contract_en_geld"),
    ]
    operations = [migrations.RunSQL(MAAK, WEG)]
