"""What is decided does not change by a detour either: along a half-year, or along a key."""

from django.db import migrations

MAAK = """
-- Whether a half-year is closed, and which one comes next, is looked up by these days.
ALTER TABLE gemeenten_halfjaar ADD CONSTRAINT halfjaar_is_wat_de_code_zegt CHECK (
    CASE WHEN code ~ '^[0-9]{4}-[12]$'
    THEN "begin" = make_date(left(code, 4)::int, right(code, 1)::int * 6 - 5, 1)
        AND einde = ("begin" + interval '6 months' - interval '1 day')::date
    ELSE false END
);

CREATE FUNCTION verdeelsleutel_ingaan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM gemeenten_halfjaar
        WHERE gesloten_op IS NOT NULL AND "begin" >= NEW.ingangsdatum
    ) THEN
        RAISE EXCEPTION 'Een halfjaar waarin deze sleutel zou gelden, is gesloten.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verdeelsleutel_na_gesloten_halfjaar
    BEFORE INSERT OR UPDATE ON gemeenten_verdeelsleutel
    FOR EACH ROW WHEN (NEW.vastgesteld_op IS NOT NULL)
    EXECUTE FUNCTION verdeelsleutel_ingaan();

CREATE FUNCTION verrekening_sleutel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM gemeenten_verdeelsleutel
        WHERE id = NEW.sleutel_id AND vastgesteld_op IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'De sleutel van deze verrekening is niet vastgesteld.'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verrekening_met_vaste_sleutel
    BEFORE INSERT OR UPDATE ON gemeenten_verrekening
    FOR EACH ROW WHEN (NEW.status = 'besloten')
    EXECUTE FUNCTION verrekening_sleutel();
"""
WEG = """
DROP TRIGGER verrekening_met_vaste_sleutel ON gemeenten_verrekening;
DROP FUNCTION verrekening_sleutel;
DROP TRIGGER verdeelsleutel_na_gesloten_halfjaar ON gemeenten_verdeelsleutel;
DROP FUNCTION verdeelsleutel_ingaan;
ALTER TABLE gemeenten_halfjaar DROP CONSTRAINT halfjaar_is_wat_de_code_zegt;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0003_geen_tijdelijke_tabellen"),
        ("gemeenten", "0010_getallen_en_redenen"),
    ]
    operations = [migrations.RunSQL(MAAK, WEG)]
