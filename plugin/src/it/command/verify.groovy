import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/reprise')
def experiment = new JsonSlurper().parse(new File(folder, 'results.json')).experiments[0]
assert experiment.trials.size() == 10
assert experiment.trials.every { it.status == 'COMPLETED' && it.origin == 'RESTORED' } // by the third build
assert experiment.trials.every { it.series['train.loss'].size() == 3 }
assert experiment.claims[0].finding.verdict == 'REPRODUCED'
assert experiment.datasets[0].files*.name == ['train.sh']

// once for each trial: the second build kept the results, the third one restored the trials
assert new File(basedir, 'target/starts.txt').readLines().size() == 10
def log = new File(basedir, 'build.log').text
assert log.count('Nothing changed since the run that finished at') == 1

// programs run in processes of their own; no worker JVM is there for them
assert !new File(folder, 'fork').listFiles().any { it.name.startsWith('worker') }
return true
