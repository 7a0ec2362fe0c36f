/**
 * At an old address: leads on to the new one, and to the same part of it. A page that refreshes by itself loses the part.
 */

const { href } = document.querySelector("a");
location.replace(href + location.hash);
