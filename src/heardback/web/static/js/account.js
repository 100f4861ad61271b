// Signing in: passkeys, and passwords one can look at. Events are caught on the document, so that a page which was
// exchanged in place works like one that was loaded.

document.documentElement.classList.add("scripted");

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-reveal]");
  if (!button) return;
  const field = document.getElementById(button.dataset.reveal);
  const shown = field.type === "text";
  field.type = shown ? "password" : "text";
  button.setAttribute("aria-pressed", String(!shown));
  [button.textContent, button.dataset.hide] = [button.dataset.hide, button.textContent];
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-passkey]");
  if (!form) return;
  event.preventDefault();
  const trouble = form.querySelector("[data-trouble]");
  trouble.hidden = true;
  try {
    const options = await optionsOf(form);
    form.elements.credential.value = JSON.stringify(asJson(await ceremony(form.dataset.passkey, options.publicKey)));
    form.submit();
  } catch {
    trouble.hidden = false;
  }
});

async function optionsOf(form) {
  if (!form.dataset.optionsFrom) {
    const found = JSON.parse(form.querySelector("[data-options]").value);
    return found.creation_options ?? found.request_options;
  }
  const answer = await fetch(form.dataset.optionsFrom, { headers: { Accept: "application/json" } });
  return (await answer.json()).request_options;
}

// WebAuthn speaks in bytes, JSON in base64url.
function ceremony(kind, options) {
  options.challenge = bytes(options.challenge);
  for (const one of [...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])]) one.id = bytes(one.id);
  if (kind === "get") return navigator.credentials.get({ publicKey: options });
  options.user.id = bytes(options.user.id);
  // Every passkey here lets in by itself, so the device keeps it and makes sure of its owner.
  Object.assign((options.authenticatorSelection ??= {}), { residentKey: "required", requireResidentKey: true, userVerification: "required" });
  return navigator.credentials.create({ publicKey: options });
}

function asJson(credential) {
  const { response } = credential;
  const parts = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) parts[name] = text(response[name]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: parts,
  };
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
