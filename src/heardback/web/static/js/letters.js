// Beside a letter that is being written. Without this file every page still works.

document.addEventListener("click", (event) => {
  const finding = event.target.closest?.("[data-select]");
  if (finding) select(event, finding.dataset);
  const mail = event.target.closest?.("[data-mailto]");
  if (mail) mail.href = withWhatIsTyped(mail.href);
});

// To press on a finding does not leave the text: leaving it has the letter read over, and the findings made anew.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest?.("[data-select]")) event.preventDefault();
});

// Goes to the words that a finding is about. A browser scrolls to a selection when its field gets the focus anew.
function select(event, { select: id, start, end }) {
  const field = document.getElementById(id);
  event.preventDefault();
  field.setSelectionRange(Number(start), Number(end));
  field.blur();
  field.focus();
}

// The link was made for the text as it was last kept; what was typed since goes into it too (RFC 6068: CRLF).
function withWhatIsTyped(link) {
  const typed = (id) => encodeURIComponent(document.getElementById(id).value.trim().replace(/\n/g, "\r\n"));
  const [address, ...fields] = link.split(/[?&]/);
  const body = fields.some((field) => field.startsWith("body=")) ? `&body=${typed("id_body")}` : "";
  return `${address}?subject=${typed("id_subject")}${body}`;
}
