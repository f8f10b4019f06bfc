def log = new File(basedir, 'build.log').text
assert log.contains('Missed claim xor-experiment/no-hidden-layer-is-best (CONTRADICTED)')
assert log.contains('The hidden layer only hurts')
assert log.contains('expected:')
assert log.contains('measured:')
assert log.contains('5 seeds')
assert log.contains('MojoFailureException') || log.contains('Failed to execute goal dev.reprise:reprise-maven-plugin')

// the report is written before the failure, and shows the same
def page = new File(basedir, 'target/reprise').listFiles({ it.name.endsWith('.html') } as FileFilter)*.text.join()
assert new File(basedir, 'target/reprise/index.html').exists()
assert page.contains('The hidden layer only hurts')
assert page.contains('CONTRADICTED') || page.contains('Contradicted')
return true
