def log = new File(basedir, 'build.log').text
assert log.contains('Missed claim xor-experiment/no-hidden-layer-is-best (CONTRADICTED)')
assert log.contains('The hidden layer only hurts')
assert log.contains('expected:')
assert log.contains('measured:')
assert log.contains('5 seeds')
assert log.contains('MojoFailureException') // the end of the address that Maven gives for help

// the report is written before the failure, and shows the same
def page = new File(basedir, 'target/reprise').listFiles({ it.name.endsWith('.html') } as FileFilter)*.text.join()
assert new File(basedir, 'target/reprise/index.html').exists()
assert page.contains('The hidden layer only hurts')
assert page.contains('CONTRADICTED') || page.contains('Contradicted')

// and a CI server reads which claim it is
def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/reprise/junit/TEST-it.XorExperiment.xml'))
assert suite.@failures.text() == '1'
def missed = suite.testcase.find { it.failure.size() == 1 }
assert missed.@name.text() == 'no-hidden-layer-is-best: The hidden layer only hurts.'
return true
