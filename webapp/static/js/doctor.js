// A photo that is chosen for the doctor is sent at once, and the page says what is being done to it.
import { announce } from "./announce.js";

export function watchDoctor() {
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-reading]");
    if (form && event.target.type === "file" && event.target.files.length) send(form, event.target.files[0].name);
  });
}

function send(form, name) {
  const doing = `Looking for what is worn in ${name}`;
  form.querySelector("strong").textContent = doing;
  form.classList.add("reading");
  announce(doing);
  form.requestSubmit();
}
