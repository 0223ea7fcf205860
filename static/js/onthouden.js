// What was filled in when the session turned out to be over is offered again after logging in.
//
// It stays in this tab only (sessionStorage), for the same person, and no longer than it takes
// to log in: any other page that opens, logging out or somebody else makes it go away. Never a
// password, a file, a story or a form marked data-niet-onthouden (lived experience, consent).
const SLEUTEL = "ingevuld";
const HOUDBAAR = 30 * 60 * 1000; // milliseconds to log in again
const NIET = "[type=password], [type=file], [type=hidden], [type=submit], [type=button], [name=verhaal]";

const { wie } = document.body.dataset; // nobody on the page for logging in
const velden = (formulier) => [...formulier.elements].filter((veld) => veld.name && !veld.matches(`button, fieldset, output, ${NIET}`));
const isKeuze = (veld) => veld.matches("[type=checkbox], [type=radio]");
const vergeet = () => sessionStorage.removeItem(SLEUTEL);

addEventListener("submit", ({ target, defaultPrevented }) => {
  if (!wie) return; // logging in
  vergeet();
  const geheim = target.matches("[data-niet-onthouden], [data-bewaren]") || target.querySelector("[type=password]");
  if (defaultPrevented || target.method !== "post" || geheim) return;
  const waarden = velden(target).map((veld) => [veld.name, isKeuze(veld) ? veld.value : null, isKeuze(veld) ? veld.checked : veld.value]);
  if (!waarden.length) return;
  const pad = new URL(target.action, location).pathname;
  sessionStorage.setItem(SLEUTEL, JSON.stringify({ wie, pad, waarden, op: Date.now() }));
});

function zetTerug(formulier, waarden) {
  const over = velden(formulier);
  for (const [naam, keuze, waarde] of waarden) {
    const plek = over.findIndex((veld) => veld.name === naam && (keuze === null || veld.value === keuze));
    if (plek < 0) continue;
    const [veld] = over.splice(plek, 1);
    if (keuze === null) veld.value = waarde;
    else veld.checked = waarde;
    for (const soort of ["input", "change"]) veld.dispatchEvent(new Event(soort, { bubbles: true }));
  }
  return velden(formulier)[0];
}

function knop(tekst, doe) {
  const el = document.createElement("button");
  el.type = "button";
  el.className = "utrecht-button utrecht-button--secondary-action utrecht-button--klein";
  el.textContent = tekst;
  el.addEventListener("click", doe);
  return el;
}

function biedAan(formulier, waarden) {
  const vak = document.createElement("div");
  const zin = document.createElement("p");
  vak.className = "melding onthouden";
  vak.setAttribute("role", "status");
  formulier.before(vak);
  zin.textContent = "Het bewaren lukte niet, want het inloggen was verlopen. Wat er was ingevuld, is er nog.";
  vak.append(
    zin,
    knop("Zet terug", () => { vak.remove(); zetTerug(formulier, waarden)?.focus(); }),
    knop("Gooi weg", () => { vak.remove(); velden(formulier)[0]?.focus(); }),
  );
}

// Without anybody: the page for logging in, or one that went wrong. It waits. The same page
// straight after sending it says itself what is wrong, with what was typed.
const bewaard = JSON.parse(sessionStorage.getItem(SLEUTEL) ?? "null");
if (bewaard && !wie) {
  sessionStorage.setItem(SLEUTEL, JSON.stringify({ ...bewaard, verlopen: true }));
} else if (bewaard) {
  const { waarden, verlopen, op } = bewaard;
  const hoort = bewaard.wie === wie && bewaard.pad === location.pathname && Date.now() - op < HOUDBAAR;
  const formulier = [...document.forms].find((een) => een.method === "post" && velden(een).some((veld) => veld.name === waarden[0][0]));
  vergeet();
  if (verlopen && hoort && formulier) biedAan(formulier, waarden);
}
