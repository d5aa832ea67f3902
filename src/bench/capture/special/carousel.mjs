// Goes to the next slide every three seconds.
let slide = 0;
setInterval(() => { slide = (slide + 1) % 3; document.querySelector('.slides').style.transform = 'translateX(-' + slide * 300 + 'px)'; }, 3000);
