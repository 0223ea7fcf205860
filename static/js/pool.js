// A little help for the pages. Without this script everything stays usable.
const root = document.documentElement;
root.classList.add("js");

// The menu folds on a small screen.
for (const knop of document.querySelectorAll(".menuknop")) {
  const menu = document.getElementById(knop.getAttribute("aria-controls"));
  knop.hidden = false;
  knop.addEventListener("click", () => {
    knop.setAttribute("aria-expanded", menu.classList.toggle("hoofdmenu--open"));
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || knop.getAttribute("aria-expanded") !== "true") return;
    menu.classList.remove("hoofdmenu--open");
    knop.setAttribute("aria-expanded", false);
    knop.focus();
  });
}

// On a small screen a filter starts folded, unless it is in use.
if (matchMedia("(max-width: 47.99rem)").matches) {
  for (const vak of document.querySelectorAll("[data-smal-dicht]")) vak.open = false;
}

// Tick a whole page of a list at once. There is only something to tick for who may.
for (const knop of document.querySelectorAll("[data-vink-alles]")) {
  const vakjes = knop.form.querySelectorAll("tbody input[type=checkbox]");
  knop.hidden = vakjes.length < 2;
  knop.addEventListener("click", () => {
    for (const vakje of vakjes) vakje.checked = true;
  });
}

// A double tap sends a form once. Back in the history it may be sent again.
const verstuurd = new Set();
addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return;
  if (verstuurd.has(event.target)) event.preventDefault();
  verstuurd.add(event.target);
  setTimeout(() => verstuurd.delete(event.target), 3000);
});
addEventListener("pageshow", () => verstuurd.clear());

// Minus and plus beside a number field.
for (const rij of document.querySelectorAll("[data-telrij]")) {
  const veld = rij.querySelector("input");
  rij.addEventListener("click", (event) => {
    const stap = Number(event.target.closest("button")?.value || 0);
    if (!stap) return;
    const laagste = veld.min === "" ? -Infinity : Number(veld.min);
    const hoogste = veld.max === "" ? Infinity : Number(veld.max);
    veld.value = Math.max(laagste, Math.min(hoogste, Number(veld.value) + stap));
    veld.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// How many of a theme came for the first time: only asked when somebody did.
for (const groep of document.querySelectorAll("[data-telbereik]")) {
  const iets = (veld) => Number(veld?.value || 0) > 0;
  const nieuw = groep.querySelector("[name=nieuw]");
  const toon = () => {
    for (const rij of groep.querySelectorAll("[data-bij-nieuw]")) {
      const veld = rij.querySelector("input");
      const thema = groep.querySelector(`[name="${veld.name.replace("nieuw_", "thema_")}"]`);
      rij.hidden = !(iets(nieuw) && iets(thema)) && !veld.matches("[aria-invalid]");
    }
  };
  groep.addEventListener("input", toon);
  groep.addEventListener("change", toon);
  toon();
}

// Copies what stands in a field. Only here with a script: who has none selects it by hand.
for (const knop of document.querySelectorAll("[data-kopieer]")) {
  const veld = document.getElementById(knop.dataset.kopieer);
  const stand = knop.parentElement.querySelector("[role=status]");
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    veld.select();
    try {
      await navigator.clipboard.writeText(veld.value);
      stand.textContent = "Het adres is gekopieerd.";
    } catch {
      stand.textContent = "Kopiëren lukt hier niet. Het adres is geselecteerd: kopieer het zelf.";
    }
  });
}

// Native date fields follow the browser's language; this says the same in Dutch words.
// <output data-echo="id_datum id_begin id_einde">: a date, and times if there are any.
const dagnaam = new Intl.DateTimeFormat("nl-NL", { dateStyle: "full" });
const tijd = (waarde) => waarde.replace(/^0/, "").replace(":", ".");
for (const echo of document.querySelectorAll("[data-echo]")) {
  const velden = echo.dataset.echo.split(" ").map((id) => document.getElementById(id));
  const toon = () => {
    const [datum, begin, einde] = velden.map((veld) => veld?.value || "");
    if (!datum) { echo.textContent = ""; return; }
    let zin = dagnaam.format(new Date(`${datum}T12:00`));
    if (begin && einde) zin += `, van ${tijd(begin)} tot ${tijd(einde)} uur`;
    else if (begin) zin += `, ${tijd(begin)} uur`;
    echo.textContent = zin[0].toUpperCase() + zin.slice(1);
  };
  for (const veld of velden) veld?.addEventListener("input", toon);
  toon();
}

// What is being worked on shows by itself how far it is. Once that part is gone from the
// page, the work is done and the whole page is read again.
for (const vak of document.querySelectorAll("[data-ververs]")) {
  setInterval(async () => {
    if (document.hidden) return;
    const antwoord = await fetch(location.href).catch(() => null);
    if (!antwoord?.ok) return;
    const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const zelfde = nieuw.getElementById(vak.id);
    if (!zelfde) location.reload();
    else for (const deel of ["[role=status]", "progress"]) {
      const oud = vak.querySelector(deel), vers = zelfde.querySelector(deel);
      if (!oud || !vers) continue;
      if (oud.textContent.trim() !== vers.textContent.trim()) oud.innerHTML = vers.innerHTML;
      if (vers.value !== undefined) oud.value = vers.value;
    }
  }, 3000);
}

// What went wrong gets the attention first.
document.querySelector("[data-foutenlijst]")?.focus();
