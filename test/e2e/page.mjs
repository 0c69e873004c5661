// What a person does in the workbench, for Playwright's page of it.

/** Opens a file of the workspace by its name. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await page.waitForSelector('.quick-input-widget input');
  await choose(page, name);
  await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
}

/** Runs a command of the palette by the start of its title. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await choose(page, `>${title}`);
}

/** Types into the quick input and takes the answer that starts with the text. Answers that come late may need the text once more. */
export async function choose(page, text) {
  const row = `.quick-input-list .monaco-list-row[aria-label^="${text.replace('>', '')}"] >> nth=0`;
  await page.fill('.quick-input-widget input', text);
  try {
    await page.waitForSelector(row, { timeout: 4000 });
  } catch {
    await page.fill('.quick-input-widget input', '');
    await page.fill('.quick-input-widget input', text);
  }
  await page.click(row);
}

/** Answers the question of the quick input that begins so. */
export async function answer(page, question, text) {
  await page
    .locator('.quick-input-widget', { hasText: question })
    .or(page.locator(`[placeholder^="${question}"]`))
    .first()
    .waitFor();
  if (text !== undefined) await page.fill('.quick-input-widget input', text);
  await page.keyboard.press('Enter');
}

/** The piece of an editor line with exactly this text. */
const word = (page, text) => page.locator('.editor-instance .view-line span span').filter({ hasText: text }).last();

/** Puts the cursor into a word. */
export const clickWord = (page, text) => word(page, text).click();

/** Shows the hover of a word, which holds the text. The lines may move while it opens, so it is asked for until it is the right one. */
export async function hoverWord(page, text, shown) {
  await page.waitForSelector('.codelens-decoration a');
  for (let attempt = 1; ; attempt++) {
    await page.mouse.move(5, 5);
    await word(page, text).hover();
    try {
      await page.waitForSelector(`.monaco-hover:not(.hidden) .hover-contents >> text=${shown}`, { timeout: 4000 });
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** The frame of a webview that has what the selector names. */
export async function webviewFrame(page, selector) {
  const end = Date.now() + 15_000;
  for (;;) {
    for (const frame of page.frames().filter((it) => it !== page.mainFrame()))
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    if (Date.now() > end) throw new Error(`No webview has ${selector}.`);
    await page.waitForTimeout(100);
  }
}

/** Waits until one of the frames of a webview shows the text. */
export const webviewText = (page, text) => webviewFrame(page, `text=${text}`);

/** Closes every editor; a webview keeps the keyboard to itself, so the title bar is clicked first. */
export async function closeEditors(page) {
  await page.keyboard.press('Escape');
  await page.click('.part.titlebar');
  await runCommand(page, 'View: Close All Editors');
}

// Label in the theme picker, and the class that the workbench then has. The editor does not watch its settings file here.
const themes = {
  dark: { label: 'Dark 2026', marker: '.vs-dark' },
  light: { label: 'Light 2026', marker: '.vs' },
  'high-contrast': { label: 'Dark High Contrast', marker: '.hc-black' },
  'high-contrast-light': { label: 'Light High Contrast', marker: '.hc-light' },
};

/** `dark`, `light`, `high-contrast` and `high-contrast-light`. */
export const themeNames = Object.keys(themes);

/** Switches the theme. */
export async function setTheme(page, name) {
  const { label, marker } = themes[name];
  await runCommand(page, 'Preferences: Color Theme');
  await choose(page, label);
  await page.waitForSelector(`.monaco-workbench${marker}`);
}
