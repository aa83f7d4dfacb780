// SPDX-License-Identifier: Apache-2.0
// A form that posts is sent once: a second click while the first is on its way does nothing. Without this script the server sorts it out.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = 'yes';
});
// A page that the reader comes back to may be sent again.
window.addEventListener('pageshow', event => {
  if (event.persisted) for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});
