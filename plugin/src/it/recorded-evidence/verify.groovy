import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/quick/results.json'))
def recordedRun = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json'))
def quick = results.experiments.find { it.id == 'xor-experiment' }
def left = results.experiments.find { it.id == 'long-xor-experiment' }

// what this build judged carries nothing, what it left out carries the recorded verdict
assert quick.claims.every { it.finding.verdict == 'REPRODUCED' && it.recorded == null }
assert left.trials.isEmpty()
assert left.claims.every { it.finding.verdict == 'NOT_RUN' && it.finding.reason.contains('It takes a day.') }
assert left.claims*.recorded*.finding*.verdict == ['REPRODUCED', 'REPRODUCED']
assert left.claims*.recorded*.date.every { it == recordedRun.finishedAt }
assert left.claims*.recorded*.earlierVersion == [false, false]
assert results.summary == [REPRODUCED: 2, RECREATED: 0, SEED_DEPENDENT: 0, NOT_REPRODUCED: 0, CONTRADICTED: 0, INCONCLUSIVE: 0, NOT_RUN: 2]

def log = new File(basedir, 'build.log').text
assert log.contains('Recorded earlier, of the claims not run here: 2 REPRODUCED')

def overview = new File(basedir, 'target/quick/index.html').text
assert overview.contains('recorded')
def page = new File(basedir, 'target/quick/experiments/long-xor-experiment.html').text
assert page.contains('This build trained nothing here.')
assert page.contains(recordedRun.experiments.find { it.id == 'long-xor-experiment' }.trials[0].parametersSha256)

// a clean clone: evidence and no results
assert !new File(basedir, 'target/alone/results.json').exists()
def alone = new File(basedir, 'target/alone/index.html').text
assert alone.contains('Nothing was run here')
assert alone.contains('The hidden layer is needed.')
return true
