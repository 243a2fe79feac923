// Corrects an item where it stands: in its line of the queue, or in a dialog over the shelf.
import { announce } from "./announce.js";
import { fetchPage, putParts } from "./page.js";

export function watchCorrections() {
  document.addEventListener("click", onClick);
  document.addEventListener("change", onChange);
  document.addEventListener("submit", onSubmit);
}

function onClick(event) {
  const dialog = document.getElementById("correcting");
  const name = event.target.closest("a[data-correct]");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (name && dialog && plain) {
    event.preventDefault();
    open(dialog, name);
  } else if (event.target === dialog || event.target.closest("dialog [data-close]")) {
    event.preventDefault();
    dialog.close();
  }
}

async function open(dialog, name) {
  const { page, ok } = await fetchPage(name.href);
  if (!ok) { location.href = name.href; return; }
  dialog.replaceChildren(document.adoptNode(page.getElementById("item")));
  dialog.showModal();
  (dialog.querySelector("select") ?? dialog.querySelector("input:not([type=hidden])"))?.focus();
  dialog.addEventListener("close", () => document.querySelector(`[data-correct="${name.dataset.correct}"]`)?.focus(), { once: true });
}

async function onSubmit(event) {
  const dialog = document.getElementById("correcting");
  if (!dialog?.contains(event.target)) return;
  event.preventDefault();
  await send(event.target, ["wardrobe", "notice"], event.submitter);
  dialog.close();
}

function onChange(event) {
  const form = event.target.closest("form[data-correct-now]");
  if (form && event.target.value) sayWhatItIs(form, event.target.value);
}

async function sayWhatItIs(form, type) {
  const line = form.closest(".arrival").querySelector("[data-said]");
  line.textContent = "Saving";
  await send(form, ["choose"]);
  line.textContent = "Corrected";
  announce(`Corrected: ${type}`);
}

async function send(form, parts, button) {
  const { page } = await fetchPage(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
  if (page.getElementById(parts[0])) putParts(page, parts);
  const notice = document.querySelector("#notice [role=status]");
  if (notice) announce(notice.textContent);
}
