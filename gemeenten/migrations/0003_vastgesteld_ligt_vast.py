"""A vastgestelde verdeelsleutel and a closed half-year never change again."""

from django.db import migrations

MAAK = """
CREATE FUNCTION verdeelsleutel_vaststellen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    totaal integer;
BEGIN
    SELECT coalesce(sum(honderdsten), 0) INTO totaal
        FROM gemeenten_aandeel WHERE verdeelsleutel_id = NEW.id;
    IF totaal <> 10000 THEN
        RAISE EXCEPTION 'De aandelen tellen op tot % in plaats van 10000.', totaal
            USING ERRCODE = 'check_violation',
            CONSTRAINT = 'verdeelsleutel_telt_op_tot_honderd_procent';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verdeelsleutel_telt_op_tot_honderd_procent
    BEFORE INSERT OR UPDATE ON gemeenten_verdeelsleutel
    FOR EACH ROW WHEN (NEW.vastgesteld_op IS NOT NULL)
    EXECUTE FUNCTION verdeelsleutel_vaststellen();
CREATE TRIGGER verdeelsleutel_ligt_vast
    BEFORE UPDATE OR DELETE ON gemeenten_verdeelsleutel
    FOR EACH ROW WHEN (OLD.vastgesteld_op IS NOT NULL)
    EXECUTE FUNCTION weiger_wijziging();

CREATE FUNCTION aandeel_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM gemeenten_verdeelsleutel
        WHERE id IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.verdeelsleutel_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.verdeelsleutel_id END
        ) AND vastgesteld_op IS NOT NULL;
    IF FOUND THEN
        RAISE EXCEPTION 'Deze verdeelsleutel is vastgesteld en ligt vast.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'aandeel_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER aandeel_ligt_vast
    BEFORE INSERT OR UPDATE OR DELETE ON gemeenten_aandeel
    FOR EACH ROW EXECUTE FUNCTION aandeel_bewaken();

CREATE TRIGGER halfjaar_ligt_vast
    BEFORE UPDATE OR DELETE ON gemeenten_halfjaar
    FOR EACH ROW WHEN (OLD.gesloten_op IS NOT NULL)
    EXECUTE FUNCTION weiger_wijziging();

CREATE FUNCTION halfjaar_is_gesloten(moment timestamptz) RETURNS boolean
    LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM gemeenten_halfjaar
        WHERE gesloten_op IS NOT NULL
        AND (moment AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN begin AND einde
    )
$$;
"""
WEG = """
DROP FUNCTION halfjaar_is_gesloten;
DROP TRIGGER halfjaar_ligt_vast ON gemeenten_halfjaar;
DROP TRIGGER aandeel_ligt_vast ON gemeenten_aandeel;
DROP FUNCTION aandeel_bewaken;
DROP TRIGGER verdeelsleutel_ligt_vast ON gemeenten_verdeelsleutel;
DROP TRIGGER verdeelsleutel_telt_op_tot_honderd_procent ON gemeenten_verdeelsleutel;
DROP FUNCTION verdeelsleutel_vaststellen;
"""


class Migration(migrations.Migration):
    dependencies = [("gemeenten", "0002_spoor_alleen_toevoegen")]
    operations = [migrations.RunSQL(MAAK, WEG)]
