// A list that is ticked off stays ticked on this device; nothing is sent anywhere.
const keyOf = (box) => `packed ${box.form?.dataset.tickOff ?? ""} ${box.value}`;

export function watchTickOff() {
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!box.matches("[data-tick-off] input[type=checkbox]")) return;
    if (box.checked) localStorage.setItem(keyOf(box), "1");
    else localStorage.removeItem(keyOf(box));
    count();
  });
  document.addEventListener("parts-changed", show);
  show();
}

function show() {
  for (const box of document.querySelectorAll("[data-tick-off] input[type=checkbox]"))
    // What was ticked before this ran counts, too.
    if (box.checked) localStorage.setItem(keyOf(box), "1");
    else box.checked = localStorage.getItem(keyOf(box)) !== null;
  count();
}

function count() {
  const line = document.getElementById("packed-count");
  if (!line) return;
  const boxes = [...document.querySelectorAll("[data-tick-off] input[type=checkbox]")];
  line.textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length} packed`;
}
