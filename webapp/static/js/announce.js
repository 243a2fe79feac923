// Says one line to those who listen instead of look.
export function announce(text) {
  const line = document.getElementById("said");
  line.textContent = "";
  // A change must be seen as one, also when the words are the same as before.
  requestAnimationFrame(() => { line.textContent = text; });
}
