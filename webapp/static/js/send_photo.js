// Sends one photo and tells how far it is; resolves to the line that the server made of it.
export function sendPhoto(address, collection, file, onProgress) {
  const form = new FormData();
  if (collection) form.append("collection", collection);
  form.append("photos", file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded / event.total));
    request.upload.addEventListener("load", () => onProgress(1));
    request.addEventListener("load", () => (request.status === 200 ? resolve(request.responseText) : reject(new Error(reason(request)))));
    request.addEventListener("error", () => reject(new Error("the service could not be reached")));
    request.open("POST", `${address}?part=arrivals`);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
  });
}

function reason(request) {
  try {
    return JSON.parse(request.responseText).detail;
  } catch {
    return `the service answered ${request.status}`;
  }
}
