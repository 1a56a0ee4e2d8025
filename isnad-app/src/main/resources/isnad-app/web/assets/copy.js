// Copies citations, opens passages at addresses such as #c812-846, and gives selected words an address.
// Pages can be read without it.
"use strict";

for (const button of document.querySelectorAll("button[data-copies]")) {
  const text = document.getElementById(button.dataset.copies);
  const done = document.getElementById(button.dataset.says);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      text.closest("details").open = true;
      text.focus();
      text.select();
      document.execCommand("copy");
    }
    done.textContent = button.dataset.done;
  });
}

const original = document.querySelector("article.original");

function openPassage() {
  const asked = /^#c(\d+)-(\d+)$/.exec(location.hash);
  if (!asked || document.getElementById(location.hash.slice(1))) {
    return;
  }
  const address = new URL(location.href);
  const range = `${asked[1]}-${asked[2]}`;
  if (address.searchParams.get("at") !== range) {
    address.searchParams.set("at", range);
    location.replace(address);
  }
}

// UTF-16 units of the text, as everywhere; null where the page does not show the text as it was given.
function offset(node, within) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const stretch = element.closest("[data-start]");
  if (!stretch) {
    return null;
  }
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, within);
  return Number(stretch.dataset.start) + before.toString().length;
}

function showAddress(pick) {
  const selection = document.getSelection();
  pick.hidden = true;
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return;
  }
  const range = selection.getRangeAt(0);
  if (!original.contains(range.commonAncestorContainer)) {
    return;
  }
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) {
    return;
  }
  const address = new URL(location.href);
  address.searchParams.set("at", `${start}-${end}`);
  address.hash = `c${start}-${end}`;
  pick.querySelector("a").href = address;
  pick.hidden = false;
}

if (original) {
  openPassage();
  addEventListener("hashchange", openPassage);
  const pick = document.getElementById("pick");
  document.addEventListener("selectionchange", () => showAddress(pick));
}
