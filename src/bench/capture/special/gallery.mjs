// Pictures that load late, and paragraphs that load when they are seen.
const gallery = document.querySelector(".gallery");
for (let at = 0; at < 24; at++) {
  const image = new Image(400, 300);
  image.loading = "lazy";
  image.src = "/~picture?hue=" + at * 15 + "&ms=" + (50 + (at % 5) * 60);
  gallery.append(image);
}
const shy = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(({ target }) => {
  shy.unobserve(target);
  setTimeout(() => { target.textContent = "Loaded when seen"; target.style.background = "#fec"; }, 120);
}));
for (let at = 0; at < 6; at++) {
  const late = document.createElement("p");
  late.style.height = "300px";
  late.textContent = "Not seen yet";
  document.body.append(late);
  shy.observe(late);
}
