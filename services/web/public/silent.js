// The answer of Keycloak to a silent sign-in: handed to the page that holds this frame (oidc-client-ts listens).
if (window.parent !== window) {
  window.parent.postMessage({ source: 'oidc-client', url: location.href, keepOpen: false }, location.origin);
}
