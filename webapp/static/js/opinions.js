// Says what one thinks of an item where it is shown: nothing else on the page moves.
import { announce } from "./announce.js";

export function watchOpinions() {
  document.addEventListener("submit", onSubmit);
}

async function onSubmit(event) {
  const form = event.target.closest("form[data-opinions]");
  const button = event.submitter;
  if (!form || !button) return;
  event.preventDefault();
  // In the dialog of corrections, sending closes it.
  event.stopImmediatePropagation();
  const address = `${form.action}?part=opinions`;
  try {
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
    if (!answer.ok) throw new Error(answer.statusText);
    put(form, button.value, await answer.text());
  } catch {
    announce("That could not be saved. Try again.");
  }
}

// The same item may stand in several looks.
function put(form, kind, text) {
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("form");
  const item = CSS.escape(form.dataset.opinions);
  for (const old of document.querySelectorAll(`form[data-opinions="${item}"]`)) {
    const mine = old === form;
    const copy = document.importNode(fresh, true);
    copy.className = old.className;
    old.replaceWith(copy);
    if (mine) copy.querySelector(`[value="${kind}"]`).focus({ preventScroll: true });
  }
  const pressed = fresh.querySelector(`[value="${kind}"]`);
  announce(pressed.getAttribute("aria-pressed") === "true" ? pressed.textContent.trim() : "Taken back");
}
