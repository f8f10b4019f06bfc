import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('No class with @Experiment in')
assert log.contains('set -Dreprise.failIfNoExperiments=false if that is intended')
def results = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json'))
assert results.experiments == []
assert log.contains('No experiments, and so no report.')
return true
