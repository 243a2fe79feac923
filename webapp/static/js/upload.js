// Takes photos from the picker, the camera or a drop, and shows what is being done to each.
import { announce } from "./announce.js";
import { fetchPage, putParts } from "./page.js";
import { Queue } from "./queue.js";
import { sendPhoto } from "./send_photo.js";
import { drawThumbnail } from "./thumbnail.js";

const AT_ONCE = 2;
const queue = new Queue(AT_ONCE, refreshShelf);

export function watchUploads() {
  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-upload]");
    if (!form || event.target.type !== "file") return;
    take(form, event.target.files);
    event.target.value = "";
  });
  document.addEventListener("click", onClick);
  for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, onDrag);
}

function onDrag(event) {
  const form = document.querySelector(".upload");
  if (!form || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  form.querySelector(".drop").classList.toggle("over", event.type === "dragover");
  if (event.type === "drop") take(form, event.dataTransfer.files);
}

function take(form, files) {
  for (const file of files) enqueue(form, file);
}

function enqueue(form, file) {
  const row = document.getElementById("waiting-row").content.firstElementChild.cloneNode(true);
  row.querySelector("[data-file]").textContent = file.name;
  row.querySelector("[data-dismiss]").setAttribute("aria-label", `Dismiss ${file.name}`);
  row.again = () => enqueue(form, file);
  document.getElementById("queue").append(row);
  drawThumbnail(file, row.querySelector("canvas"));
  const collection = form.elements.collection?.value;
  queue.add(() => process(row, form.getAttribute("action").split("?")[0], collection, file));
}

async function process(row, address, collection, file) {
  try {
    const line = await sendPhoto(address, collection, file, (share) => showProgress(row, share));
    arrive(row, line, file);
  } catch (error) {
    refuse(row, error.message);
    announce(`${file.name}: ${error.message}`);
  }
}

function showProgress(row, share) {
  row.querySelector("progress").value = Math.round(share * 100);
  row.classList.toggle("reading", share === 1);
  row.querySelector("[data-doing]").textContent = share < 1 ? `Sending, ${Math.round(share * 100)} %` : "Cutting it out and naming it";
}

function arrive(row, line, file) {
  const fresh = new DOMParser().parseFromString(`<ul>${line}</ul>`, "text/html").querySelector("li");
  const refused = fresh.matches(".refused");
  if (refused) fresh.again = row.again;
  // The small picture stays on a refused line, so that it can be told which photo it was.
  if (refused && !row.querySelector("canvas").hidden) fresh.querySelector(".frame").replaceWith(row.querySelector(".frame"));
  row.replaceWith(document.adoptNode(fresh));
  const worn = fresh.querySelector("form[data-worn]");
  announce(`${file.name}: ${wordsOf(fresh, refused, worn)}`);
  // Somebody wears what it shows: when nothing else is on its way, on to the choice at once.
  if (worn && document.querySelectorAll(".arrival").length === 1) worn.submit();
}

function wordsOf(line, refused, worn) {
  if (refused) return line.querySelector(".why").textContent;
  return worn ? worn.querySelector("button").textContent : line.querySelector("select").selectedOptions[0].textContent;
}

function refuse(row, why) {
  row.classList.remove("waiting", "reading");
  row.classList.add("refused");
  row.querySelector("progress").remove();
  const line = row.querySelector("[data-doing]");
  line.textContent = why;
  line.className = "why";
  row.querySelectorAll("button").forEach((button) => { button.hidden = false; });
}

function onClick(event) {
  const row = event.target.closest(".arrival");
  if (!row) return;
  const retry = event.target.closest("[data-retry]");
  if (retry) row.again();
  if (retry || event.target.closest("[data-dismiss]")) row.remove();
}

// When all are in, the shelf is read anew; the queue and what was chosen stay.
async function refreshShelf() {
  const chosen = [...document.querySelectorAll(".pick:checked")].map((pick) => pick.value);
  const address = new URL(location.href);
  address.pathname = "/";
  address.searchParams.delete("item");
  address.searchParams.delete("swap");
  chosen.forEach((item) => address.searchParams.append("item", item));
  const { page, ok } = await fetchPage(address);
  if (!ok) return;
  if (document.getElementById("choose")) putShelf(page);
  else putEmpty(page);
}

function putShelf(page) {
  const asked = document.body.className;
  putParts(page, ["choose", "bar"]);
  document.body.className = asked;
  const tally = page.querySelector(".tally");
  if (tally) document.querySelector(".tally")?.replaceWith(tally);
}

// The first photos ever: the whole side is new, but the lines of the queue stay.
function putEmpty(page) {
  const lines = [...document.getElementById("queue").children];
  putParts(page, ["wardrobe"]);
  document.getElementById("queue").append(...lines);
}
