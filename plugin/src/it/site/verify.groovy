def reports = new File(basedir, 'target/site/project-reports.html').text
assert reports.contains('href="reprise/index.html"')
assert reports.contains('Which claims of the written reports still reproduce.')
assert new File(basedir, 'target/site/reprise/index.html').text.contains('Nine is enough.')
assert new File(basedir, 'target/site/reprise/assets/report.css').exists()
return true
