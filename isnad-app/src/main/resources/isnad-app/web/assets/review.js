// Lets one key stand for each button of the review. Keys are told by their place (event.code), so that they are the
// same under an Arabic and a Latin layout; arrows, Enter and Escape by what they mean (event.key). Every key presses
// something that is on the page and works without it.
"use strict";

{
  const byPlace = { KeyJ: "act-accept", KeyK: "act-reject", KeyU: "act-unsure", KeyZ: "act-undo" };
  const isRightToLeft = document.documentElement.dir === "rtl";
  const code = document.getElementById("code");
  const fix = document.getElementById("fix");
  const sheet = document.getElementById("keys");
  const show = document.getElementById("keys-show");

  const press = (id) => document.getElementById(id)?.click();

  // Nobody judges what they have not looked at: the first press shows it.
  const openCode = () => {
    const wasOpen = code.open;
    code.open = true;
    return wasOpen;
  };

  const openFix = () => {
    openCode();
    if (fix) {
      fix.open = true;
      fix.querySelector("select, input:not([type=hidden])")?.focus();
    }
  };

  const closeFix = () => {
    if (fix?.open) {
      fix.open = false;
    }
    document.getElementById("item").focus();
  };

  const onPlace = (place) => {
    switch (place) {
      case "KeyC":
        code.open = !code.open;
        return true;
      case "KeyF":
        openFix();
        return true;
      case "KeyH":
        sheet.showModal();
        return true;
      case "KeyZ":
        press("act-undo");
        return true;
      default:
        if (!(place in byPlace)) {
          return false;
        }
        if (openCode()) {
          press(byPlace[place]);
        }
        return true;
    }
  };

  const onMeaning = (key, target) => {
    const isOnControl = target.closest("a, button, summary, select, input, textarea") !== null;
    switch (key) {
      case "ArrowLeft":
        press(isRightToLeft ? "later" : "earlier");
        return true;
      case "ArrowRight":
        press(isRightToLeft ? "earlier" : "later");
        return true;
      case "Enter":
        return !isOnControl && (openCode(), true);
      default:
        return false;
    }
  };

  show.hidden = false;
  show.addEventListener("click", () => sheet.showModal());

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || sheet.open) {
      return;
    }
    if (event.target.closest("input, textarea, select")) {
      if (event.key === "Escape") {
        closeFix();
      }
      return;
    }
    const isDone = event.key === "Escape" ? (closeFix(), true) : onMeaning(event.key, event.target) || onPlace(event.code);
    if (isDone) {
      event.preventDefault();
    }
  });
}
