import groovy.xml.XmlSlurper

/** Outcome by display name, as a launcher's XML report states it. */
Map<String, String> outcomes(File folder) {
    def outcomes = new TreeMap<String, String>()
    folder.listFiles({ it.name.startsWith('TEST-') && it.name.endsWith('.xml') } as FileFilter).each { file ->
        new XmlSlurper().parse(file).testcase.each { test ->
            outcomes[test.@name.text()] = test.failure.size() || test.error.size() ? 'failed' : test.skipped.size() ? 'skipped' : 'passed'
        }
    }
    return outcomes
}

def surefire = outcomes(new File(basedir, 'target/surefire-reports'))
def failsafe = outcomes(new File(basedir, 'target/failsafe-reports'))
assert surefire.size() == 12
assert surefire.values().toSet() == ['passed'] as Set
assert surefire.containsKey('hidden = 8, seed 1')
assert surefire.containsKey('hidden-layer-is-best: The hidden layer is needed.')
assert failsafe == surefire

def console = new XmlSlurper().parse(new File(basedir, 'target/console-reports/TEST-reprise.xml'))
assert console.@tests.text() == '12'
assert console.@failures.text() == '0' && console.@errors.text() == '0' && console.@skipped.text() == '0'

def log = new File(basedir, 'build.log').text
assert log.contains('12 tests successful')
surefire.keySet().each { name -> assert log.contains(name) }
return true
