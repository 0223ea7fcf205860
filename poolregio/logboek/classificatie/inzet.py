"""The people of the pool, what they do, and the hours that are moved by agreement."""

from poolregio.logboek.classificatie.vorm import CONTRACT, NIEMAND, Gegevens

INZET: dict[str, Gegevens] = {
    "inzet.Afwijkingsafspraak": Gegevens(
        "wie voorstelde, akkoord gaf of weigerde",
        CONTRACT,
        geen="id halfjaar van naar kwartieren status voorgesteld_op akkoord_van_op "
        "akkoord_naar_op afgesloten_op",
        gewoon="voorgesteld_door akkoord_van_door akkoord_naar_door afgesloten_door",
        vrije_tekst="reden toelichting",
    ),
    "inzet.Overdracht": Gegevens(
        "wie voorstelde en besloot",
        CONTRACT,
        geen="id halfjaar gemeente minuten status voorgesteld_op besloten_op",
        gewoon="voorgesteld_door besloten_door",
        vrije_tekst="toelichting",
    ),
    "inzet.Deelopdracht": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id begin eind maanden_tussen versie",
        vrije_tekst="titel doelen monitoring frequentie verantwoording",
    ),
    "inzet.Activiteit": Gegevens(
        "wie het bereik opgaf; aantallen inwoners, nooit wie",
        CONTRACT,
        geen="id referentie soort gemeente deelopdracht plek kader begin eind aantal_inwoners "
        "aantal_nieuw aantal_verwijzingen bereik_op versie behoefte aanvraag reeks",
        gewoon="bereik_door",
        vrije_tekst="titel locatie",
    ),
    "inzet.Bereik": Gegevens(
        "aantallen inwoners, nooit wie", CONTRACT, geen="id activiteit thema aantal nieuw"
    ),
    "inzet.Ervaringsdeskundige": Gegevens(
        "ervaringsdeskundigen",
        "tot 2 jaar na het laatste dienstverband; daarna alleen de naam, bij de inzet",
        geen="id",
        gewoon="roepnaam achternaam woongemeente binding user agenda_versie",
        contact="email telefoon",
    ),
    "inzet.Dienstverband": Gegevens(
        "ervaringsdeskundigen", CONTRACT, geen="id", gewoon="deskundige weekuren begin eind"
    ),
    "inzet.Opleiding": Gegevens(
        "ervaringsdeskundigen",
        "tot 2 jaar na het laatste dienstverband",
        geen="id",
        gewoon="deskundige naam niveau bewijs geldig_tot bereid_op",
    ),
    "inzet.WensRol": Gegevens(
        "ervaringsdeskundigen",
        "tot het einde van het laatste dienstverband",
        geen="id",
        gewoon="deskundige rol",
    ),
    "inzet.WensThema": Gegevens(
        "ervaringsdeskundigen",
        "zolang de toestemming geldt; het bewijs van de toestemming tot 1 jaar na intrekken",
        geen="id toestemming_tekst",
        gewoon="toestemming_op toestemming_door ingetrokken_op ingetrokken_door",
        bijzonder="deskundige thema",
    ),
    "inzet.Inzet": Gegevens(
        "ervaringsdeskundigen, en wie de uren opgaf en goedkeurde",
        CONTRACT,
        geen="id activiteit status versie",
        gewoon="deskundige rol begin eind werkelijk_begin werkelijk_eind pauze_minuten minuten "
        "geregistreerd_op geregistreerd_door goedgekeurd_op goedgekeurd_door waarschuwingen",
        vrije_tekst="reden waarschuwing_reden",
    ),
    "inzet.Beschikbaarheid": Gegevens(
        "ervaringsdeskundigen",
        "tot 1 jaar na het laatste dienstverband",
        geen="id versie",
        gewoon="deskundige vanaf dagdelen max_minuten_dag max_minuten_week",
    ),
    "inzet.Uitzondering": Gegevens(
        "ervaringsdeskundigen",
        "tot 1 jaar na de dag",
        geen="id",
        gewoon="deskundige datum dagdelen",
    ),
    "inzet.Afwezigheid": Gegevens(
        "ervaringsdeskundigen; waarom staat er niet",
        "tot 1 jaar na de laatste dag",
        geen="id versie",
        gewoon="deskundige begin eind",
    ),
    "inzet.Aanvraag": Gegevens(
        "wie de aanvraag indiende",
        CONTRACT,
        geen="id gemeente aanvrager_soort rol soort thema plek vanaf keren minuten_per_keer "
        "veiligheid is_geen_individuele_zorg is_passend is_deskundigheid_aanwezig is_op_orde "
        "is_veilig behoefte deelopdracht status ingediend_op versie",
        gewoon="ingediend_door",
        vrije_tekst="organisatie titel doel verwachting locatie wanneer vangnet reden",
    ),
    "inzet.Monitormoment": Gegevens(
        "wie keek hoe het ging",
        CONTRACT,
        geen="id deelopdracht datum gedaan_op",
        gewoon="gedaan_door",
        vrije_tekst="gezien",
    ),
    "inzet.Reeks": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id rrule eerste_dag begin eind is_zonder_feestdagen is_zonder_schoolvakanties "
        "vervolg_op versie",
    ),
    "inzet.Voorstel": Gegevens(
        "wie het voorstel vroeg, en wie er niet in kon of al bezig was",
        "2 jaar",
        geen="id halfjaar vanaf tijdslimiet status is_stop_gevraagd gevraagd_op begonnen_op "
        "hartslag_op klaar_op",
        gewoon="gevraagd_door voortgang uitleg",
    ),
    "inzet.Voorstelregel": Gegevens(
        "ervaringsdeskundigen",
        "2 jaar",
        geen="id voorstel behoefte gemeente activiteit overgenomen_op",
        gewoon="deskundige rol begin eind overgenomen_door",
    ),
    "inzet.Bericht": Gegevens(
        "ervaringsdeskundigen",
        "2 jaar",
        geen="id inzet soort gemaakt_op verstuurd_op aantal_pogingen",
        gewoon="deskundige was",
    ),
    "inzet.Verhaal": Gegevens(
        "ervaringsdeskundigen; een verhaal kan over het eigen leven gaan",
        CONTRACT,
        geen="id activiteit geschreven_op vrijgegeven_op",
        gewoon="deskundige vrijgegeven_door",
        bijzonder="thema tekst",
    ),
}
