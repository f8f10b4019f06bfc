import groovy.json.JsonSlurper

def project = new File(basedir, 'replay')
assert new File(project, '.mvn/maven.config').text.trim() == '-Djavacpp.platform.host'
assert new File(project, '.gitignore').text.trim() == 'target/'
assert new File(project, 'README.md').text.contains('`mvn verify` trains')
assert new File(project, 'src/test/java/org/example/replay/Notes.java').text.startsWith('package org.example.replay;')

def results = new JsonSlurper().parse(new File(project, 'target/reprise/results.json'))
assert results.experiments.size() == 1
assert results.experiments[0].trials.size() == 10
assert results.experiments[0].trials.every { it.status == 'COMPLETED' }
assert results.experiments[0].claims*.finding*.verdict == ['REPRODUCED']
assert new File(project, 'target/reprise/index.html').text.contains('Notes on two spirals')
return true
