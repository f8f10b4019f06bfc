import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('Failed trial crashing-experiment (seed 2)')
assert log.contains('exit code 42')
assert log.contains('It last printed: the pressure rises at seed 2')
assert !log.contains('the pressure rises at seed 1') // in the workers' logs

def experiments = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json')).experiments
def crashing = experiments.find { it.id == 'crashing-experiment' }
def crashed = crashing.trials.find { it.seed == 2 }
assert crashed.status == 'FAILED'
assert crashed.error.contains('the pressure rises at seed 2')
assert crashing.trials.findAll { it.seed != 2 }.every { it.status == 'COMPLETED' }
assert crashing.claims*.finding*.verdict == ['NOT_RUN']
assert experiments.find { it.id == 'steady-experiment' }.claims*.finding*.verdict == ['REPRODUCED']

assert new File(basedir, 'target/reprise/fork').list().any { it ==~ /worker-\d+\.log/ }
return true
