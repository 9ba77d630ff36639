// The pages in a real Chromium: screenshots to look at, and what a machine can see by itself.
//   node pages.mjs BASE_URL FOLDER PATH...     (TOOLS: folder with node_modules; CHROMIUM: the browser;
//                                           BUNDEL: a good bundle to send with the form)
// A window of Chromium itself is never narrower than 500 px; only a set viewport shows a page as a phone does.
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';

const { chromium } = createRequire(`${process.env.TOOLS}/`)('playwright-core');
const [base, folder, ...paths] = process.argv.slice(2);
const screens = { smal: [320, 640], telefoon: [390, 844], bureau: [1280, 900] };
const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What is wrong with a loaded page; runs in the browser. */
function inspect() {
  const wrong = [];
  const need = (good, text) => good || wrong.push(text);
  need(document.documentElement.lang === 'nl', `lang is "${document.documentElement.lang}"`);
  need(document.title.trim(), 'no title');
  need(document.querySelectorAll('h1').length === 1, `${document.querySelectorAll('h1').length} h1`);
  need(document.querySelector('main'), 'no main');
  need(document.documentElement.scrollWidth <= window.innerWidth, `wider than the screen: ${document.documentElement.scrollWidth} px`);
  for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    need(field.labels?.length || field.getAttribute('aria-label'), `no label: ${field.name || field.id}`);
  }
  for (const image of document.querySelectorAll('img')) need(image.hasAttribute('alt'), `no alt: ${image.src}`);
  return wrong;
}

async function visit(browser, path, [screen, [width, height]], javaScriptEnabled) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2, javaScriptEnabled });
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (m) => m.type() === 'error' && wrong.push(`console: ${m.text()}`));
  page.on('pageerror', (e) => wrong.push(`script: ${e.message}`));
  page.on('request', (r) => new URL(r.url()).origin === new URL(base).origin || wrong.push(`asks elsewhere: ${r.url()}`));
  const answer = await page.goto(base + path, { waitUntil: 'load' });
  if (answer.status() !== 200) wrong.push(`status ${answer.status()}`);
  const name = `pagina-${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start'}-${screen}${javaScriptEnabled ? '' : '-zonder-script'}`;
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  if (javaScriptEnabled) wrong.push(...(await page.evaluate(inspect)));
  await context.close();
  console.log(`${wrong.length ? 'WRONG' : 'good '} ${name}`);
  wrong.forEach((w) => console.log(`        ${w}`));
  return wrong.length;
}

/** The form as a person sends it: what a browser adds by itself must not stand in the way. */
async function send(browser, file, [screen, [width, height]]) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (m) => m.type() === 'error' && wrong.push(`console: ${m.text()}`));
  await page.goto(`${base}/`);
  await page.setInputFiles('input[type=file]', file);
  await page.fill('input[name=op]', '2026-11-25T20:00');
  await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')]);
  const title = await page.title();
  if (!title.startsWith('Geldig')) wrong.push(`title is "${title}"`);
  wrong.push(...(await page.evaluate(inspect)));
  await page.screenshot({ path: `${folder}/pagina-oordeel-${screen}.png`, fullPage: true });
  await context.close();
  console.log(`${wrong.length ? 'WRONG' : 'good '} pagina-oordeel-${screen}`);
  wrong.forEach((w) => console.log(`        ${w}`));
  return wrong.length;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: quiet });
let wrong = 0;
for (const path of paths) {
  for (const screen of Object.entries(screens)) wrong += await visit(browser, path, screen, true);
  wrong += await visit(browser, path, ['telefoon', screens.telefoon], false);
}
if (process.env.BUNDEL) for (const screen of Object.entries(screens)) wrong += await send(browser, process.env.BUNDEL, screen);
await browser.close();
console.log(`pages: ${wrong} finding(s)`);
process.exit(wrong || !paths.length ? 1 : 0);
