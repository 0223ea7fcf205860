// The planning board: experts as rows, days or hours as columns. Dragging is an extra: it
// sends what the form behind each block sends, and the server says whether it can be.
import { adres, alsBlok, alsWeg, bord, dagnaam, datum, klok, kort, lokaal } from "./planbord-blokken.js";

const rooster = document.getElementById("rooster");
const antwoord = document.getElementById("antwoord");
const meerKnop = document.getElementById("meer-mensen");
const lees = (plek) => JSON.parse(plek.getElementById("bord-gegevens").textContent);
const STUK = 24; // people drawn at once: the first of two hundred should not wait for the last
const BEELD = { dag: "resourceTimelineDay", week: "resourceTimelineWeek", maand: "resourceTimelineMonth" };

let gegevens = lees(document);
let aantal = STUK;
let kalender = null;
let zetTerug = null; // how to put the block back that the open question is about
const { dag: isDag, week: isWeek } = { [gegevens.beeld]: true };

const maak = (soort, inhoud, klasse) => {
  const el = document.createElement(soort);
  if (inhoud) el.textContent = inhoud;
  if (klasse) el.className = klasse;
  return el;
};
const pictogram = (naam) => {
  const [svg, use] = ["svg", "use"].map((s) => document.createElementNS("http://www.w3.org/2000/svg", s));
  svg.setAttribute("class", "icoon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${bord.dataset.iconen}#i-${naam}`);
  svg.append(use);
  return svg;
};

function inhoud() {
  const mensen = gegevens.mensen.slice(0, aantal);
  const opPk = new Map(mensen.map((mens) => [mens[0], mens]));
  const hoort = (rij) => opPk.has(rij[rij.length === 3 ? 0 : 1]);
  const over = gegevens.mensen.length - mensen.length;
  meerKnop.hidden = over <= 0;
  meerKnop.textContent = `Toon meer mensen (nog ${over})`;
  return {
    resources: mensen.map(([id, title, uren]) => ({ id, title, extendedProps: { uren } })),
    events: [
      ...gegevens.blokken.filter(hoort).map((rij) => alsBlok(rij, opPk.get(rij[1]), gegevens)),
      ...gegevens.weg.filter(hoort).flatMap((rij, nummer) => alsWeg(rij, nummer, gegevens)),
    ],
  };
}

function toon(nieuw) {
  gegevens = nieuw ?? gegevens;
  const { resources, events } = inhoud();
  kalender.setOption("resources", resources);
  kalender.setOption("events", events);
}

// EventCalendar sets half of the roles of a table. Without any, each block is a plain link
// with a full name, in a group that scrolls.
const zonderRollen = () => {
  for (const el of rooster.querySelectorAll("[role]:not(.ec-main)")) el.removeAttribute("role");
  for (const el of rooster.querySelectorAll("[aria-colindex], [aria-rowindex], [aria-colspan]")) {
    for (const naam of ["aria-colindex", "aria-rowindex", "aria-colspan"]) el.removeAttribute(naam);
  }
  for (const el of rooster.querySelectorAll("time[aria-label]")) el.removeAttribute("aria-label");
  for (const el of rooster.querySelectorAll("aside, header")) el.setAttribute("role", "presentation");
  const vlak = rooster.querySelector(".ec-main");
  vlak?.setAttribute("role", "group");
  vlak?.setAttribute("aria-label", "Inzet per ervaringsdeskundige en dag");
  vlak?.setAttribute("tabindex", "0");
};

const kop = (d) => {
  const dag = datum(d);
  const naam = isDag ? maak("span", dagnaam.format(d)) : maak("a", kort.format(d).replace(/\.$/, ""));
  if (!isDag) {
    const doel = new URL(bord.dataset.dag, location);
    doel.searchParams.set("dag", dag);
    naam.href = doel.pathname + doel.search;
  }
  const bijzonder = gegevens.bijzonder[dag];
  return { domNodes: bijzonder ? [naam, maak("small", bijzonder)] : [naam] };
};

function begin() {
  const { resources, events } = inhoud();
  const rang = new Map(gegevens.mensen.map((mens, nummer) => [mens[0], nummer]));
  const zondag = events.some((e) => e.display !== "background" && lokaal(e.start.slice(0, 10)).getDay() === 0);
  const uren = gegevens.blokken.map((rij) => [rij[2].slice(11, 13), rij[3].slice(11, 16)]);
  kalender = EventCalendar.create(rooster, {
    view: BEELD[gegevens.beeld],
    date: gegevens.eerste,
    firstDay: 1,
    hiddenDays: isWeek && !zondag ? [0] : [],
    locale: "nl-NL",
    slotDuration: isDag ? "00:30" : { days: 1 },
    snapDuration: isDag ? "00:15" : undefined,
    slotLabelInterval: "01:00",
    slotWidth: 36,
    slotMinTime: uren.some(([van]) => van < "07") ? "00:00" : "07:00",
    slotMaxTime: uren.some(([, tot]) => tot > "22:30" || tot < "06:00") ? "24:00" : "22:30",
    slotLabelFormat: (d) => `${d.getHours()}`,
    nowIndicator: Boolean(isDag),
    dayHeaderFormat: kop,
    headerToolbar: { start: "", center: "", end: "" },
    highlightedDates: Object.keys(gegevens.bijzonder),
    resources,
    events,
    // Tab goes person by person, and through the day of each.
    eventOrder: (a, b) => rang.get(Number(a.resourceIds[0])) - rang.get(Number(b.resourceIds[0])) || a.start - b.start,
    eventStartEditable: true,
    eventDurationEditable: Boolean(isDag),
    resourceLabelContent: ({ resource }) => ({ domNodes: [maak("b", resource.title), maak("small", resource.extendedProps.uren)] }),
    eventContent: ({ event }) => {
      if (event.display === "background") return { domNodes: [maak("span", "niet beschikbaar", "alleen-lezen")] };
      const { href, tijd, icoon, voluit } = event.extendedProps;
      const link = maak("a", "", "inz");
      link.href = href ?? "#";
      link.draggable = false;
      link.append(maak("b", event.title), maak("span", tijd, "inz__tijd"), pictogram(icoon), maak("span", voluit, "alleen-lezen"));
      return { domNodes: [link] };
    },
    eventDragStart: () => { sleepte = true; },
    eventDragStop: () => setTimeout(() => { sleepte = false; }),
    eventResizeStart: () => { sleepte = true; },
    eventResizeStop: () => setTimeout(() => { sleepte = false; }),
    eventDrop: verzet,
    eventResize: verzet,
  });
  new MutationObserver(() => requestAnimationFrame(zonderRollen)).observe(rooster, { childList: true, subtree: true });
  requestAnimationFrame(zonderRollen);
}

const MISLUKT = {
  0: "Er kwam geen antwoord. Ververs de pagina om te zien hoe het nu staat.",
  204: "De wijziging is bewaard, maar het bord kon niet worden bijgewerkt. Ververs de pagina.",
  500: "Het is niet gelukt om dit te bewaren. Er is niets veranderd. Ververs de pagina en probeer het opnieuw.",
};

// Letting go of a block is no click on its link.
let sleepte = false;
rooster.addEventListener("click", (event) => { if (sleepte) event.preventDefault(); }, true);

function verzet({ event, revert }) {
  const waarden = {
    versie: event.extendedProps.versie, deskundige: event.resourceIds[0],
    datum: datum(event.start), begin: klok(event.start), eind: klok(event.end),
  };
  stuur(adres("verzetten", event.id), waarden, revert);
}

async function stuur(url, waarden, terug = () => {}) {
  sluit();
  const formulier = new FormData(document.getElementById("bord-slot"));
  const hier = location.pathname + location.search;
  for (const [naam, waarde] of Object.entries({ ...waarden, bord: 1, terug: hier })) formulier.set(naam, waarde);
  rooster.setAttribute("aria-busy", "true");
  let status = 0; // no answer: it may be kept, or not
  try {
    const reactie = await fetch(url, { method: "POST", body: formulier, redirect: "manual" });
    ({ status } = reactie);
    if (status === 204) return void (await ververs());
    if (status !== 409) throw new Error(status);
    vraag(await reactie.text(), terug);
  } catch {
    if (status !== 204) terug();
    meld(MISLUKT[status] ?? MISLUKT[500]);
  } finally {
    rooster.removeAttribute("aria-busy");
  }
}

// Why not, or what speaks against it. A block waits for the answer; a refused one jumps back.
function vraag(html, terug) {
  antwoord.innerHTML = html;
  if (antwoord.querySelector("[data-vraagt]")) zetTerug = terug;
  else terug();
  antwoord.querySelector("[tabindex='-1']")?.focus();
}
function meld(zin) {
  const vak = maak("div", "", "melding melding--fout");
  vak.append(pictogram("alert-circle"), maak("p", zin));
  antwoord.replaceChildren(vak);
}
function sluit() {
  zetTerug?.();
  zetTerug = null;
  antwoord.replaceChildren();
}
antwoord.addEventListener("click", (event) => {
  if (!event.target.closest("[data-niet]")) return;
  sluit();
  rooster.querySelector(".ec-main")?.focus();
});

// The page itself says how everything stands after a change.
async function ververs() {
  const reactie = await fetch(location.href);
  if (!reactie.ok || reactie.redirected) throw new Error(reactie.status);
  const pagina = new DOMParser().parseFromString(await reactie.text(), "text/html");
  for (const id of ["laatste", "zij", "lijst"]) {
    const [oud, nieuw] = [document, pagina].map((plek) => plek.getElementById(id));
    if (oud && nieuw) oud.replaceChildren(...nieuw.childNodes);
  }
  sleepbaar();
  toon(lees(pagina));
}

// A need or an activity without anybody, dragged onto somebody.
let vast = null;
function sleepbaar() {
  for (const rij of document.querySelectorAll("[data-sleep]")) rij.draggable = true;
}
const doel = (event) => kalender.dateFromPoint(event.clientX, event.clientY);
const wijs = (vak) => {
  rooster.querySelector(".ec-doel")?.classList.remove("ec-doel");
  vak?.classList.add("ec-doel");
};
document.addEventListener("dragstart", (event) => {
  vast = event.target.closest?.("[data-sleep]") ?? null;
  vast?.classList.add("behoefte--sleept");
  if (vast) event.dataTransfer.setData("text/plain", vast.querySelector("b").textContent);
});
document.addEventListener("dragend", () => {
  vast?.classList.remove("behoefte--sleept");
  vast = null;
  wijs(null);
});
rooster.addEventListener("dragover", (event) => {
  if (!vast) return;
  const plek = doel(event);
  wijs(plek?.resource ? plek.dayEl : null);
  if (plek?.resource) event.preventDefault();
});
rooster.addEventListener("drop", (event) => {
  const plek = vast && doel(event);
  if (!plek?.resource) return;
  event.preventDefault();
  const { sleep, pk, versie, begin: van, eind } = vast.dataset;
  const waarden = { versie, deskundige: plek.resource.id, datum: datum(plek.date) };
  if (sleep === "activiteit") Object.assign(waarden, { begin: van, eind });
  else if (isDag) waarden.begin = klok(plek.date);
  stuur(adres(sleep, pk), waarden);
});

// More people when somebody scrolls on, or asks for them.
const meer = () => { aantal += STUK; toon(); };
meerKnop.addEventListener("click", meer);
rooster.addEventListener("scroll", ({ target }) => {
  if (!meerKnop.hidden && target.scrollTop + target.clientHeight > target.scrollHeight - 400) meer();
}, true);

// Who comes back to this tab sees what colleagues did in the meantime.
document.addEventListener("visibilitychange", async () => {
  if (document.hidden || !kalender || zetTerug) return;
  const reactie = await fetch(bord.dataset.gegevens + location.search).catch(() => ({}));
  if (reactie.ok && !reactie.redirected) toon({ ...gegevens, ...(await reactie.json()) });
});

// Only draw what shows; the list goes first on a phone.
const start = () => { if (!kalender && bord.offsetParent) begin(); };
addEventListener("resize", start);
sleepbaar();
start();
