// Links and forms marked with data-part change only those parts of the page.
import { announce } from "./announce.js";
import { fetchPage, putParts, remember, tellNotice } from "./page.js";

// Below this an empty sheet would only flicker.
const PATIENCE = 300;
let asking = null;

export function watchParts() {
  document.addEventListener("click", onClick);
  document.addEventListener("submit", onSubmit);
  window.addEventListener("popstate", () => change(location.href, {}, ["main"], { push: false }));
}

function onClick(event) {
  const link = event.target.closest("a[data-part]");
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !plain) return;
  event.preventDefault();
  change(link.href, {}, partsOf(link), { focus: link.id });
}

function onSubmit(event) {
  const form = event.target;
  const button = event.submitter;
  if (event.defaultPrevented || form.matches("[data-upload]")) return;
  // A button that sends a form elsewhere and differently leads to another page.
  if (button?.formMethod === "post" && form.method !== "post") return;
  const parts = partsFor(form, button);
  if (!parts) return;
  event.preventDefault();
  const data = new FormData(form, button);
  const address = new URL(button?.hasAttribute("formaction") ? button.formAction : form.action);
  if (form.method === "get") {
    if (button?.dataset.shelf === "restart") { data.delete("after"); if (button.name === "browse") data.delete("slot"); }
    address.search = new URLSearchParams([...lastOnly(data)]).toString();
    change(address, {}, parts, { focus: button?.id });
  } else {
    const back = data.get("back");
    change(address, { method: "POST", body: new URLSearchParams(data) }, parts, { focus: button?.id, push: !back });
  }
}

// Which parts a form changes: what it says, the shelf for a button of the shelf, the looks for the chooser.
function partsFor(form, button) {
  if (button?.dataset.shelf !== undefined) return ["wardrobe"];
  if (form.id === "choose") return ["stage"];
  return form.dataset.part ? partsOf(form) : null;
}

const partsOf = (element) => element.dataset.part.split(" ");

// A pressed button wins over the hidden field of the same name; what may be given often stays as it is.
function lastOnly(data) {
  const often = new Set(["item", "also", "swap"]);
  const pairs = [...data];
  return pairs.filter(([name, value], row) =>
    value !== "" && (often.has(name) || !pairs.slice(row + 1).some(([later]) => later === name)));
}

async function change(address, options, parts, { focus = "", push = true } = {}) {
  asking?.abort();
  asking = new AbortController();
  const waiting = parts.map((id) => document.getElementById(id)).filter(Boolean);
  waiting.forEach((part) => { part.setAttribute("aria-busy", "true"); part.classList.add("busy"); });
  const patience = parts.includes("stage") ? setTimeout(showWaiting, PATIENCE) : 0;
  try {
    const answer = await fetchPage(address, { ...options, signal: asking.signal });
    const known = answer.page.getElementById(parts[0]) ? parts : ["main"];
    putParts(answer.page, known);
    remember(answer.address, push);
    settle(known, focus);
  } catch (error) {
    if (error.name === "AbortError") return;
    announce("The service could not be reached. Try again.");
  } finally {
    clearTimeout(patience);
    waiting.forEach((part) => { part.removeAttribute("aria-busy"); part.classList.remove("busy"); });
  }
}

// Empty sheets where the looks will be, so that nothing jumps when they come.
function showWaiting() {
  const blank = document.getElementById("waiting-looks");
  if (!blank) return;
  announce("Looking through everything that could join them");
  document.getElementById("stage").replaceChildren(blank.content.cloneNode(true));
  document.body.classList.add("asked");
}

// Focus goes to what was pressed, else to the heading of what has changed.
function settle(parts, focus) {
  const pressed = focus && document.getElementById(focus);
  const heading = document.querySelector(`#${parts[0]} [tabindex="-1"]:is(h1, h2, h3)`);
  const target = parts.includes("stage") ? heading : pressed || heading;
  target?.focus({ preventScroll: true });
  if (parts[0] === "stage" || parts[0] === "main") {
    document.getElementById("stage")?.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }
  if (parts.includes("planned")) show(heading);
  if (heading && (parts.includes("stage") || parts.includes("planned"))) announce(heading.textContent);
  tellNotice();
}

// An answer that came below the fold is brought up, so that a press on a small phone is seen to do something.
function show(heading) {
  if (heading?.getBoundingClientRect().bottom > innerHeight) heading.closest("article, header")?.scrollIntoView();
}
