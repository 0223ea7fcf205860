// The rows of the data as the blocks that EventCalendar draws, and the words for days and times.
const AAN_DE_BEURT = ["voorgesteld", "bevestigd"];
const UREN = { ochtend: ["06:00", "13:00"], middag: ["13:00", "18:00"], avond: ["18:00", "24:00"] };
const SMAL = 45 * 60 * 1000; // milliseconds: narrower than a clock time is wide

export const bord = document.getElementById("bord");
export const adres = (soort, pk) => bord.dataset[soort].replace("/0/", `/${pk}/`);

export const dagnaam = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long" });
export const kort = new Intl.DateTimeFormat("nl-NL", { weekday: "short", day: "numeric", month: "short" });
const twee = (getal) => String(getal).padStart(2, "0");
export const datum = (d) => `${d.getFullYear()}-${twee(d.getMonth() + 1)}-${twee(d.getDate())}`;
export const klok = (d) => `${twee(d.getHours())}:${twee(d.getMinutes())}`;
export const lokaal = (tekst) => new Date(`${tekst}T12:00`);
const leesbaar = (tijd) => tijd.slice(11, 16).replace(/^0/, "").replace(":", ".");

// What the rows of the data hold, in the order of Bord.als_json.
export function alsBlok(rij, mens, gegevens) {
  const [pk, wie, begin, eind, status, versie, activiteit, titel, gemeente, soort, thema, vervanging, buiten] = rij;
  const { beeld } = gegevens;
  const [soortnaam, icoon] = gegevens.soorten[soort] ?? ["", "calendar-event"];
  const waar = gegevens.gemeenten[gemeente] ?? (["intervisie", "scholing", "werkoverleg"].includes(soort) ? soortnaam : "Hele regio");
  const look = gegevens.looks[{ gemeente, soort, thema }[gegevens.kleur]] ?? "t-regio";
  const stand = vervanging ? "zoek vervanging" : status === "voorgesteld" ? "voorstel" : status;
  const smal = beeld === "dag" && new Date(eind) - new Date(begin) < SMAL;
  const kan = !mens[3] && AAN_DE_BEURT.includes(status);
  const woorden = [mens[1], dagnaam.format(lokaal(begin.slice(0, 10))), titel, soortnaam, gegevens.themas[thema], stand];
  return {
    id: String(pk), resourceId: wie, start: begin, end: eind, title: waar,
    classNames: [buiten ? "buiten" : look, status === "voorgesteld" && "voorstel", vervanging && "vervanging", smal && "smal"].filter(Boolean),
    startEditable: kan || (vervanging && !mens[3]),
    durationEditable: Boolean(kan && beeld === "dag"),
    extendedProps: {
      versie, tijd: leesbaar(begin) + (beeld === "maand" ? "" : `–${leesbaar(eind)}`), icoon: vervanging ? "alert-triangle" : icoon,
      href: kan || vervanging ? `${adres("verzetten", pk)}?terug=${encodeURIComponent(location.pathname + location.search)}` : adres("detail", pk),
      voluit: `, ${woorden.filter(Boolean).join(", ")}`,
    },
  };
}

// Where somebody cannot be: parts of the day, by the hour or as a whole.
export function alsWeg([wie, dag, delen], nummer, { beeld }) {
  const basis = { resourceId: wie, display: "background" };
  if (beeld === "dag") {
    return delen.map((deel) => ({
      ...basis, id: `w${nummer}-${deel}`, start: `${dag}T${UREN[deel][0]}:00`,
      end: deel === "avond" ? `${dag}T23:59:00` : `${dag}T${UREN[deel][1]}:00`,
    }));
  }
  const overdag = delen.filter((deel) => deel !== "avond");
  if (!overdag.length || (overdag.length === 1 && beeld !== "week")) return [];
  const klasse = overdag.length === 1 ? [`alleen-${overdag[0]}`] : [];
  return [{ ...basis, id: `w${nummer}`, start: `${dag}T00:00:00`, end: `${dag}T23:59:00`, allDay: true, classNames: klasse }];
}
