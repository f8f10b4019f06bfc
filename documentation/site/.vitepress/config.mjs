import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

/** What the root pom's profile javadoc writes; the site does without where nobody asked for it. */
const javadoc = fileURLToPath(new URL('../../../target/reports/apidocs', import.meta.url))
const javadocPage = '/javadoc/index.html'

/** The pages as docs/index.md has them, by what a reader wants. */
const sidebar = [
  {
    text: 'Start',
    items: [
      { text: 'What Reprise is', link: '/' },
      { text: 'Where to find what', link: '/docs/' },
      { text: 'Fifteen minutes with your data', link: '/docs/tutorial' },
      { text: 'Questions and answers', link: '/docs/faq' },
      { text: 'How it compares', link: '/docs/comparison' },
    ],
  },
  {
    text: 'Write',
    items: [
      { text: 'Writing experiments', link: '/docs/writing-experiments' },
      { text: 'Training toolkit', link: '/docs/toolkit' },
      { text: 'Data sets', link: '/docs/data-sets' },
      { text: 'Results from elsewhere', link: '/docs/imported-results' },
      { text: 'Judging from any test', link: '/docs/judge-library' },
      { text: 'Every type of the API', link: '/docs/api' },
    ],
  },
  {
    text: 'Run and tune',
    items: [
      { text: 'Goals of the plugin', link: '/docs/maven' },
      { text: 'Parameters', link: '/docs/parameters' },
      { text: 'CI', link: '/docs/ci' },
      { text: 'Runtime and memory', link: '/docs/runtime' },
      { text: 'Beyond one machine', link: '/docs/beyond-one-machine' },
      { text: 'A store that machines share', link: '/docs/remote-store' },
      { text: 'Compatibility', link: '/docs/compatibility' },
      { text: 'GPUs', link: '/docs/gpus' },
      { text: 'Benchmarks', link: '/BENCHMARKS' },
    ],
  },
  {
    text: 'Trust',
    items: [
      { text: 'Verdicts and statistics', link: '/docs/statistics' },
      { text: 'Power of each rule', link: '/docs/verdict-power' },
      { text: 'Determinism', link: '/docs/determinism' },
      { text: 'Lock and evidence', link: '/docs/evidence' },
      { text: 'Five reports, reproduced', link: '/docs/reproduction-study' },
      { text: 'Limitations', link: '/docs/limitations' },
      { text: 'Known vulnerabilities', link: '/docs/vulnerabilities' },
      { text: 'Security', link: '/SECURITY' },
    ],
  },
  {
    text: 'Extend',
    items: [
      { text: 'Architecture', link: '/docs/architecture' },
      { text: 'Kernel', link: '/docs/kernel' },
      { text: 'Results file', link: '/docs/results' },
      { text: 'HTML report', link: '/docs/report' },
      { text: 'Contributing', link: '/CONTRIBUTING' },
      { text: 'Code of conduct', link: '/CODE_OF_CONDUCT' },
      { text: 'Releasing', link: '/docs/releasing' },
      { text: 'Changes', link: '/CHANGELOG' },
    ],
  },
]

export default defineConfig({
  title: 'Reprise',
  description: 'Tells whether a written deep-learning result still reproduces',
  srcDir: '../..',
  // Markdown of the repository that is no page for readers.
  srcExclude: ['**/target/**', '**/node_modules/**', '**/src/**', '.github/**', '.ci/**'],
  rewrites: { 'README.md': 'index.md' },
  outDir: 'target/site',
  cacheDir: 'target/cache',
  cleanUrls: false,
  lastUpdated: true,
  // Links to files of the repository (LICENSE, a script) are no pages.
  ignoreDeadLinks: [/LICENSE$/, /NOTICE$/, /\.py$/],
  markdown: {
    html: false,
    config: (md) => {
      // README.md is the site's first page.
      const normalize = md.normalizeLink
      md.normalizeLink = (link) => normalize(link.replace(/^(\.\.\/)*README\.md/, '/'))
    },
  },
  // The pages lie outside this folder, in which Vue is installed.
  vite: { resolve: { alias: { vue: fileURLToPath(new URL('../node_modules/vue', import.meta.url)) } } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar,
    nav: existsSync(javadoc) ? [{ text: 'Javadoc', link: javadocPage, target: '_self' }] : [],
  },
  buildEnd: ({ outDir }) => {
    if (existsSync(javadoc)) {
      cpSync(javadoc, join(outDir, 'javadoc'), { recursive: true })
    }
  },
})
