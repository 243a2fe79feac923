// Fetches a page of ours and puts parts of it in place, so that nothing else moves.
import { announce } from "./announce.js";

export async function fetchPage(address, options = {}) {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, ...options });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { page, address: answer.url, ok: answer.ok };
}

// Replaces the elements with these ids. What stands on one side only is added to, or taken from, the main part.
export function putParts(page, ids) {
  for (const id of ids) {
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (fresh && old) old.replaceWith(document.adoptNode(fresh));
    else if (fresh) document.getElementById("main").append(document.adoptNode(fresh));
    else old?.remove();
  }
  document.title = page.title;
  document.body.className = page.body.className;
  document.dispatchEvent(new CustomEvent("parts-changed", { detail: ids }));
}

export function remember(address, push = true) {
  const local = new URL(address, location.href);
  for (const once of ["notice", "undo"]) local.searchParams.delete(once);
  history[push ? "pushState" : "replaceState"](null, "", local);
}

export function tellNotice() {
  const notice = document.querySelector("#notice [role=status]");
  if (notice) announce(notice.textContent);
}
