import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('Surefire (or Failsafe) 3.2.5 gives the names of experiments\' tests away')
assert log.count('Surefire (or Failsafe) 3.5.6 gives the names of experiments\' tests away') >= 2 // Surefire, then Failsafe
assert log.contains('needed is 3.6.0 or later: set the version of maven-surefire-plugin in the pom')
assert !new File(basedir, 'target/results-3.2.5.json').exists()
assert !new File(basedir, 'target/results-3.5.6.json').exists()

def tests = []
new File(basedir, 'target/surefire-3.6.0').eachFileMatch(~/TEST-.*\.xml/) { file ->
    tests += new XmlSlurper().parse(file).testcase*.@name*.text()
}
assert !tests.isEmpty()
assert tests.every { it && it != 'null' }
assert tests.toSet().size() == tests.size()
assert new JsonSlurper().parse(new File(basedir, 'target/results-3.6.0.json')).experiments.size() == 1
return true
