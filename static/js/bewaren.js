// Saves a text while someone types. Without this script the button does the same.
//
// A text that could not be sent stays in this tab (sessionStorage) and is offered again when
// the page is opened again in it; closing the tab removes it, because computers are shared.
const STILTE = 1500; // milliseconds without typing before saving
const UITERLIJK = 15000; // milliseconds of typing before saving anyway

const formulier = document.querySelector("[data-bewaren]");
const { tekst, versie } = formulier.elements;
const { sleutel, terug, toestand } = formulier.dataset;
const stand = formulier.querySelector("[data-stand]");
const inloggen = formulier.querySelector("[data-inloggen]");
const conflict = formulier.querySelector("[data-conflict]");

// What the server has. After an error, a conflict or a story taken over: not what stands here.
let bewaard = toestand === "bewaard" ? tekst.value : null;
let wachtOpKeuze = toestand === "conflict";
let gaatWeg = false;
let onderweg = null; // the request that is on its way
let eersteToets = 0;
let timer = 0;

const zeg = (zin, isFout = false) => {
  stand.textContent = zin;
  stand.classList.toggle("schrijven__stand--fout", isFout);
};
const onthoud = () => sessionStorage.setItem(sleutel, tekst.value);
const vergeet = () => sessionStorage.removeItem(sleutel);

// Sends what stands here now. The outcome: ok, geweigerd, conflict, or geen when it got lost.
async function stuur() {
  clearTimeout(timer);
  eersteToets = 0;
  onthoud();
  const verstuurd = tekst.value;
  let antwoord;
  let data;
  try {
    antwoord = await fetch(location.pathname, {
      method: "POST",
      body: new FormData(formulier),
      headers: { Accept: "application/json" },
      redirect: "manual", // an ended session leads to the page for logging in
    });
    if (antwoord.headers.get("Content-Type")?.startsWith("application/json")) data = await antwoord.json();
  } catch {
    zeg("Geen verbinding. Je tekst is nog niet bewaard en blijft in dit tabblad staan. We proberen het opnieuw.", true);
    timer = setTimeout(bewaar, UITERLIJK);
    return "geen";
  }
  if (!data) {
    zeg("Nog niet bewaard: je bent uitgelogd, of er ging iets mis. Je tekst blijft in dit tabblad staan.", true);
    inloggen.hidden = false;
    return "geen";
  }
  if (antwoord.ok) {
    versie.value = data.versie;
    bewaard = verstuurd;
    vergeet();
    inloggen.hidden = true;
    zeg(`Bewaard om ${data.bewaard}.`);
    return "ok";
  }
  if (antwoord.status === 409) {
    toonConflict(data);
    return "conflict";
  }
  zeg(`Nog niet bewaard. ${data.fouten.join(" ")}`, true);
  return "geweigerd";
}

function verstuur() {
  onderweg = (onderweg ?? Promise.resolve()).then(stuur);
  return onderweg;
}

async function bewaar() {
  if (wachtOpKeuze || tekst.value === bewaard) return;
  const uitkomst = await verstuur();
  if (uitkomst === "ok" && tekst.value !== bewaard) plan();
}

function plan() {
  clearTimeout(timer);
  eersteToets ||= Date.now();
  const rest = Math.max(0, eersteToets + UITERLIJK - Date.now());
  timer = setTimeout(bewaar, Math.min(STILTE, rest));
}

function toonConflict(data) {
  wachtOpKeuze = true;
  versie.value = data.versie; // the button now means: I have seen the other text
  conflict.querySelector("[data-wie]").textContent = data.wie;
  conflict.querySelector("[data-andere]").textContent = data.tekst;
  conflict.hidden = false;
  zeg("Nog niet bewaard: er is een andere tekst.", true);
}

tekst.addEventListener("input", () => (wachtOpKeuze ? onthoud() : plan()));

formulier.addEventListener("submit", async (event) => {
  onthoud();
  if (event.submitter?.name) {
    gaatWeg = true; // takes a story over; the text comes back in the next page
    return;
  }
  event.preventDefault();
  wachtOpKeuze = false;
  const uitkomst = await verstuur();
  if (uitkomst === "ok") location.assign(terug);
  if (uitkomst === "geweigerd") {
    gaatWeg = true;
    formulier.submit(); // the page itself says what is wrong, next to the field
  }
});
conflict.querySelector("[data-neem-andere]").addEventListener("click", () => {
  gaatWeg = true;
  vergeet();
});
inloggen.addEventListener("click", () => {
  onthoud(); // is offered again on the page that opens
  gaatWeg = true;
});
addEventListener("online", bewaar);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") bewaar();
});
addEventListener("beforeunload", (event) => {
  if (!gaatWeg && bewaard !== null && tekst.value !== bewaard) event.preventDefault();
});

// What an earlier visit in this tab could not save.
const over = sessionStorage.getItem(sleutel);
if (toestand !== "bewaard" || over === tekst.value) vergeet();
else if (over !== null) {
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "utrecht-button utrecht-button--secondary-action utrecht-button--klein";
  knop.textContent = "Zet die tekst terug";
  knop.addEventListener("click", () => {
    tekst.value = over;
    knop.remove();
    tekst.focus();
    plan();
  });
  zeg("In dit tabblad staat nog een tekst van jou die niet bewaard is.", true);
  stand.after(knop);
}
