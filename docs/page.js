/* global document, location, labels, MutationObserver, Node, NodeFilter */
// The switch keeps the reader at the same operation: hashes are made of names, which are the same in every language.
const header = document.querySelector(".site-header");
for (const event of ["pointerdown", "click"]) {
  header.addEventListener(event, ({ target }) => {
    const link = target.closest("a[hreflang]");
    if (link) link.hash = location.hash;
  });
}

// Redoc's own words are English only. Each stands alone in its element. Ours, which come as Markdown, and code are left alone.
const OURS = "[data-component-name='Markdown/Markdown'] :not(th), pre, code";
if (Object.keys(labels).length > 0) {
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) [target, ...addedNodes].forEach(translateLabels);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  translateLabels(document.body);
}

function translateLabels(root) {
  if (!root.isConnected) return;
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = root; node; node = nodes.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) translateText(node);
    else for (const name of ["aria-label", "placeholder", "title"]) translateAttribute(node, name);
  }
}

function translateText(node) {
  const text = node.data.trim();
  const label = labelOf(text);
  if (label !== undefined && label !== text && !node.parentElement.closest(OURS)) node.data = node.data.replace(text, label);
}

function translateAttribute(element, name) {
  const label = labelOf(element.getAttribute(name) ?? "");
  if (label !== undefined) element.setAttribute(name, label);
}

function labelOf(text) {
  const number = /\d+/.exec(text)?.[0];
  const label = labels[number === undefined ? text : text.replace(number, "{n}")];
  return label?.replace("{n}", number);
}

// What Redoc forgets for readers who use a keyboard or a screen reader. It adds to the page as they scroll.
new MutationObserver(addForKeyboardAndSpeech).observe(document.body, { childList: true, subtree: true, characterData: true });

function addForKeyboardAndSpeech() {
  // Only what can have the focus is scrolled by the arrow keys.
  for (const code of document.querySelectorAll("pre:not([tabindex])")) code.tabIndex = 0;
  // This button shows the name of the chosen example, but a screen reader says "Example" only.
  for (const button of document.querySelectorAll("button[aria-haspopup=menu][aria-label]")) {
    const chosen = button.textContent.trim();
    const [name] = button.getAttribute("aria-label").split(": ");
    button.setAttribute("aria-label", `${labelOf(name) ?? name}: ${chosen}`);
  }
  // A cross without a name, which empties the search.
  for (const button of document.querySelectorAll("[data-testid=search-dialog] button:not([aria-label])")) {
    if (button.textContent === "") button.setAttribute("aria-label", labelOf("Clear") ?? "Clear");
  }
}
