// Opens a page as phones and desktops do, light and dark, and says what a reader would stumble over:
// page.mjs PAGE PICTURES leaves a picture of each in the folder PICTURES.
import puppeteer from 'puppeteer-core';
import { pathToFileURL } from 'node:url';

const [, , file, pictures] = process.argv;
const address = pathToFileURL(file).href;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const complaints = [];
page.on('console', said => complaints.push(said.text()));
page.on('pageerror', wrong => complaints.push(String(wrong)));
page.on('request', asked => asked.url() === address || complaints.push(`asks for ${asked.url()}`));

/** Ratio of the luminance of text to that of what is behind it, at its worst, and what is wider than its place. */
function look() {
  const channel = value => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const colour = text => text.match(/[\d.]+/g).map(Number);
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const ground = colour(getComputedStyle(one).backgroundColor);
      if (ground.length < 4 || ground[3] > 0) return ground;
    }
    return [255, 255, 255];
  };
  const texts = [...document.body.querySelectorAll('*')].filter(element =>
    [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && element.checkVisibility());
  const contrast = texts.map(element => {
    const pair = [luminance(colour(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => b - a);
    return [(pair[0] + 0.05) / (pair[1] + 0.05), element.className || element.tagName];
  }).sort((a, b) => a[0] - b[0])[0];
  const wide = [...document.querySelectorAll('pre, h2, h3, p, li')].filter(one => one.scrollWidth > one.clientWidth + 1);
  return {
    contrast: contrast[0], faintest: contrast[1], texts: texts.length,
    width: document.documentElement.scrollWidth, cutOff: wide.map(one => one.textContent.slice(0, 60)),
  };
}

const seen = [];
for (const width of [375, 1280]) {
  for (const scheme of ['light', 'dark']) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(address);
    seen.push({ screen: width, scheme, ...await page.evaluate(look) });
    const height = Math.min(8000, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.screenshot({
      path: `${pictures}/${width}-${scheme}.png`, captureBeyondViewport: true, clip: { x: 0, y: 0, width, height },
    });
  }
}
await browser.close();
console.log(JSON.stringify({ seen, complaints }));
