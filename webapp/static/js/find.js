// A picture that is chosen or dropped on the page is searched with at once.
import { announce } from "./announce.js";

export function watchFind() {
  document.addEventListener("change", (event) => {
    if (event.target.id === "picture") send(event.target);
  });
  for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, onDrag);
}

function onDrag(event) {
  const input = document.querySelector("[data-find] #picture");
  if (!input || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  input.closest(".drop").classList.toggle("over", event.type === "dragover");
  if (event.type !== "drop" || !event.dataTransfer.files.length) return;
  const one = new DataTransfer();
  one.items.add(event.dataTransfer.files[0]);
  input.files = one.files;
  send(input);
}

function send(input) {
  if (!input.files.length) return;
  const doing = `Looking for what ${input.files[0].name} shows`;
  input.closest(".drop").querySelector("strong").textContent = doing;
  announce(doing);
  document.getElementById("results").classList.add("busy");
  input.form.requestSubmit();
}
