// Shows the time, once a second.
const tick = () => { document.getElementById('now').textContent = new Date().toISOString().slice(11, 19); };
tick();
setInterval(tick, 1000);
