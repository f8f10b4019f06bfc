import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('Missed claim odd-experiment/huge')
assert log.contains('One experiment that was not selected stays in the report as of an earlier run')
assert log.contains('Not part of this run: 1 experiment, in the report as of an earlier run')

// builds 2 and 4 kept what the first found out
def results = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json'))
assert results.experiments*.id == ['even-experiment', 'odd-experiment']
assert results.experiments.every { it.earlierRun != null } // build 4 selected none
assert results.experiments[1].earlierRun.finishedAt < results.experiments[0].earlierRun.finishedAt
assert new File(basedir, 'target/reprise/experiments/odd-experiment.html').text.contains('As of an earlier run')
assert new File(basedir, 'target/reprise/index.html').text.contains('not part of this run')
assert new File(basedir, 'target/reprise/summary.md').text.contains('not part of this run')
assert new File(basedir, 'target/reprise/junit/TEST-it.OddExperiment.xml').text.contains('<skipped')
assert new File(basedir, 'target/history.jsonl').readLines().every { !it.contains('odd-experiment') }

// that a pattern is no path is said, with the classes that there are
assert log.contains('No experiment was found. 2 classes have @Experiment, but the selection leaves them out: '
        + 'it.EvenExperiment, it.OddExperiment.')
assert log.contains('take names of classes with * for any characters')

// a folder without an earlier run has nothing to keep
def elsewhere = new JsonSlurper().parse(new File(basedir, 'target/elsewhere/results.json'))
assert elsewhere.experiments*.id == ['even-experiment']

// what was kept is not accepted again
assert !new File(basedir, 'reprise.lock.json').text.contains('odd-experiment')
return true
