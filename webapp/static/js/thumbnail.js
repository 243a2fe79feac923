// Draws a small picture of a file before it has been sent; what the browser cannot read stays blank.
export async function drawThumbnail(file, canvas) {
  try {
    const picture = await createImageBitmap(file, { resizeWidth: canvas.width * 2, resizeQuality: "medium" });
    const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    canvas.getContext("2d").drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
    picture.close();
  } catch {
    canvas.hidden = true;
  }
}
