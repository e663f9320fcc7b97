// Opens a page at several widths and in several palettes, has axe-core check it, and prints it; fails when axe-core finds a violation.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, file, folder] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const looks = [
  ...[400, 800, 1200].flatMap(width => ['light', 'dark'].map(colorScheme => ({ width, colorScheme, forcedColors: 'none' }))),
  { width: 800, colorScheme: 'dark', forcedColors: 'active' },
];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let violations = 0;
if (folder) {
  mkdirSync(folder, { recursive: true });
}

for (const { width, colorScheme, forcedColors } of looks) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, forcedColors });
  await page.goto(pathToFileURL(file).href);
  await page.addScriptTag({ path: axe });
  // Colours that a reader has chosen are painted by the browser; axe-core sees those of the page.
  const options = forcedColors === 'active' ? { rules: { 'color-contrast': { enabled: false } } } : {};
  const found = (await page.evaluate(chosen => globalThis.axe.run(chosen), options)).violations;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const name = `${width}-${colorScheme}${forcedColors === 'active' ? '-forced' : ''}`;
  console.log(`${name}: ${found.length} violations${wide > 0 ? `, ${wide} px beyond the window` : ''}`);
  for (const { id, help, nodes } of found) {
    console.log(`  ${id}: ${help} (${nodes.length}), first ${nodes[0].html.slice(0, 160)}`);
  }

  violations += found.length + (wide > 0 ? 1 : 0);
  if (folder) {
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }

  if (width === 1200 && colorScheme === 'light') {
    const pdf = await page.pdf({ path: folder ? join(folder, 'page.pdf') : undefined, preferCSSPageSize: true, format: 'A4' });
    console.log(`printed: ${pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length} pages`);
  }

  await page.close();
}

await browser.close();
console.log(`violations: ${violations}`);
process.exitCode = violations > 0 ? 1 : 0;
