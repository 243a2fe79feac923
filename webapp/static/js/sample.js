// Reads the progress of the sample anew without reloading the page.
import { fetchPage, putParts } from "./page.js";

const EVERY = 1000;

export function watchSample() {
  if (document.getElementById("sample")?.dataset.state === "running") setTimeout(look, EVERY);
}

async function look() {
  const { page, address } = await fetchPage(location.href);
  if (!page.getElementById("sample")) { location.assign(address); return; }
  putParts(page, ["sample"]);
  watchSample();
}
