// Every page of a rendered report: axe-core in light and dark, wide and narrow, and html-validate. Exit code 1 on any finding.
import { readFile, readdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';
import { HtmlValidate } from 'html-validate';

const [folder = '.', executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.html')).sort();
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Layout of the source, not of the page.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Ids of claims are addresses that people already link to.
    'valid-id': ['error', { relaxed: true }],
    'text-content': 'error',
    // Filters work while one types; there is nothing to submit.
    'wcag/h32': 'off'
  }
});
const findings = new Map();
const found = (page, text) => findings.set(text, [...(findings.get(text) ?? []), page]);

for (const page of pages) {
  const report = await validator.validateFile(join(folder, page));
  for (const result of report.results) {
    for (const message of result.messages) found(page, `html ${message.ruleId}: ${message.message} (line ${message.line})`);
  }
}

const browser = await puppeteer.launch({
  executablePath, userDataDir: await mkdtemp(join(tmpdir(), 'chromium-')),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
});
let runs = 0;
try {
  const tab = await browser.newPage();
  await tab.setBypassCSP(false);
  for (const page of pages) {
    for (const theme of ['light', 'dark']) {
      for (const width of [1280, 390]) {
        await tab.setViewport({ width, height: 900 });
        await tab.goto(`${pathToFileURL(resolve(folder, page))}?theme=${theme}`);
        await tab.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
        runs++;
        for (const violation of violations) {
          found(`${page} ${theme} ${width}`, `axe ${violation.id}: ${violation.help}; ${violation.nodes[0].html.slice(0, 160)}; ${violation.nodes[0].failureSummary.slice(0, 200)}`);
        }
      }
    }
  }
} finally {
  await browser.close();
}
for (const [text, where] of findings) console.log(`${text}\n    ${where.length} times, first ${where[0]}`);
console.log(`${pages.length} pages, ${runs} axe runs, ${findings.size} kinds of findings`);
process.exitCode = findings.size ? 1 : 0;
