// Counts what is chosen and keeps to the most that a look can be completed around.
import { announce } from "./announce.js";

export function watchChoice() {
  document.addEventListener("change", (event) => {
    if (event.target.matches(".pick")) chosenChanged(event.target);
  });
  document.addEventListener("parts-changed", showCount);
  showCount();
}

const chosen = () => document.querySelectorAll(".pick:checked").length;
const most = () => Number(document.getElementById("bar")?.dataset.most ?? 8);

function chosenChanged(pick) {
  if (chosen() > most()) {
    pick.checked = false;
    announce(`A look is completed around ${most()} pieces at most`);
  } else {
    announce(`${chosen()} chosen`);
  }
  showCount();
}

function showCount() {
  const bar = document.getElementById("bar");
  if (!bar) return;
  const count = bar.querySelector("[data-count]");
  count.textContent = chosen();
  count.hidden = chosen() === 0;
  document.getElementById("choose").classList.toggle("full", chosen() >= most());
}
